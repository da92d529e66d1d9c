import type { Dice } from '../dice.ts'
import { withoutNoise } from '../../format/rounding.ts'
import type { Value } from '../../data/table.ts'
import type { FaultKind, Seeded, Spot, Subject } from './kind.ts'
import { measures, oneCell, recordField, valueAt } from './kind.ts'

const times =
  (factor: number) =>
  (value: Value, { field }: Spot): Value | undefined => {
    if (typeof value !== 'number') return undefined
    const scaled = withoutNoise(value * factor)
    return field.type === 'integer' ? Math.round(scaled) : scaled
  }

const scaled = (name: string, about: string, factor: number): FaultKind => ({
  name,
  about,
  seed: (subject, dice) => oneCell(subject, dice, measures(subject), times(factor)),
})

const ofUnit = (subject: Subject, unit: string): Spot[] => measures(subject).filter(({ field }) => field.unit === unit)

/** A whole column in another unit than its head says. */
function column(subject: Subject, dice: Dice, factor: number): Seeded | undefined {
  const all = measures(subject).filter(({ field }) => field.unit !== 'percent')
  const place = dice.pick([...new Set(all.map((spot) => spot.place))])
  if (place === undefined) return undefined
  const own = all.filter((spot) => spot.place === place)
  const name = own[0]?.field.name ?? ''
  const rows = subject.rows.map((cells) =>
    cells.map((cell, at) => (at === place && typeof cell === 'number' ? withoutNoise(cell * factor) : cell)),
  )
  return { what: `every ${name} times ${factor}`, rows }
}

/** Two neighbouring digits change places: the first pair that differs, so that the value changes by much. */
function transposed(value: Value): Value | undefined {
  if (typeof value !== 'number') return undefined
  const text = String(value)
  const at = [...text].findIndex((digit, place) => /\d/.test(digit) && /\d/.test(text[place + 1] ?? '') && digit !== text[place + 1])
  return at === -1 ? undefined : Number(`${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`)
}

/** A stated total, or one of its parts, changed by more than the total's rounding hides. */
function besideTotal(subject: Subject, dice: Dice): Seeded | undefined {
  const names = new Map(subject.dataset.record.totals.map((total) => [total.field, total]))
  const among = measures(subject).filter((spot) => {
    const total = names.get(spot.field.name)
    const at = subject.version.table.head.fields.findIndex((field) => field.name === total?.by)
    return total !== undefined && subject.rows[spot.row]?.[at] === total.total && typeof valueAt(subject, spot) === 'number'
  })
  return oneCell(subject, dice, among, (value) => (typeof value === 'number' ? withoutNoise(value * 1.3) : undefined))
}

/** Low and high change places in a row that has both. */
function lowHigh(subject: Subject, dice: Dice): Seeded | undefined {
  const { fields } = subject.version.table.head
  const [low, high] = ['low', 'high'].map((word) => fields.findIndex((field) => field.name === word || field.name.endsWith(`_${word}`)))
  if (low === undefined || high === undefined || low < 0 || high < 0) return undefined
  const row = dice.pick(
    subject.rows.flatMap((cells, at) =>
      typeof cells[low] === 'number' && typeof cells[high] === 'number' && cells[low] !== cells[high] ? [at] : [],
    ),
  )
  if (row === undefined) return undefined
  const rows = subject.rows.map((cells, at) =>
    at === row
      ? cells.map((cell, place) => (place === low ? (cells[high] ?? null) : place === high ? (cells[low] ?? null) : cell))
      : [...cells],
  )
  return { what: `row ${row + 1}: low and high change places`, rows }
}

/** A number that is not there, as zero: the mark for "withheld" was read as nothing, and nothing as none. */
function missingAsZero(subject: Subject, dice: Dice): Seeded | undefined {
  const { fields } = subject.version.table.head
  const among = fields.flatMap((field, place) =>
    (field.type === 'number' || field.type === 'integer') && fields.some((other) => other.name === `${field.name}_flag`)
      ? subject.rows.flatMap((cells, row) => (cells[place] === null ? [{ row, place, field }] : []))
      : [],
  )
  return oneCell(subject, dice, among, () => 0)
}

