/** A food by everything people call it. */
export type SearchedFood = {
  code: string
  nameId: string
  nameEn: string
  tkpiCode?: string
  synonyms: readonly string[]
}

/** Foods by rank; `isGuess` when nothing is called that and these are only close to it. */
export type FoundFoods<Food> = { foods: Food[]; isGuess: boolean }

const ENDINGS: readonly [RegExp, string][] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/ai\b/g, 'e'],
  [/au\b/g, 'o'],
]

/** One spelling for what is said alike: kangkoeng and kangkung, cabai and cabe, djagoeng and jagung. */
function said(text: string): string {
  const plain = text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
  return ENDINGS.reduce((word, [ending, sound]) => word.replaceAll(ending, sound), plain)
}

const wordsOf = (text: string) => said(text).split(' ').filter(Boolean)

/**
 * Letters to add, drop, exchange or turn round to make one word of the other (optimal string
 * alignment); gives up above `most`, because nobody asks how far apart far words are.
 */
export function lettersApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [before, last] = [[0], Array.from({ length: b.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const [up = 0, left = 0, across = 0] = [last[j], row[j - 1], last[j - 1]]
      let least = Math.min(up + 1, left + 1, across + same)
      const isTurned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isTurned) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[b.length] ?? most + 1
}

/** Letters that a slip may cost: none in a word of three, one in four or five, two in longer ones. */
const slipsAllowed = (word: string) => (word.length <= 3 ? 0 : word.length <= 5 ? 1 : 2)

const WHOLE = 0
const BEGINS = 1
const WITHIN = 2
/** A misspelt word stands behind every word that is only longer. */
const SLIP = 4

/** How far a typed word is from the nearest word of a name; undefined = it is another word. */
function wordRank(typed: string, words: readonly string[], mayGuess: boolean): number | undefined {
  const ranks = words.flatMap((word) => {
    if (word === typed) return [WHOLE]
    if (word.startsWith(typed)) return [BEGINS]
    if (word.includes(typed)) return [WITHIN]
    if (!mayGuess) return []
    const most = slipsAllowed(typed)
    const apart = lettersApart(typed, word, most)
    return apart <= most ? [SLIP * apart] : []
  })
  return ranks.length === 0 ? undefined : Math.min(...ranks)
}

type SearchedName = { words: readonly string[]; later: number }

/** A food with its names taken apart into words, ready to be searched many times. */
export type SearchableFood<Food> = { food: Food; names: readonly SearchedName[] }

/** A code and the Indonesian name count most, then what people say elsewhere, then English. */
const namesOf = ({ nameId, code, tkpiCode = '', synonyms, nameEn }: SearchedFood) => [
  ...[nameId, code, tkpiCode].map((name) => ({ words: wordsOf(name), later: 0 })),
  ...synonyms.map((name) => ({ words: wordsOf(name), later: 0.3 })),
  { words: wordsOf(nameEn), later: 0.5 },
]

export const searchableFoods = <Food extends SearchedFood>(
  foods: readonly Food[],
): SearchableFood<Food>[] => foods.map((food) => ({ food, names: namesOf(food) }))

/** All typed words in one name, in any order; a name that says more than was asked stands later. */
function nameRank(typed: readonly string[], name: SearchedName, mayGuess: boolean) {
  let rank = name.later + Math.max(0, name.words.length - typed.length) * 0.1
  for (const word of typed) {
    const own = wordRank(word, name.words, mayGuess)
    if (own === undefined) return Number.POSITIVE_INFINITY
    rank += own
  }
  return rank
}

const ranked = <Food extends SearchedFood>(
  foods: readonly SearchableFood<Food>[],
  typed: readonly string[],
  mayGuess: boolean,
) =>
  foods
    .map(({ food, names }) => ({
      food,
      rank: Math.min(...names.map((name) => nameRank(typed, name, mayGuess))),
    }))
    .filter(({ rank }) => Number.isFinite(rank))
    .sort((a, b) => a.rank - b.rank || (a.food.nameId < b.food.nameId ? -1 : 1))
    .map(({ food }) => food)

/**
 * Foods called what somebody typed, best first: by Indonesian name, code, regional name, English.
 * Only when nothing is called that, words with a slip count: kangkng is kangkung, tmpe is tempe.
 * Worked out here and not in the database, so that every database gives one answer.
 */
export function searchFoods<Food extends SearchedFood>(
  foods: readonly SearchableFood<Food>[],
  text: string,
): FoundFoods<Food> {
  const typed = wordsOf(text)
  if (typed.length === 0) return { foods: [], isGuess: false }
  const called = ranked(foods, typed, false)
  if (called.length > 0) return { foods: called, isGuess: false }
  return { foods: ranked(foods, typed, true), isGuess: true }
}
