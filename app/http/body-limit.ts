import type { RequestHandler } from 'express'
import { refuseRequest } from './refuse-request.ts'

const MIB = 1_048_576
const FORM_BYTES = MIB
/** Spreadsheets that people import. */
const UPLOAD_BYTES = 8 * MIB

/** The status with which a body is refused by its headers alone, or undefined. */
export function bodyRefusal(headers: {
  contentType: string | undefined
  contentLength: string | undefined
  transferEncoding: string | undefined
}): 411 | 413 | undefined {
  // Without a length Node would let a body of any size through, and no browser sends one so.
  if (headers.transferEncoding !== undefined) return 411
  const isUpload = headers.contentType?.startsWith('multipart/form-data') ?? false
  const bytes = Number(headers.contentLength ?? 0)
  return bytes <= (isUpload ? UPLOAD_BYTES : FORM_BYTES) ? undefined : 413
}

/** Refuses bodies that are too large before a byte of them is read. */
export const bodyLimit: RequestHandler = (request, response, next) => {
  const refusal = bodyRefusal({
    contentType: request.get('Content-Type'),
    contentLength: request.get('Content-Length'),
    transferEncoding: request.get('Transfer-Encoding'),
  })
  if (refusal === undefined) return next()
  response.set('Connection', 'close')
  refuseRequest(response, refusal)
}
