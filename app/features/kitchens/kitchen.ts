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
  /** Where this kitchen can do less than the rules allow. */
  limits: KitchenLimits
}

export type KitchenLimits = {
  /** Far from everything (terpencil): the rules may allow fewer portions. */
  isRemote: boolean
  mostPortions?: number
  mostDistanceKm?: number
  mostTravelMinutes?: number
}

/** What the gate of the prison lets through, minutes from midnight, the end excluded. */
export type GateWindow = {
  direction: 'goods-in' | 'meals-out'
  fromMinute: number
  untilMinute: number
}

/** Minutes that one kind of equipment can run before the first tray leaves. */
export type KitchenEquipment = { equipment: string; minutesPerDay: number }
