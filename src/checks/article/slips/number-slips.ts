import { isUnit, convert } from '../../../format/units.ts'
import { hedgeBefore } from '../../../numbers/hedges.ts'
import { lexiconOf, type Hedge } from '../../../numbers/lexicon.ts'
import { readQuantity } from '../../../numbers/quantity.ts'
import { dimensionOf } from '../../../facts/quantities.ts'
import type { Dice } from '../../dice.ts'
import type { Slip, SlipKind, Spot } from './slip.ts'

const LEXICON = lexiconOf('en')

/** Which way a hedge leaves a number free: "more than 40" stays true when 40 becomes 30. */
const FREE: Partial<Record<Hedge, 'less' | 'more'>> = { over: 'less', 'at-least': 'less', under: 'more', 'at-most': 'more' }

const hedgeOf = ({ mark }: Spot): Hedge | undefined => hedgeBefore(mark.before, LEXICON)

/** Replaces a part of a mark's words, counted from their beginning. */
const inWords = (spot: Spot, start: number, length: number, text: string): Slip => {
  const from = spot.at + ':n['.length + start
  return { start: from, end: from + length, text }
}

/** Fits a hedge: an exact number may go either way, a bound only against it, an estimate by a tenth at least. */
function isUntrue(spot: Spot, before: number, after: number): boolean {
  const hedge = hedgeOf(spot)
  if (before === after || before === 0) return before !== after
  if (hedge === undefined || hedge === 'up-to') return true
  const free = FREE[hedge]
  if (free) return free === 'less' ? after > 1.1 * before : after < 0.9 * before
  return Math.abs(after / before - 1) > 0.12
}

const SPELLED = Object.keys(LEXICON.ones).slice(2)

function digit(spot: Spot, dice: Dice): Slip | undefined {
  const { text } = spot.mark
  const digits = [...text.matchAll(/\d/g)]
  const found = hedgeOf(spot) === undefined ? dice.pick(digits) : digits[0]
  if (!found) return spelled(spot, dice)
  const others = [...'123456789'].filter((other) => other !== found[0])
  const numberOf = (one: string): number => Number(/[\d.,]+/.exec(one)?.[0].replaceAll(',', '') ?? 0)
  const fit = others.filter((other) => {
    const after = `${text.slice(0, found.index)}${other}${text.slice(found.index + 1)}`
    return isUntrue(spot, numberOf(text.slice(text.search(/\d/))), numberOf(after.slice(after.search(/\d/))))
  })
  const other = dice.pick(fit)
  return other === undefined ? undefined : inWords(spot, found.index, 1, other)
}

function spelled(spot: Spot, dice: Dice): Slip | undefined {
  const found = new RegExp(`\\b(${SPELLED.join('|')})\\b`, 'i').exec(spot.mark.text)
  const word = found?.[1]?.toLowerCase()
  if (!found || word === undefined) return undefined
  const other = dice.pick(SPELLED.filter((one) => isUntrue(spot, LEXICON.ones[word] ?? 0, LEXICON.ones[one] ?? 0)))
  return other === undefined ? undefined : inWords(spot, found.index, found[0].length, other)
}

const TEN = /(\d[\d,]*)(\.\d+)?/

/** Ten times as much, or a tenth. */
function magnitude(spot: Spot, dice: Dice): Slip | undefined {
  const scale = /\b(thousand|million|billion)\b/.exec(spot.mark.text)
  const scales = ['thousand', 'million', 'billion']
  if (scale && dice.below(2) === 0) {
    const step = FREE[hedgeOf(spot) ?? 'about'] === 'less' ? 1 : FREE[hedgeOf(spot) ?? 'about'] === 'more' ? -1 : dice.below(2) ? 1 : -1
    const other = scales[scales.indexOf(scale[0]) + step]
    return other === undefined ? undefined : inWords(spot, scale.index, scale[0].length, other)
  }
  const found = TEN.exec(spot.mark.text)
  if (!found) return undefined
  const whole = (found[1] ?? '').replaceAll(',', '')
  const grow =
    FREE[hedgeOf(spot) ?? 'about'] === 'less' || (FREE[hedgeOf(spot) ?? 'about'] !== 'more' && (whole.length < 2 || dice.below(2) === 0))
  const after = grow ? `${whole}0` : whole.slice(0, -1)
  if (Number(after) === 0) return undefined
  return inWords(spot, found.index, found[0].length, `${Number(after).toLocaleString('en')}${found[2] ?? ''}`)
}

/** Units that are taken for one another. */
const MISTAKEN: Record<string, string[]> = {
  tonnes: ['kilograms', 'kilotonnes', 'percent'],
  percent: ['percentage points', 'tonnes', 'parts per million'],
  points: ['percent'],
  'percentage points': ['percent', 'basis points'],
}

function unit(spot: Spot, dice: Dice): Slip | undefined {
  const found = /(percentage points|points|percent|tonnes)$/.exec(spot.mark.text)
  const other = found && dice.pick(MISTAKEN[found[0]] ?? [])
  return found && other ? inWords(spot, found.index, found[0].length, other) : undefined
}

/** A minus sign that is not there, or one that is lost. */
function sign(spot: Spot): Slip | undefined {
  const found = /^[−-]\d/.exec(spot.mark.text)
  if (found) return inWords(spot, 0, 1, '')
  return /^\d/.test(spot.mark.text) && dimensionOf(spot.fact.unit) !== 'rank' ? inWords(spot, 0, 0, '−') : undefined
}

/** A typed number in the unit of its fact; nothing for what is no plain number. */
function sizeOf({ mark, fact }: Spot): number | undefined {
  const read = readQuantity(mark.text, { before: '', after: '' }, LEXICON)
  if (read.form !== 'number' || read.numbers.length !== 1 || typeof fact.value !== 'number') return undefined
  const [number] = read.numbers
  const size = (number?.value ?? 0) * (number?.scale ?? 1)
  if (read.unit === undefined || read.unit === fact.unit) return size
  return isUnit(read.unit) && isUnit(fact.unit) && dimensionOf(read.unit) === dimensionOf(fact.unit)
    ? convert(size, read.unit, fact.unit)
    : undefined
}

/** A hedge that the value contradicts: "more than" where it is no more. */
function hedge(spot: Spot): Slip | undefined {
  const size = sizeOf(spot)
  if (size === undefined || size === 0 || spot.fact.bound) return undefined
  const false_ = Math.abs(spot.fact.value as number) > size ? 'less than ' : 'more than '
  const before = Object.values(LEXICON.hedges)
    .flat()
    .filter((phrase) => spot.mark.before.toLowerCase().endsWith(`${phrase} `))
    .toSorted((a, b) => b.length - a.length)[0]
  const length = before === undefined ? 0 : before.length + 1
  return { start: spot.at - length, end: spot.at, text: false_ }
}

/** Slips in the number itself. */
export const NUMBER_SLIPS: readonly SlipKind[] = [
  { name: 'digit', about: 'one digit, or one spelled number, for another', seed: (spot, _, dice) => digit(spot, dice) },
  { name: 'magnitude', about: 'ten times as much or a tenth, millions for billions', seed: (spot, _, dice) => magnitude(spot, dice) },
  { name: 'unit', about: 'percent for points, kilograms for tonnes', seed: (spot, _, dice) => unit(spot, dice) },
  { name: 'sign', about: 'a minus too many or one lost', seed: (spot) => sign(spot) },
  { name: 'hedge', about: 'more than what it is less than', seed: (spot) => hedge(spot) },
]
