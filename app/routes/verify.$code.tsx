import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicRoute } from '#app/features/accounts/guard.server.ts'
import { readCode } from '#app/features/papers/paper-head.ts'
import { checkPaper } from '#app/features/signed-weeks/check-paper.server.ts'
import { VerifiedPaper } from '#app/features/signed-weeks/verified-paper.tsx'
import { orNotFound } from '#app/shared/http.server.ts'

export const handle = { title: 'verify.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await publicRoute(context, request)
  const code = readCode(params.code ?? '')
  return { paper: orNotFound(await checkPaper(context.db, code)) }
}

export default function VerifyPage() {
  return <VerifiedPaper {...useLoaderData<typeof loader>()} />
}
