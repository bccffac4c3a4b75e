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

/** What cooks and cuts; the planner counts the minutes of each. */
export const EQUIPMENT_KINDS = [
  'rice-steamer',
  'steamer',
  'wok',
  'pot',
  'fryer',
  'oven',
  'grill',
  'blender',
  'cutting-table',
] as const

/** 'Dapur MBG Rutan Muntok' is 'dapur-mbg-rutan-muntok'. */
const kitchenCode = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')

export type NewKitchenRefusal =
  | 'kitchen-name-taken'
  | 'kitchen-name-unreadable'
  | 'gate-window-turned-around'

/** Decide whether a kitchen may be registered: a name of its own, and gates that open before they close. */
export function decideNewKitchen(
  wanted: { name: string; gateWindows: readonly GateWindow[] },
  knownCodes: readonly string[],
): { ok: true; code: string } | { ok: false; refusal: NewKitchenRefusal } {
  const code = kitchenCode(wanted.name)
  if (code === '') return { ok: false, refusal: 'kitchen-name-unreadable' }
  if (knownCodes.includes(code)) return { ok: false, refusal: 'kitchen-name-taken' }
  const isTurned = wanted.gateWindows.some(
    ({ fromMinute, untilMinute }) => untilMinute <= fromMinute,
  )
  return isTurned ? { ok: false, refusal: 'gate-window-turned-around' } : { ok: true, code }
}
