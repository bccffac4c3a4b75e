import { PassThrough } from 'node:stream'
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext } from '#app/components/nonce.ts'
import { localeOf, wordsOf } from '#app/i18n/locale.server.ts'
import { WordsProvider } from '#app/i18n/use-translate.tsx'

const RENDER_MS = 10_000

type Answer = { status: number; headers: Headers }

/** Renders a page; readers that run no script wait for the whole of it. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  ...[page, context]: [EntryContext, AppLoadContext]
) {
  const locale = await localeOf(request)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Cache-Control', 'private, no-store')
  headers.append('Vary', 'Cookie')
  const app = (
    <NonceContext.Provider value={context.cspNonce}>
      <WordsProvider locale={locale} words={wordsOf(locale)}>
        <RemixServer context={page} url={request.url} nonce={context.cspNonce} />
      </WordsProvider>
    </NonceContext.Provider>
  )
  const waits = isbot(request.headers.get('user-agent')) || page.isSpaMode
  return stream(app, { status, headers }, { context, ready: waits ? 'onAllReady' : 'onShellReady' })
}

type Rendering = { context: AppLoadContext; ready: 'onAllReady' | 'onShellReady' }

function stream(app: JSX.Element, answer: Answer, { context, ready }: Rendering) {
  return new Promise<Response>((resolve, reject) => {
    let hasBegun = false
    const { pipe, abort } = renderToPipeableStream(app, {
      nonce: context.cspNonce,
      [ready]() {
        hasBegun = true
        const body = new PassThrough()
        resolve(new Response(createReadableStreamFromReadable(body), answer))
        pipe(body)
      },
      onShellError: reject,
      onError(error) {
        answer.status = 500
        if (hasBegun) context.log.error({ err: error }, 'rendering')
      },
    })
    setTimeout(abort, RENDER_MS).unref()
  })
}

/** Logs a bug once, with the request's id; the page names that id and nothing else. */
export function handleError(error: unknown, args: LoaderFunctionArgs | ActionFunctionArgs) {
  if (!args.request.signal.aborted) args.context.log.error({ err: error }, 'unexpected')
}
