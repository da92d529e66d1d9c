import type { Flag } from '../../data/flags.ts'
import type { KeyEntry } from '../chart-table.ts'
import { yField } from '../channels.ts'
import type { ChartData, Datum, Name } from '../chart-type.ts'
import { absenceOf } from '../parts/absent.ts'
import { cellText, decimalsFor } from '../parts/figures.ts'
import { distinct, order } from '../parts/order.ts'
import { lacksZero, startWords } from '../parts/scale-start.ts'
import { pivot, type Pivot } from '../parts/table.ts'
import { follows, kindOf, placeOf, wordsOf, type XKind } from '../parts/time.ts'
import { workedApart, workedFlags } from '../parts/worked.ts'
import { linksOf, spanOf, type BigNumber, type NumberPoint, type NumberSeries } from './big-number.ts'
import { isTime, issuesOf } from './refusals.ts'
import type { NumberSpec } from './spec.ts'
import { changeWords, unitWords } from './words.ts'

/** Chooses the value of each number, what it is compared with, and the runs of its line. */
export function series(spec: NumberSpec, chart: ChartData): NumberSeries {
  const xs = distinct(chart.data.map((datum) => String(datum.x)))
  const issues = issuesOf(spec, chart, xs)
  const kind = isTime(xs) ? kindOf(xs) : 'number'
  const rows = xs.toSorted((a, b) => placeOf(a, kind).from - placeOf(b, kind).from)
  const found = distinct(chart.data.map((datum) => datum.series ?? ''))
  const name = (code: string): Name => (spec.series ? chart.name(spec.series, code) : { long: '', short: '' })
  const codes = order(
    found,
    spec.sort,
    (code) => chosen(spec, ownOf(chart, code, kind))?.y ?? -Infinity,
    (code) => name(code).long,
  )
  const behind = pivot(chart, {
    xField: spec.x,
    xTitle: chart.fieldTitle(spec.x),
    ...(spec.series ? { seriesField: spec.series, seriesOrder: codes } : {}),
    valueTitle: chart.fieldTitle(yField(spec)),
    xOrder: rows,
  })
  for (const row of behind.table.rows) row[0]!.text = wordsOf(String(row[0]!.value), kind, chart.locale)
  const reader = makeReader(chart, behind, kind)
  const numbers = issues.length > 0 ? [] : codes.map((code) => makeNumber(spec, chart, reader, { code, name: name(code) }))
  const points = numbers.flatMap((number) => number.points)
  const places = points.map((point) => point.x)
  const y: NumberSeries['y'] = spec.scale === 'own' ? null : spanOf(points)
  return {
    table: behind.table,
    key: [...keyOf(numbers, spec), ...startKey(numbers, y, chart)],
    issues,
    numbers,
    unit: chart.unit,
    unitWords: unitWords(chart.unit),
    x: [Math.min(...places), Math.max(...places)],
    y,
  }
}

/** Data of one series in time order. */
const ownOf = (chart: ChartData, code: string, kind: XKind): Datum[] =>
  chart.data
    .filter((datum) => (datum.series ?? '') === code)
    .toSorted((a, b) => placeOf(String(a.x), kind).from - placeOf(String(b.x), kind).from)

/** The datum that is set large: that of `at`, else the latest. */
const chosen = (spec: NumberSpec, own: readonly Datum[]): Datum | undefined =>
  spec.at === undefined ? own.at(-1) : own.find((datum) => String(datum.x) === String(spec.at))

interface Reader {
  behind: Pivot
  kind: XKind
  digits: number
  point: (datum: Datum) => NumberPoint[]
}

function makeReader(chart: ChartData, behind: Pivot, kind: XKind): Reader {
  const digits = decimalsFor(chart.data.map((datum) => datum.y))
  const apart = workedApart(chart.data)
  const point = (datum: Datum): NumberPoint[] => {
    if (datum.y === null) return []
    const { flags } = datum
    return [
      {
        x: placeOf(String(datum.x), kind).from,
        y: datum.y,
        row: behind.rowOf(String(datum.x)),
        text: cellText(datum.y, flags, chart.locale, digits),
        when: wordsOf(String(datum.x), kind, chart.locale),
        tick: wordsOf(String(datum.x), kind, chart.locale, 'short'),
        flags,
        hollow: apart(flags),
        bound: flags.includes('over') ? 'over' : flags.includes('under') ? 'under' : null,
      },
    ]
  }
  return { behind, kind, digits, point }
}

