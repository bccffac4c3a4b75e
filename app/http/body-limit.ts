import type { RequestHandler } from 'express'
import { refuseRequest } from './refuse-request.ts'

const MIB = 1_048_576
const FORM_BYTES = MIB

/**
 * The only pages that take files, with the most that a whole request may hold: spreadsheets on
 * pages of import, photos and PDFs with an answer about a kitchen's eligibility. With JavaScript a
 * form posts to the same path with `.data` at its end.
 */
const UPLOADS = [
  { path: /\/import(\.data)?$/, bytes: 4 * MIB + 65_536 },
  { path: /^\/kitchens\/[^/]+\/eligibility(\.data)?$/, bytes: 10 * MIB },
]

type Headers = {
  contentType: string | undefined
  contentLength: string | undefined
  transferEncoding: string | undefined
}

/** The status with which a body is refused by its headers alone, or undefined. */
export function bodyRefusal(path: string, headers: Headers): 411 | 413 | 415 | undefined {
  // Without a length Node would let a body of any size through, and no browser sends one so.
  if (headers.transferEncoding !== undefined) return 411
  const isUpload = /^\s*multipart\//i.test(headers.contentType ?? '')
  const upload = UPLOADS.find((one) => one.path.test(path))
  if (isUpload && !upload) return 415
  const most = isUpload && upload ? upload.bytes : FORM_BYTES
  return Number(headers.contentLength ?? 0) <= most ? undefined : 413
}

/** Refuses bodies that are too large before a byte of them is read. */
export const bodyLimit: RequestHandler = (request, response, next) => {
  const refusal = bodyRefusal(request.path, {
    contentType: request.get('Content-Type'),
    contentLength: request.get('Content-Length'),
    transferEncoding: request.get('Transfer-Encoding'),
  })
  if (refusal === undefined) return next()
  response.set('Connection', 'close')
  refuseRequest(response, refusal)
}
