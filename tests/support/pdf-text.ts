import { inflateSync } from 'node:zlib'

const latin = (bytes: Buffer) => bytes.toString('latin1')

/** Every stream of a PDF, inflated, with the dictionary in front of it. */
function streamsOf(file: Buffer) {
  const text = latin(file)
  return [...text.matchAll(/(\d+) 0 obj\s*<<((?:(?!endobj)[\s\S])*?)>>\s*stream\r?\n/g)].flatMap(
    (match) => {
      const start = (match.index ?? 0) + match[0].length
      const length = Number(/\/Length (\d+)/.exec(match[2] ?? '')?.[1] ?? 0)
      const bytes = file.subarray(start, start + length)
      const isDeflated = /FlateDecode/.test(match[2] ?? '')
      return [{ id: Number(match[1]), text: latin(isDeflated ? inflateSync(bytes) : bytes) }]
    },
  )
}

const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** What each glyph of an embedded font says, from its ToUnicode map. */
function glyphsOf(map: string) {
  const glyphs = new Map<number, string>()
  for (const [, from = '', , list = ''] of map.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    const said = [...list.matchAll(/<([^>]*)>/g)].map(([, hex = '']) =>
      utf16(hex.replaceAll(' ', '')),
    )
    said.forEach((character, index) => {
      glyphs.set(Number.parseInt(from, 16) + index, character)
    })
  }
  return glyphs
}

/** The text of a PDF as pdfkit writes it, page after page, without its layout. */
export function pdfText(file: Buffer): string {
  const whole = latin(file)
  const streams = streamsOf(file)
  const mapOf = new Map(
    [...whole.matchAll(/(\d+) 0 obj\s*<<((?:(?!endobj|stream)[\s\S])*?)>>\s*endobj/g)].flatMap(
      ([, id, body = '']) => {
        const found = /\/ToUnicode (\d+) 0 R/.exec(body)
        const stream = streams.find((one) => one.id === Number(found?.[1]))
        return stream ? [[Number(id), glyphsOf(stream.text)] as const] : []
      },
    ),
  )
  const fontIds = new Map(
    [...whole.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [name, Number(id)]),
  )
  return streams
    .filter(({ text }) => /\bBT\b/.test(text))
    .map(({ text }) => saidIn(text, (font) => mapOf.get(fontIds.get(font) ?? -1)))
    .join('\n')
    .replaceAll(/[ \u00A0]+/g, ' ')
}

function saidIn(page: string, glyphsIn: (font: string) => Map<number, string> | undefined) {
  let glyphs: Map<number, string> | undefined
  let said = ''
  for (const [, font, shown] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) glyphs = glyphsIn(font)
    for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-fA-F]+)>/g)) {
      for (let at = 0; at < hex.length; at += 4) {
        said += glyphs?.get(Number.parseInt(hex.slice(at, at + 4), 16)) ?? '�'
      }
    }
    if (shown !== undefined) said += ' '
  }
  return said
}
