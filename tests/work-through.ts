import type { SumLine } from '../src/facts/sum-lines.ts'
import { UNITS } from '../src/format/units.ts'

/** A number as printed: what it may have been before it was rounded. */
export interface Between {
  low: number
  high: number
}

/** A line that waits for the total under it. */
interface Waiting {
  label: string
  level: number
  /** How many rows it stands for. */
  rows: number
  /** Absent where rows are folded without a sum. */
  at?: Between
  signsOff: boolean
  percent: boolean
}

/** Half of the last digit that a line keeps: whole numbers from a thousand on, hundredths from one on, else three digits. */
function halfDigit(size: number): number {
  if (size >= 1000) return 0.5
  return size >= 1 || size === 0 ? 0.005 : 0.5 * 10 ** (Math.floor(Math.log10(size)) - 2)
}

/** The number of a line as a reader reads it, in the base of its unit where one is printed. */
function readValue(text: string): Between | undefined {
  const [, sign = '', digits, behind = ''] = /^([+−±]?)([\d.,]+)(.*)$/.exec(text) ?? []
  if (digits === undefined) return undefined
  const size = Number(digits.replaceAll(',', ''))
  const unit = Object.values(UNITS).find(({ symbol, dimension }) => symbol === behind.trim() && dimension === 'mass')
  const factor = unit?.factor ?? 1
  const value = sign === '−' ? -size : size
  return { low: (value - halfDigit(size)) * factor, high: (value + halfDigit(size)) * factor }
}

const over = (a: Between, b: Between, of: (a: number, b: number) => number): Between => {
  const ends = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => of(x, y)))
  return { low: Math.min(...ends), high: Math.max(...ends) }
}
const add = (all: readonly Between[]): Between =>
  all.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), { low: 0, high: 0 })
const off = ({ low, high }: Between): Between =>
  low >= 0 ? { low, high } : high <= 0 ? { low: -high, high: -low } : { low: 0, high: Math.max(-low, high) }

const PAIRS: Record<string, (a: number, b: number) => number> = {
  difference: (a, b) => a - b,
  product: (a, b) => a * b,
  quotient: (a, b) => a / b,
  ratio: (a, b) => a / b,
  share: (a, b) => (100 * a) / b,
  change: (a, b) => (100 * (b - a)) / Math.abs(a),
  'change in points': (a, b) => b - a,
}

const pick = (all: readonly Between[], of: (...ends: number[]) => number): Between => ({
  low: of(...all.map(({ low }) => low)),
  high: of(...all.map(({ high }) => high)),
})

const exactly = (value: number): Between => ({ low: value, high: value })

function middle(all: readonly Waiting[]): Between {
  // Rows in their order; folded ones stand for as many.
  const rows = all.flatMap(({ rows: count, at }) => Array.from({ length: count }, () => at))
  const sorted = rows.includes(undefined) ? rows : rows.toSorted((a, b) => b!.low - a!.low)
  const ends = [sorted[Math.floor((rows.length - 1) / 2)]!, sorted[Math.floor(rows.length / 2)]!]
  const sum = add(ends)
  return { low: sum.low / 2, high: sum.high / 2 }
}

/** Percents are parts of a hundred where they multiply or divide what is none: 270,000 × 60% is 162,000. */
function hundredths(name: string, [a, b]: readonly Waiting[], inPercent: boolean): number {
  const [first, second, result] = [a?.percent, b?.percent, inPercent].map(Number) as [number, number, number]
  if (name === 'product') return 100 ** (result - first - second)
  return name === 'quotient' ? 100 ** (result - first + second) : 1
}

/** What the lines above a total come to by what it is called. A name that says no operation throws. */
function total(label: string, lines: readonly Waiting[], inPercent: boolean): Between {
  const name = label.replace(/^(?:[+−×÷]|to) /, '')
  const known = lines.flatMap(({ at }) => at ?? [])
  const count = lines.reduce((sum, { rows }) => sum + rows, 0)
  const said = /of (\d+) rows/.exec(name)?.[1]
  if (said !== undefined && Number(said) !== count) throw new Error(`${label}: ${count} rows stand above it`)
  const whole = known.length === lines.length
  const signsOff = name.includes('signs off')
  const sizes = lines.flatMap(({ at, signsOff: done }) => (at ? [signsOff && !done ? off(at) : at] : []))
  const pair = PAIRS[name]
  const [a, b] = known
  if (pair && a && b && lines.length === 2) return over(over(a, b, pair), exactly(hundredths(name, lines, inPercent)), (x, y) => x * y)
  if (whole && /^sum/.test(name)) return add(sizes)
  if (whole && name.startsWith('mean')) return over(add(sizes), exactly(count), (x, y) => x / y)
  if (name.startsWith('median')) return middle(lines)
  if (name.startsWith('smallest')) return pick(sizes, Math.min)
  if (name.startsWith('largest')) return pick(sizes, Math.max)
  if (name === 'count') return exactly(count)
  if (name === 'sign off' && a && lines.length === 1) return off(a)
  if (name === 'first year' || name === 'last year') {
    const years = lines.flatMap((line) => Number(/\b\d{4}\b/.exec(line.label)?.[0] ?? []))
    return exactly(name === 'first year' ? Math.min(...years) : Math.max(...years))
  }
  const ranked = /^rank of (.*), largest first$/.exec(name)?.[1]
  if (ranked !== undefined) {
    const place = lines.findIndex((line) => line.label === ranked)
    return exactly(1 + lines.slice(0, place).reduce((sum, { rows }) => sum + rows, 0))
  }
  const years = /^growth a year, over (\d+) years?$/.exec(name)?.[1]
  if (years !== undefined && a && b) return over(a, b, (x, y) => 100 * ((y / x) ** (1 / Number(years)) - 1))
  throw new Error(`no reader can work out "${label}" from ${lines.map((line) => line.label).join('; ')}`)
}

/**
 * Works the sum of a receipt through as a reader does, from what is printed alone: a total takes the lines above it that are set in
 * deeper, or else those that stand beside it. What is left is the value, of a range its two ends, each between what the roundings
 * of the printed numbers allow. A line that does not follow from those above it throws.
 */
export function workThrough(sum: readonly SumLine[]): Between[] {
  const waiting: Waiting[] = []
  let worked: Between | undefined
  for (const { label, value, total: isTotal, level = 0 } of sum) {
    const at = readValue(value)
    const line = {
      level,
      label,
      rows: Number(/^(\d+) more rows$/.exec(label)?.[1] ?? 1),
      signsOff: value.startsWith('±'),
      percent: value.endsWith('%'),
    }
    worked = undefined
    if (isTotal) {
      const deeper = (waiting.at(-1)?.level ?? 0) > level
      const from = waiting.findLastIndex((one) => (deeper ? one.level <= level : one.level < level)) + 1
      worked = total(label, waiting.splice(from), line.percent)
      const room = 1e-9 * Math.abs(worked.high)
      if (!at || at.low > worked.high + room || at.high < worked.low - room)
        throw new Error(`${label}: printed ${value}, worked out ${worked.low} to ${worked.high}`)
    }
    waiting.push({ ...line, ...(at ? { at } : {}) })
  }
  return waiting.length === 1 && worked ? [worked] : waiting.flatMap(({ at }) => at ?? [])
}
