import type { Catalogue } from '../data/catalogue.ts'
import { formatList } from '../format/lists.ts'
import { formatNumber } from '../format/numbers.ts'
import { roundAt } from '../format/rounding.ts'
import { UNITS } from '../format/units.ts'
import type { Fact, FactCell, Step } from './fact.ts'
import { foldRows, type Line } from './fold-rows.ts'
import { dimensionOf } from './quantities.ts'
import { amountInWords } from './value-in-words.ts'

/** One line of the sum on a receipt, ready to print. */
export interface SumLine {
  label: string
  /** Empty where the rows of a line say nothing together. */
  value: string
  /** True under a rule: the result of the lines above it that are set in deeper, or else of those beside it. */
  total: boolean
  /** How deep it is set in; absent on the outermost. */
  level?: number
}

const SYMBOLS: Record<string, string> = { percent: '%', 'percentage-point': ' points' }

const versionsIn = (fact: Fact): number => new Set(fact.versions.map(({ version }) => version)).size

/** Names of the cells of a line, ever longer: as it is called, by all keys, with the field, with the table. */
function namesOf(step: Step, versions: number, catalogue: Catalogue): string[] {
  const { label, sign, cells = [] } = step
  const [first] = cells
  if (!first) return [label]
  const edition = ({ version }: FactCell): string => (versions > 1 ? `, version ${version}` : '')
  const recordOf = ({ dataset }: FactCell) => catalogue.datasets.get(dataset)?.record
  const field = (cell: FactCell): string => recordOf(cell)?.fields.find(({ name }) => name === cell.field)?.title ?? cell.field
  const all = (name: (cell: FactCell) => string): string => {
    const names = formatList([...new Set(cells.map((cell) => `${name(cell)}${edition(cell)}`))], 'en')
    return sign === undefined ? names : `${sign} ${names}`
  }
  return [
    cells.length === 1 ? `${label}${edition(first)}` : label,
    all((cell) => cell.label),
    all((cell) => `${cell.label}, ${field(cell)}`),
    all((cell) => `${cell.label}, ${field(cell)}, ${recordOf(cell)?.title ?? cell.dataset}`),
  ]
}

const addressesOf = ({ cells = [] }: Step): string => cells.map(({ address }) => address).join(' ')

/** What each line is called: as short as tells it from every line of other cells. */
function namesApart(steps: readonly Step[], versions: number, catalogue: Catalogue): Map<Step, string> {
  const names = new Map(steps.map((step) => [step, namesOf(step, versions, catalogue)]))
  const lengths = new Map(steps.map((step) => [step, 0]))
  const nameOf = (step: Step, length = lengths.get(step) ?? 0): string => names.get(step)?.[length] ?? step.label
  const bare = (step: Step): string => (step.sign === undefined ? nameOf(step) : nameOf(step).slice(step.sign.length).trim())
  for (let length = 1; length < 4; length++) {
    const alike = [...Map.groupBy(steps, bare).values()].filter((group) => new Set(group.map(addressesOf)).size > 1)
    for (const step of alike.flat()) if (step.cells?.length) lengths.set(step, length)
  }
  return new Map(steps.map((step) => [step, nameOf(step)]))
}

/** Decimals of a line: none from a thousand on, two from one on, and of what is smaller three digits. */
function decimalsOf(value: number): number {
  const size = Math.abs(value)
  if (size >= 1000) return 0
  return size >= 1 || size === 0 ? 2 : Math.min(12, 2 - Math.floor(Math.log10(size)))
}

/** A number of a line without zeros at its end. */
const written = ({ value, unit }: Step, locale: string, sign: 'always' | 'negative'): string =>
  unit === 'rank'
    ? amountInWords(value, 'rank', locale)
    : formatNumber(roundAt(value, decimalsOf(value)), locale, { significant: 12, sign, grouping: unit !== 'year' })

/** The units of a sum that must be told where there are several. */
const measuredIn = (steps: readonly Step[]): Set<string> =>
  new Set(steps.map(({ unit }) => unit).filter((unit) => unit in UNITS && dimensionOf(unit) !== 'share' && unit !== 'count'))

/** The sum of a fact as its receipt shows it: every line that its value is worked out from, many rows of one selection folded. */
export function sumLines(fact: Fact, catalogue: Catalogue, locale: string): SumLine[] {
  const { steps } = fact
  const units = measuredIn(steps)
  const names = namesApart(steps, versionsIn(fact), catalogue)
  const lines = foldRows(steps)
  // What is counted is named by its cells; what a few of many rows hold is beside the point.
  if (lines.length === 1 && steps.length > 1) return []
  const isSigned = steps.some((step) => step.row && step.value < 0)
  const symbolOf = (unit: string): string =>
    SYMBOLS[unit] ?? (units.size > 1 && units.has(unit) ? ` ${UNITS[unit as keyof typeof UNITS].symbol}` : '')
  const valueOf = (line: Line): string => {
    if (Number.isNaN(line.value)) return ''
    if (line.signsOff) return `±${written(line, locale, 'negative')}${symbolOf(line.unit)}`
    const sign = isSigned && (line.row || line.folded) ? 'always' : 'negative'
    return `${written(line, locale, sign)}${symbolOf(line.unit)}`
  }
  return lines.map((line) => {
    const { level, total } = line
    return { label: names.get(line) ?? line.label, value: valueOf(line), total, ...(level ? { level } : {}) }
  })
}
