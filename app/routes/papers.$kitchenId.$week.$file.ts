import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMayReadPapers } from '#app/features/papers/load-paper.server.ts'
import { paperFile } from '#app/features/papers/paper-file.server.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { place } = await requireMayReadPapers(context, request, params)
  return paperFile({ context, request, place }, params.file ?? '')
}
