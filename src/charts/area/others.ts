import { ABSENCE, type Flag } from '../../data/flags.ts'
import type { ChartData, Datum } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import type { AreaSpec } from './spec.ts'

/** Code of the area that small series are added up to. */
export const OTHERS = 'others'

/**
 * Adds up, place by place, every series that the spec does not keep. A sum with a value that is not there is not there
 * either, and says why; a series without a row takes no part in it. Sums are flagged as derived.
 */
export function joinOthers(spec: AreaSpec, chart: ChartData): ChartData {
  const { others } = spec
  if (!others) return chart
  const kept = new Set(others.keep.map(String))
  const isKept = (datum: Datum): boolean => kept.has(datum.series ?? '')
  const small = chart.data.filter((datum) => !isKept(datum))
  const places = distinct(small.map((datum) => JSON.stringify([String(datum.x), datum.facet])))
  const sums = places.map((place) => sumOf(small.filter((datum) => JSON.stringify([String(datum.x), datum.facet]) === place)))
  const name = { long: others.label, short: others.short ?? others.label }
  return {
    ...chart,
    data: [...chart.data.filter(isKept), ...sums],
    name: (field, code) => (field === spec.series && code === OTHERS ? name : chart.name(field, code)),
  }
}

function sumOf(members: readonly Datum[]): Datum {
  const first = members[0]!
  const lacking = members.find((datum) => datum.y === null)
  const kept: Flag[] = distinct(members.flatMap((datum) => datum.flags)).filter((flag) => !ABSENCE.includes(flag) && flag !== 'derived')
  return {
    ...first,
    series: OTHERS,
    y: lacking ? null : members.reduce((sum, datum) => sum + datum.y!, 0),
    flags: lacking ? lacking.flags : [...kept, 'derived'],
  }
}
