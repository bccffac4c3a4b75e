import type { Response } from 'express'

const words: Record<number, string> = {
  400: 'Permintaan tidak dikenali. / The request was not understood.',
  403: 'Kiriman ini tidak berasal dari halaman Lumbung. / This was not sent from a page of Lumbung.',
  404: 'Berkas ini tidak ada. / This file does not exist.',
  411: 'Panjang kiriman tidak disebutkan. / The length of the request is missing.',
  413: 'Kiriman terlalu besar. / The request is too large.',
  415: 'Halaman ini tidak menerima berkas. / This page takes no files.',
  429: 'Terlalu banyak permintaan, tunggu sebentar. / Too many requests, please wait.',
  500: 'Ada yang rusak di pihak kami. / Something broke on our side.',
}

/** A plain answer in both languages, before any page could be made. */
export function refuseRequest(response: Response, status: number) {
  response.status(status).type('text/plain').set('Cache-Control', 'no-store')
  response.send(`${words[status] ?? words[500]}\n`)
}
