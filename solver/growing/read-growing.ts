import { type GrowingProblem, growingProblem } from './growing-problem.ts'

type Defect = { path: string; expected: string }
export type GrowingReading =
  | { ok: true; problem: GrowingProblem }
  | { ok: false; defects: Defect[] }

/** JSON text in; a problem, or its defects by path. Never throws. */
export function readGrowingProblem(text: string): GrowingReading {
  const parsed = growingProblem.safeParse(jsonOf(text))
  if (!parsed.success) {
    const defects = parsed.error.issues.map(({ path, message }) => ({
      path: ['$', ...path].join('.'),
      expected: message,
    }))
    return { ok: false, defects }
  }
  const defects = [...unknownReferences(parsed.data), ...wrongLengths(parsed.data)]
  return defects.length > 0 ? { ok: false, defects } : { ok: true, problem: parsed.data }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const repeated = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at)

function unknownReferences({ places, activities, demands, weeks, labour }: GrowingProblem) {
  const known = new Set(places.map(({ id }) => id))
  const twice = (path: string, ids: string[]) =>
    repeated(ids).map((id) => ({ path, expected: `${id} once` }))
  return [
    ...twice('$.places', [...places.map(({ id }) => id)]),
    ...twice('$.activities', [...activities.map(({ id }) => id)]),
    ...twice('$.labour', [...labour.map(({ site }) => site)]),
    ...twice(
      '$.demands',
      demands.map((one) => JSON.stringify([one.kitchen, one.food, one.week])),
    ),
    ...activities.flatMap(({ id, place }) =>
      known.has(place) ? [] : [{ path: `$.activities.${id}`, expected: 'a place that is named' }],
    ),
    ...demands.flatMap(({ week }, at) =>
      week < weeks.length ? [] : [{ path: `$.demands.${at}`, expected: 'a week of the problem' }],
    ),
  ]
}

const wrongLengths = ({ places, labour, weeks }: GrowingProblem): Defect[] => [
  ...places
    .filter(({ taken }) => taken.length !== weeks.length)
    .map(({ id }) => ({ path: `$.places.${id}.taken`, expected: `${weeks.length} numbers` })),
  ...labour
    .filter(({ hours }) => hours.length !== weeks.length)
    .map(({ site }) => ({ path: `$.labour.${site}.hours`, expected: `${weeks.length} numbers` })),
]
