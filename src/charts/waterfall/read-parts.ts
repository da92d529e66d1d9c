import type { Flag } from '../../data/flags.ts'
import type { ChartData, Datum, Name } from '../chart-type.ts'
import { distinct, order } from '../parts/order.ts'
import type { WaterfallSpec } from './spec.ts'

/** A total, or a signed step towards the next one; not yet placed. */
export interface Part {
  kind: 'total' | 'step' | 'others'
  code: string
  name: Name
  /** A total, or a change; null where it is not known, which its flags explain. */
  value: number | null
  flags: Flag[]
  /** Values before and after, where the step is their difference. */
  ends: { before: Datum | undefined; after: Datum | undefined } | null
  /** Names of the steps that are put together in this one. */
  holds: string[]
  strong: boolean
}

/** Parts in the order in which they are drawn: rows as they come, or differences between two places. */
export const readParts = (spec: WaterfallSpec, chart: ChartData): Part[] =>
  spec.between ? differences(spec, chart) : chart.data.map((datum) => rowAsPart(spec, chart, datum))

const isStrong = (spec: WaterfallSpec, code: string): boolean => spec.highlight.map(String).includes(code)

function rowAsPart(spec: WaterfallSpec, chart: ChartData, datum: Datum): Part {
  const code = String(datum.x)
  const total = spec.totals.map(String).includes(code)
  return {
    kind: total ? 'total' : 'step',
    code,
    name: chart.name(spec.x, code),
    value: datum.y,
    flags: datum.flags,
    ends: null,
    holds: [],
    strong: total || isStrong(spec, code),
  }
}

/** The rows of one place of `between`, by x. */
export function rowsAt(spec: WaterfallSpec, chart: ChartData, place: 'from' | 'to'): Map<string, Datum> {
  const { field, [place]: code } = spec.between!
  return new Map(
    chart.data.filter((datum) => String(datum.extra[field]) === String(code)).map((datum) => [String(datum.x), datum] as const),
  )
}

function differences(spec: WaterfallSpec, chart: ChartData): Part[] {
  const [before, after] = [rowsAt(spec, chart, 'from'), rowsAt(spec, chart, 'to')]
  const codes = distinct([...before.keys(), ...after.keys()]).filter((code) => code !== String(spec.total))
  const steps = codes.map((code): Part => {
    const ends = { before: before.get(code), after: after.get(code) }
    return {
      kind: 'step',
      code,
      name: chart.name(spec.x, code),
      ...change(ends.before, ends.after),
      ends,
      holds: [],
      strong: isStrong(spec, code),
    }
  })
  const ends = [totalAt(spec, chart, 'from', before), totalAt(spec, chart, 'to', after)] as const
  return [ends[0], ...putTogether(spec, sortSteps(spec, steps)), ends[1]]
}

/** A difference is ours, and as good as the worse of its ends; without one of them it is not known, which is no zero. */
function change(before: Datum | undefined, after: Datum | undefined): Pick<Part, 'value' | 'flags'> {
  if (before?.y == null || after?.y == null) {
    const lacking = [before, after].find((datum) => datum?.y === null)
    return { value: null, flags: lacking?.flags ?? ['not-available'] }
  }
  return { value: after.y - before.y, flags: distinct<Flag>(['derived', ...before.flags, ...after.flags]) }
}

/** Largest gain first unless the spec has an order of its own; what is not known comes last. */
function sortSteps(spec: WaterfallSpec, steps: readonly Part[]): Part[] {
  const of = new Map(steps.map((step) => [step.code, step]))
  const sort = spec.sort === 'none' ? '-value' : spec.sort
  const value = (code: string): number => of.get(code)!.value ?? (sort === 'value' ? Infinity : -Infinity)
  return order([...of.keys()], sort, value, (code) => of.get(code)!.name.long).map((code) => of.get(code)!)
}

/** Small steps as one, after the others; a single small one stays itself, and so do those that the spec names. */
function putTogether(spec: WaterfallSpec, steps: readonly Part[]): Part[] {
  const named = new Set([...spec.highlight, ...(spec.label ?? [])].map(String))
  const small = steps.filter(
    ({ value, code }) => value !== null && spec.least !== undefined && Math.abs(value) < spec.least && !named.has(code),
  )
  if (small.length < 2) return [...steps]
  const others: Part = {
    kind: 'others',
    code: '',
    name: { long: `${small.length} others`, short: `${small.length} others` },
    value: small.reduce((sum, step) => sum + step.value!, 0),
    flags: distinct(small.flatMap((step) => step.flags)),
    ends: null,
    holds: small.map((step) => step.name.long),
    strong: false,
  }
  const large = steps.filter((step) => !small.includes(step))
  const known = large.filter((step) => step.value !== null)
  return [...known, others, ...large.filter((step) => step.value === null)]
}

/** A total as its row prints it, or the sum of the rows of its place. */
function totalAt(spec: WaterfallSpec, chart: ChartData, place: 'from' | 'to', rows: ReadonlyMap<string, Datum>): Part {
  const { field, [place]: code } = spec.between!
  const taken = spec.total === undefined ? undefined : rows.get(String(spec.total))
  const whole =
    spec.total === undefined ? { long: spec.whole ?? 'All', short: spec.whole ?? 'All' } : chart.name(spec.x, String(spec.total))
  const when = chart.name(field, code)
  const added = [...rows.values()]
  return {
    kind: 'total',
    code: `${place} ${code}`,
    name: { long: `${whole.long}, ${when.long}`, short: `${whole.short}, ${when.short}` },
    ...(spec.total === undefined
      ? {
          value: added.reduce((sum, datum) => sum + (datum.y ?? 0), 0),
          flags: distinct<Flag>(['derived', ...added.flatMap((datum) => datum.flags)]),
        }
      : { value: taken?.y ?? null, flags: taken?.flags ?? ['not-available'] }),
    ends: null,
    holds: [],
    strong: true,
  }
}
