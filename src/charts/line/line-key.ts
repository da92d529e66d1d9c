import type { ChartData, Series } from '../chart-type.ts'
import type { Paint } from '../parts/colours.ts'
import { distinct } from '../parts/order.ts'
import { NOT_FROM_ZERO } from '../parts/scale-start.ts'
import { isProjected } from './points.ts'
import { workedFlags } from '../parts/worked.ts'
import { dotsOf, type Line } from './line.ts'
import type { LineSpec } from './spec.ts'

/** Entries of the key: one for each kind of mark that no label explains, and for what panels have no room to say. */
export function lineKey(
  spec: LineSpec,
  lines: readonly Line[],
  { chart, projected, truncated }: { chart: ChartData; projected: [number, number] | null; truncated: boolean },
): Series['key'] {
  const points = lines.flatMap((line) => line.runs.flat())
  const entries: Series['key'] = []
  const say = (mark: Series['key'][number]['mark'], text: string, role = 'ink2'): unknown => entries.push({ mark, role, text })
  if (points.some((point) => point.x2 > point.x)) say('line', 'flat: months published together, at their monthly average')
  if (points.some(isProjected)) say('dashed', projected ? 'dashed, on a tinted ground: projected' : 'dashed: projected')
  const hollow = lines.flatMap((line) => dotsOf(line, spec.dots).filter(({ ring }) => ring))
  if (hollow.length > 0) say('ring', `ring: ${workedFlags(hollow).join(' or ')}`)
  const banded = lines.find((line) => line.band)
  if (spec.band && banded)
    say(
      'area',
      `band: ${chart.fieldTitle(spec.band.low).toLowerCase()} to ${chart.fieldTitle(spec.band.high).toLowerCase()}`,
      banded.paint.role,
    )
  if (chart.shared && spec.log) say('line', 'log scale: equal steps up multiply', 'context')
  if (chart.shared && truncated) say('line', NOT_FROM_ZERO, 'context')
  return entries
}

/** Most series of panels that are named at the ends of their lines, and letters that a name there has room for. */
const MOST_AT_ENDS = { series: 3, letters: 8 }

/** Whether panels leave the names of their lines to the one key above them all: each would repeat them beneath itself. */
export function isKeyed({ series, label }: LineSpec, { shared, name }: ChartData): boolean {
  if (series === undefined || label !== undefined || !shared?.together) return false
  const codes = shared.series ?? []
  return codes.length > MOST_AT_ENDS.series || codes.some((code) => name(series, code).short.length > MOST_AT_ENDS.letters)
}

/**
 * Entries for the lines that `label` or panels leave without names at their ends: those of one colour together. In panels the lines are
 * those of all of them, so that each says the same.
 */
export function unlabelledKey(spec: LineSpec, chart: ChartData, paints: ReadonlyMap<string, Paint>): Series['key'] {
  const { series, label = isKeyed(spec, chart) ? [] : undefined } = spec
  if (series === undefined || label === undefined) return []
  const left = [...paints].filter(([code]) => !label.map(String).includes(code))
  return distinct(left.map(([, { role }]) => role)).map((role) => {
    const names = left.filter(([, paint]) => paint.role === role).map(([code]) => chart.name(series, code).long)
    return { mark: 'line', role, text: names.join(', ') }
  })
}
