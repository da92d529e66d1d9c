import type { Catalogue } from '../data/catalogue.ts'
import { convert } from '../format/units.ts'
import { following } from './combine.ts'
import { Fault } from './fault.ts'
import { dimensionOf, flip, together } from './quantities.ts'
import type { One } from './quantities.ts'

/** The one year that a number's cells are of, by their key `year`. */
function yearOf({ cells }: One, { datasets }: Catalogue, at: number): number {
  const years = new Set(cells.map((cell) => cell.key[datasets.get(cell.dataset)?.record.primaryKey.indexOf('year') ?? -1]))
  const [year] = years
  if (years.size !== 1 || !/^\d{4}$/.test(year ?? ''))
    throw new Fault('no-year', at, 'growth(from, to) needs two numbers that are each of one year', {
      got: [...years].map((one) => one ?? 'no year').join(', ') || 'no cell',
      hint: 'name cells with a year among their keys',
    })
  return Number(year)
}

/**
 * Growth a year between two numbers of two years, in percent a year, compounded: 100 × ((to ÷ from)^(1 ÷ years) − 1), the
 * "compound annual growth rate" as the U.S. Bureau of Economic Analysis defines it (bea.gov/regional/definitions). Faults: two
 * dimensions, percentages (they move by points), a number that is not above zero, years that are missing or not in order.
 */
export function growth(from: One, to: One, catalogue: Catalogue, at: number): One {
  if (dimensionOf(from.unit) !== dimensionOf(to.unit))
    throw new Fault('units', at, `growth from ${from.unit} to ${to.unit} makes no sense`, {
      got: `${from.unit}, ${to.unit}`,
      hint: 'both sides need units of one dimension',
    })
  if (dimensionOf(from.unit) === 'share') throw new Fault('units', at, 'a percentage moves by points', { hint: 'write points(from, to)' })
  if (from.value <= 0 || to.value <= 0)
    throw new Fault('zero', at, 'growth a year needs two numbers above zero', { hint: 'state the difference instead' })
  const years = yearOf(to, catalogue, at) - yearOf(from, catalogue, at)
  if (years <= 0) throw new Fault('no-year', at, 'growth goes from an earlier year to a later one', { hint: 'write growth(from, to)' })
  const end = to.unit === from.unit ? to.value : convert(to.value, to.unit, from.unit)
  const bound = together(flip(from.bound), to.bound)
  if (bound === 'clash')
    throw new Fault('bounds', at, 'two printed bounds point two ways: nothing can be said', {
      hint: 'leave out cells flagged over or under',
    })
  const value = 100 * ((end / from.value) ** (1 / years) - 1)
  const label = `growth a year, over ${years} ${years === 1 ? 'year' : 'years'}`
  return {
    shape: 'one',
    value,
    unit: 'percent',
    kind: 'change',
    rate: 'year',
    label,
    cells: [...from.cells, ...to.cells],
    notes: [...from.notes, ...to.notes],
    steps: [...from.steps, ...following('to', to.steps), { label, value, unit: 'percent', total: true }],
    ...(bound ? { bound } : {}),
  }
}
