import type { Fact } from '../../../facts/fact.ts'
import type { Mark } from '../../../marks/mark.ts'

/**
 * A second judge of whether words state a value, kept apart from `facts/agreement.ts` on purpose: the bench asks whether the check
 * reports what it should, so it may not ask the check itself. It reads digits and small spelled numbers, plain or hedged in the
 * commonest ways, and says so where it cannot tell.
 */
export type Verdict = 'states' | 'misstates' | 'cannot tell'

const SPELLED = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'.split(' ')
const RANKS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const SCALES: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9 }
const GRAMS: Record<string, number> = { kg: 1e3, t: 1e6, kt: 1e9, Mt: 1e12, tonnes: 1e6, kilotonnes: 1e9, kilograms: 1e3 }

const DIGITS =
  /^([−+-])?(?:US\$|\$)?(\d[\d,]*)(?:\.(\d+))?(?:\s(thousand|million|billion))?(?:\s(tonnes|kilotonnes|kilograms|percent|points|percentage points|times))?$|^([−+-])?(\d+)(?:\.(\d+))?(%)$/

/** Digits as typed: their size in the fact's unit, and the size of one unit of the last digit. */
interface Typed {
  size: number
  step: number
}

function typedIn(text: string, unit: string): Typed | undefined {
  const word = text.toLowerCase()
  if (unit === 'rank' && RANKS.includes(word)) return { size: RANKS.indexOf(word), step: 1 }
  if (SPELLED.includes(word)) return { size: SPELLED.indexOf(word), step: 1 }
  const found = DIGITS.exec(text)
  if (!found) return undefined
  const [whole = '', decimals = ''] = [found[2] ?? found[7], found[3] ?? found[8]]
  const measure = found[5]
  const factor = (SCALES[found[4] ?? ''] ?? 1) * (GRAMS[unit] ? (GRAMS[measure ?? 'tonnes'] ?? Number.NaN) / (GRAMS[unit] ?? 1) : 1)
  const size = Number(`${whole.replaceAll(',', '')}.${decimals || '0'}`) * factor
  return Number.isNaN(size) ? undefined : { size, step: 10 ** -decimals.length * factor }
}

/** How many times less a value may be than the bound over it: a round one, a thousand or a million, is said of what is far less. */
const below = (size: number): number => ([1, 1e3, 1e6, 1e9].includes(size) ? 10 : 2)

const HEDGES: readonly [RegExp, (value: number, size: number) => boolean][] = [
  [/\b(?:about|roughly|some|around)\s$/i, (value, size) => Math.abs(value - size) <= 0.05 * size],
  [/\b(?:nearly|almost|just under)\s$/i, (value, size) => value < size && value >= 0.95 * size],
  [/\b(?:more than|over)\s$/i, (value, size) => value > size && value <= 2 * size],
  [/\b(?:less than|fewer than|under|below)\s$/i, (value, size) => value < size && value >= size / below(size)],
  [/\bat least\s$/i, (value, size) => value >= size && value <= 2 * size],
  [/\bat most\s$/i, (value, size) => value <= size && value >= size / below(size)],
]

/** Words that hedge and are not judged here. */
const OTHER = /\b(?:just over|just above|up to|as much as|as many as|close to|above|approximately)\s$|\bno (?:more|less|fewer) than\s$/i

/** Whether the words of a mark still state a fact whose value was `before` when they were true. */
export function statesStill({ text, before: words }: Mark, fact: Fact, before: number): Verdict {
  if (typeof fact.value !== 'number' || fact.bound !== undefined || OTHER.test(words)) return 'cannot tell'
  const typed = typedIn(text, fact.unit)
  if (!typed) return 'cannot tell'
  if (Math.sign(fact.value) !== Math.sign(before)) return 'misstates'
  const value = Math.abs(fact.value)
  const hedge = HEDGES.find(([phrase]) => phrase.test(words))
  if (hedge) return hedge[1](value, typed.size) ? 'states' : 'misstates'
  const places = value / typed.step
  if (Math.abs(Math.abs(places - Math.trunc(places)) - 0.5) < 1e-6) return 'cannot tell'
  return Math.abs(Math.round(places) - typed.size / typed.step) < 1e-6 ? 'states' : 'misstates'
}
