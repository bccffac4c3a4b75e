/** A place that cooks (dapur, SPPG). Its institution says in which region and time zone it stands. */
export type Kitchen = {
  id: string
  /** Slug, such as 'rutan-muntok'; the planning problem speaks of kitchens by it. */
  code: string
  name: string
  institutionId: string
  institutionName: string
  regionId: string
  regencyName: string
  timeZone: string
  isExample: boolean
}

/** Minutes that one kind of equipment can run before the first tray leaves. */
export type KitchenEquipment = { equipment: string; minutesPerDay: number }
