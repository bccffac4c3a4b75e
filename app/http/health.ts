import type { RequestHandler } from 'express'

/** 200 while the database answers; 503 while it does not, and once shutting down has begun. */
export const health =
  (state: { isDraining: () => boolean; askDatabase: () => Promise<unknown> }): RequestHandler =>
  async (_request, response) => {
    const isUp =
      !state.isDraining() &&
      (await state.askDatabase().then(
        () => true,
        () => false,
      ))
    response.status(isUp ? 200 : 503).set('Cache-Control', 'no-store')
    response.json({ status: isUp ? 'up' : 'down' })
  }