/** A number lost on the way, with nothing that says why. */
function lost(subject: Subject, dice: Dice): Seeded | undefined {
  const among = measures(subject).filter(({ field }) => {
    const own = recordField(subject, field)
    return own?.flags !== undefined || own?.constraints?.required === true
  })
  return oneCell(subject, dice, among, () => null)
}

/** Values of two neighbouring rows change places. */
function neighbours(subject: Subject, dice: Dice): Seeded | undefined {
  const spot = dice.pick(
    measures(subject).filter((one) => {
      const next = subject.rows[one.row + 1]?.[one.place]
      return typeof next === 'number' && next !== valueAt(subject, one)
    }),
  )
  if (!spot) return undefined
  const { row, place } = spot
  const rows = subject.rows.map((cells, at) =>
    cells.map((cell, column) =>
      column !== place
        ? cell
        : at === row
          ? (subject.rows[row + 1]?.[place] ?? null)
          : at === row + 1
            ? (subject.rows[row]?.[place] ?? null)
            : cell,
    ),
  )
  return { what: `${spot.field.name} of rows ${row + 1} and ${row + 2} change places`, rows }
}

/** Faults of single numbers and of columns of numbers. */
export const NUMBER_FAULTS: readonly FaultKind[] = [
  scaled('times-1000', 'kilotonnes read as tonnes, thousands read as units', 1000),
  scaled('divided-by-1000', 'tonnes read as kilotonnes, a thousands sign read as a decimal point', 1 / 1000),
  scaled('times-100', 'a decimal comma lost', 100),
  scaled('divided-by-100', 'a fraction where a percentage stands', 1 / 100),
  scaled('times-10', 'a digit typed twice or a decimal point one place off', 10),
  scaled('divided-by-10', 'a digit lost at the end', 1 / 10),
  { name: 'column-times-1000', about: 'a whole column in another unit', seed: (subject, dice) => column(subject, dice, 1000) },
  { name: 'column-divided-by-1000', about: 'a whole column in another unit', seed: (subject, dice) => column(subject, dice, 1 / 1000) },
  {
    name: 'percent-over-100',
    about: 'a share of 60 per cent read as 6,000',
    seed: (subject, dice) => oneCell(subject, dice, ofUnit(subject, 'percent'), times(100)),
  },
  {
    name: 'sign-flipped',
    about: 'a hyphen before the number read as a minus',
    seed: (subject, dice) => oneCell(subject, dice, measures(subject), times(-1)),
  },
  { name: 'missing-as-zero', about: 'a withheld or missing value read as 0', seed: missingAsZero },
  { name: 'value-lost', about: 'a value gone, and no flag says why', seed: lost },
  { name: 'total-changed', about: 'a stated total 30 per cent too large', seed: besideTotal },
  { name: 'low-and-high-swapped', about: 'the two ends of a range change places', seed: lowHigh },
  {
    name: 'digits-transposed',
    about: 'two digits change places',
    beyond: 'A transposed number that stays within what its neighbours allow cannot be told from a true one.',
    seed: (subject, dice) => oneCell(subject, dice, measures(subject), transposed),
  },
  {
    name: 'off-by-a-few-per-cent',
    about: 'a value 5 per cent too large',
    beyond: 'Where no total, no second source and no earlier edition stands beside it, a slip this small cannot be told from a true value.',
    seed: (subject, dice) => oneCell(subject, dice, measures(subject), (value, spot) => times(1.05)(value, spot)),
  },
  {
    name: 'half-as-much-again',
    about: 'a value 1.5 times too large',
    beyond: 'Where the values of one country or product differ by as much from year to year, this lies within what they may.',
    seed: (subject, dice) => oneCell(subject, dice, measures(subject), times(1.5)),
  },
  {
    name: 'neighbours-swapped',
    about: 'two values of neighbouring rows change places',
    beyond: 'Two values of one size that change places leave every total and every limit as it was.',
    seed: neighbours,
  },
]
