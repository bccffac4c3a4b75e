import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAccount } from '#app/features/accounts/guard.server.ts'
import { notFound } from '#app/shared/http.server.ts'

/** Any address that no other page has: answered inside the frame, so that the menu is there. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  await requireAccount(context, request)
  throw notFound()
}

export default function NotFoundPage() {
  return null
}
