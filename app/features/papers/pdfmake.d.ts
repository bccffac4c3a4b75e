/** What we use of pdfmake 0.3, which brings no types of its own. */
declare module 'pdfmake' {
  /** A part of a document as pdfmake's own guide describes it; it writes into what it is given. */
  export type Content = string | readonly Content[] | { readonly [key: string]: unknown }

  type Fonts = Record<
    string,
    { normal: string; bold: string; italics: string; bolditalics: string }
  >

  const pdfmake: {
    addFonts: (fonts: Fonts) => void
    setUrlAccessPolicy: (may: (url: string) => boolean) => void
    setLocalAccessPolicy: (may: (path: string) => boolean) => void
    createPdf: (definition: Record<string, unknown>) => { getBuffer: () => Promise<Buffer> }
  }

  export { pdfmake as default }
}
