/** What is known of a crop before a unit has a history of its own. Days run from sowing or planting. */
export type Crop = {
  /** Height of the standing crop at its highest, harvest included. */
  heightCm: number
  heightSource: string
  daysToHarvest: { low: number; typical: number; high: number }
  daysSource: string
}

const PRACTICE = 'growing practice, no printed source yet, confidence medium'

const crop = (
  heightCm: number,
  days: [low: number, typical: number, high: number],
  sources: { height?: string; days?: string } = {},
): Crop => ({
  heightCm,
  heightSource: sources.height ?? PRACTICE,
  daysToHarvest: { low: days[0], typical: days[1], high: days[2] },
  daysSource: sources.days ?? PRACTICE,
})

/** Defaults to be replaced by a unit's own records; keys are food codes. */
const CROPS = new Map<string, Crop>([
  ['kangkung', crop(40, [21, 25, 30], { days: 'seed pack of the variety Salina, 21 to 25 days' })],
  ['bayam', crop(35, [20, 25, 30])],
  ['sawi', crop(45, [25, 35, 40], { days: 'benihcitraasia.co.id, Sawitri, 30 to 40 days' })],
  ['caisim', crop(45, [25, 35, 40], { days: 'benihcitraasia.co.id, Sawitri, 30 to 40 days' })],
  [
    'pakcoy',
    crop(30, [21, 30, 45], { days: 'tanamin.co, 30 to 45 days; layarkini.net, 25 to 35' }),
  ],
  ['selada', crop(30, [30, 35, 45])],
  ['terong', crop(150, [50, 60, 75], { height: 'Jakarta Pusat, JP Farm, terong: 40 to 150 cm' })],
  ['tomat', crop(150, [60, 70, 90])],
  ['cabai-rawit', crop(100, [75, 85, 100], { height: 'Dalimartha 2000: 50 to 100 cm' })],
  ['cabai-merah', crop(100, [75, 85, 100])],
  ['kacang-panjang', crop(200, [45, 50, 60])],
  ['timun', crop(200, [35, 40, 50])],
  ['jagung-manis', crop(250, [65, 72, 80])],
  ['pisang-ambon', crop(500, [270, 330, 400])],
  ['pepaya', crop(500, [210, 270, 330])],
  ['daun-singkong', crop(300, [60, 90, 120])],
  ['singkong', crop(300, [210, 270, 360])],
  ['ubi-jalar-kuning', crop(40, [100, 120, 150])],
])

/** The highest the crop stands, in centimetres; undefined when we do not know the crop. */
export const cropHeightCm = (foodCode: string) => CROPS.get(foodCode)?.heightCm

/** Days from sowing to first harvest, earliest and latest; undefined when we do not know the crop. */
export const daysToHarvest = (foodCode: string) => CROPS.get(foodCode)?.daysToHarvest