function makeNumber(spec: NumberSpec, chart: ChartData, reader: Reader, { code, name }: { code: string; name: Name }): BigNumber {
  const { behind, kind } = reader
  const own = ownOf(chart, code, kind)
  const datum = chosen(spec, own)!
  const points = own.flatMap(reader.point)
  const pointAt = (one: Datum | undefined): NumberPoint | null =>
    points.find((point) => point.row === (one && behind.rowOf(String(one.x)))) ?? null
  const shown = pointAt(datum)
  const then = pointAt(own.find((one) => String(one.x) === String(spec.since)))
  const when = wordsOf(String(datum.x), kind, chart.locale)
  const style = { unit: chart.unit, digits: reader.digits, locale: chart.locale, since: then?.when ?? '' }
  return {
    code,
    name,
    text: shown?.text ?? absenceOf(datum.flags).text,
    absent: shown === null,
    when: [when, stateOf(datum.flags)].filter(Boolean).join(', '),
    words: typeof spec.words === 'object' ? (spec.words[code] ?? '') : (spec.words ?? ''),
    change: then && then.row !== shown?.row ? changeWords(then, shown, style) : '',
    shown,
    then,
    row: behind.rowOf(String(datum.x)),
    column: behind.columnOf(code),
    runs: runsOf(own, kind, pointAt),
    points,
    gaps: own
      .filter((one) => one.y === null)
      .map((one) => ({ ...absenceOf(one.flags), x: placeOf(String(one.x), kind).from, row: behind.rowOf(String(one.x)) })),
    strong: spec.highlight.length === 0 || spec.highlight.map(String).includes(code),
  }
}

/** What a reader must know of the big figure itself. */
const stateOf = (flags: readonly Flag[]): string =>
  flags.includes('withheld')
    ? 'withheld by the publisher'
    : flags.includes('net-exporter')
      ? 'a net exporter'
      : flags.includes('not-available')
        ? 'not available'
        : flags.includes('projected')
          ? 'projected'
          : flags.includes('estimated')
            ? 'estimated'
            : flags.includes('derived')
              ? 'worked out by us'
              : ''

/** Runs of neighbours: years and months without a row are a gap as much as those without a value. */
function runsOf(own: readonly Datum[], kind: XKind, pointAt: (datum: Datum) => NumberPoint | null): NumberPoint[][] {
  const places = own.map((datum) => placeOf(String(datum.x), kind))
  const steps = places.slice(1).map((place, k) => place.from - places[k]!.from)
  const usual = kind === 'year' ? Math.max(1, steps.length > 1 ? Math.min(...steps) : 1) : Infinity
  const runs: NumberPoint[][] = []
  let open = false
  own.forEach((datum, k) => {
    const made = pointAt(datum)
    const before = places[k - 1]
    if (made && open && before && follows(before, places[k]!, kind) && places[k]!.from - before.from <= usual) runs.at(-1)!.push(made)
    else if (made) runs.push([made])
    open = made !== null
  })
  return runs
}

function keyOf(numbers: readonly BigNumber[], spec: NumberSpec): KeyEntry[] {
  const lines = numbers.filter((number) => number.points.length > 1)
  const points = lines.flatMap((number) => number.points)
  const hollow = points.filter((point) => point.hollow)
  const entries: KeyEntry[] = []
  if (hollow.length > 0) entries.push({ mark: 'ring', role: 'ink2', text: `ring: ${workedFlags(hollow).join(' or ')}` })
  if (points.some((point) => point.bound)) entries.push({ mark: 'line', role: 'ink3', text: boundText(points) })
  if (points.some((point) => point.flags.includes('projected'))) entries.push({ mark: 'dashed', role: 'ink2', text: 'dashed: projected' })
  if (lines.some((number) => linksOf(number).length > 0))
    entries.push({ mark: 'dashed', role: 'context', text: 'dotted: years without a figure' })
  if (spec.scale === 'own' && lines.length > 1)
    entries.push({ mark: 'line', role: 'context', text: 'each line has its own scale, from its lowest value to its highest' })
  return entries
}

/** Where the small lines begin, which run from their lowest value to their highest. Lines with a scale each say so themselves. */
function startKey(numbers: readonly BigNumber[], shared: NumberSeries['y'], { unit, locale }: ChartData): KeyEntry[] {
  const lines = numbers.filter((number) => number.points.length > 1)
  const scale = shared ?? (lines.length === 1 ? spanOf(lines[0]!.points) : null)
  return scale && lines.length > 0 && lacksZero(scale) ? [{ mark: 'line', role: 'context', text: startWords(scale, unit, locale) }] : []
}

/** What an upright stroke at a point means. */
function boundText(points: readonly NumberPoint[]): string {
  const words = [...new Set(points.flatMap((point) => (point.bound ? [point.bound === 'over' ? 'more' : 'less'] : [])))]
  return `stroke at a point: ${words.join(' or ')} than this`
}
