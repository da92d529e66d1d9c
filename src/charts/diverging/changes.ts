import type { Flag } from '../../data/flags.ts'
import type { ChartData, Datum } from '../chart-type.ts'
import { axisUnit, decimalsFor, signedFigure } from '../parts/figures.ts'
import { distinct } from '../parts/order.ts'
import type { Pivot } from '../parts/table.ts'
import type { DivergingSpec } from './spec.ts'

/** Unit of a change: percent, points between two percentages, else the unit of y. */
export const changeUnit = (spec: DivergingSpec, unit: string): string =>
  typeof spec.change === 'object' ? 'percent' : unit === 'percent' ? 'points' : unit

/** A datum a row: the change from the first to the last series. Where one of them is missing there is no change, and its flags say why. */
export function changesOf(spec: DivergingSpec, chart: ChartData, [first, last]: readonly [string, string]): Datum[] {
  return distinct(chart.data.map((datum) => String(datum.x))).map((x) => {
    const own = chart.data.filter((datum) => String(datum.x) === x)
    const at = (series: string): Datum | undefined => own.find((datum) => datum.series === series)
    const [a, b] = [at(first), at(last)]
    const known = a && b && a.y !== null && b.y !== null
    const lacking = [a, b].find((datum) => datum?.y === null)
    return {
      ...own[0]!,
      series: null,
      y: known ? amount(spec, a.y!, b.y!) : null,
      flags: known ? distinct<Flag>([...a.flags, ...b.flags].filter((flag) => flag !== 'derived')) : (lacking?.flags ?? ['not-available']),
    }
  })
}

/** A difference without the dust that binary fractions leave: no more decimals than its two numbers have. */
function amount(spec: DivergingSpec, first: number, last: number): number {
  if (typeof spec.change === 'object') return ((last - first) / Math.abs(first)) * 100
  return Number((last - first).toPrecision(12))
}

/** Adds the column of changes, signed and flagged as derived (its two values say what else they are); gives its place. */
export function addChanges(spec: DivergingSpec, chart: ChartData, behind: Pivot, changes: readonly Datum[]): number {
  const unit = axisUnit(changeUnit(spec, chart.unit))
  behind.table.columns.push({ name: 'change', title: 'Change', ...(unit ? { unit } : {}), align: 'end' })
  const shares = typeof spec.change === 'object'
  const digits = decimalsFor(changes.map((datum) => datum.y))
  for (const { x, y } of changes) {
    const digitsHere = shares ? (Math.abs(y ?? 0) >= 10 ? 0 : 1) : digits
    behind.table.rows[behind.rowOf(String(x))]!.push(
      y === null
        ? { text: '–', value: null, flags: [] }
        : { text: signedFigure(y, chart.locale, digitsHere), value: y, flags: ['derived'] },
    )
  }
  return behind.table.columns.length - 1
}
