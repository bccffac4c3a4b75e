/** An institution (UPT): the organisation that owns kitchens and production units. */
export type Institution = {
  id: string
  regionId: string
  name: string
  timeZone: string
}

/** A region (wilayah, one Kanwil): the level above institutions. */
export type Region = { id: string; code: string; name: string; kanwilName: string }

/** Western Indonesia time, when nothing nearer says otherwise. */
export const DEFAULT_TIME_ZONE = 'Asia/Jakarta'
