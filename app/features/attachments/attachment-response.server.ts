import type { Attachment } from './attachment.ts'

/**
 * A stored file as an answer. It can run nothing and reach nothing wherever it is opened; pictures
 * are shown, everything else is saved. Its hash is its ETag and stands in a header of its own.
 */
export function attachmentResponse(
  { fileName, mediaType, sizeBytes, sha256 }: Attachment,
  content: Uint8Array,
): Response {
  const disposition = mediaType.startsWith('image/') ? 'inline' : 'attachment'
  const plain = fileName.replaceAll(/[^\w .()-]/g, '_')
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(sizeBytes),
      'Content-Disposition': `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
      ETag: `"${sha256}"`,
      'X-Content-SHA256': sha256,
    },
  })
}
