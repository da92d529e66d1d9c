import { yField } from '../../charts/channels.ts'
import type { ChartType } from '../../charts/chart-type.ts'
import type { ChartSpec } from '../../charts/spec.ts'
import type { Chart } from '../../charts/chart.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import { hasErrors, type Issue } from '../../issues/issue.ts'
import { checkDrawn } from './drawn.ts'
import { checkFields } from './fields.ts'
import { checkMixing } from './mixing.ts'
import { checkOneMoment } from './one-moment.ts'
import { checkShareOfTotal } from './share-of-total.ts'

/** Checks of charts that need nothing drawn, in order; a chart that names what is not there is not asked for more. */
export const CHART_CHECKS = [checkFields, checkMixing, checkOneMoment, checkShareOfTotal, checkDrawn] as const

/** What the checks must know of a chart's type. */
export interface Traits {
  /** Fields that it reads besides its channels. */
  extra: readonly string[]
  /** Whether its drawing adds values up. */
  sums: boolean
  /** Where it does, the fields that part what is drawn into wholes, each of one moment; left out where moments may be added. */
  wholes?: readonly string[]
  /** Codes of wholes that it keeps apart from the parts that it adds up. */
  apart?: readonly (string | number)[]
  /** Fields beside the channels whose values stand in the name of each mark. */
  printed?: readonly string[]
}

/** The traits of a chart, from its type. */
export const traitsOf = (type: Pick<ChartType, 'extraFields' | 'sums' | 'wholes' | 'apart' | 'printed'>, spec: ChartSpec): Traits => ({
  extra: type.extraFields?.(spec) ?? [],
  sums: type.sums?.(spec) ?? false,
  ...(type.sums?.(spec) && type.wholes ? { wholes: type.wholes(spec).filter((field) => field !== undefined) } : {}),
  apart: type.apart?.(spec) ?? [],
  // A chart without numbers draws words: what its type reads is what each mark says.
  printed: [...(type.printed?.(spec) ?? []), ...(yField(spec) === undefined ? (type.extraFields?.(spec) ?? []) : [])],
})

/** Every issue of one chart. */
export function checkChart(chart: Chart, catalogue: Catalogue, { extra, wholes, ...traits }: Traits): Issue[] {
  const fields = checkFields(chart, catalogue, extra)
  if (hasErrors(fields)) return fields
  const moments = wholes ? checkOneMoment(chart, catalogue, wholes) : []
  return [
    ...fields,
    ...checkMixing(chart, catalogue, traits),
    ...moments,
    ...checkShareOfTotal(chart, catalogue),
    ...checkDrawn(chart, catalogue),
  ]
}
