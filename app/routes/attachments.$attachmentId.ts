import type { LoaderFunctionArgs } from '@remix-run/node'
import { findAttachmentContent } from '#app/features/attachments/attachment.repository.server.ts'
import { requireMayReadAttachment } from '#app/features/attachments/attachment-guard.server.ts'
import { attachmentResponse } from '#app/features/attachments/attachment-response.server.ts'
import { orNotFound } from '#app/shared/http.server.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const attachment = await requireMayReadAttachment(context, request, params.attachmentId)
  const { content } = orNotFound(await findAttachmentContent(context.db, attachment.id))
  return attachmentResponse(attachment, content)
}
