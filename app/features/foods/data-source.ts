/** Where a reference figure comes from; every value cites one by its code. */
export type DataSource = {
  code: string
  title: string
  publisher: string
  /** Missing when the publication states none. */
  year?: number
  licence: string
}
