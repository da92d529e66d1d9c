import { yField } from '../../charts/channels.ts'
import type { ChartType } from '../../charts/chart-type.ts'
import type { ChartSpec } from '../../charts/spec.ts'
import type { Chart } from '../../charts/chart.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import { hasErrors, type Issue } from '../../issues/issue.ts'
import { checkDrawn } from './drawn.ts'
import { checkFields } from './fields.ts'
import { checkMixing } from './mixing.ts'

/** Checks of charts that need nothing drawn, in order; a chart that names what is not there is not asked for more. */
export const CHART_CHECKS = [checkFields, checkMixing, checkDrawn] as const

/** What the checks must know of a chart's type. */
export interface Traits {
  /** Fields that it reads besides its channels. */
  extra: readonly string[]
  /** Whether its drawing adds values up. */
  sums: boolean
  /** Codes of wholes that it keeps apart from the parts that it adds up. */
  apart?: readonly (string | number)[]
  /** Fields beside the channels whose values stand in the name of each mark. */
  printed?: readonly string[]
}

/** The traits of a chart, from its type. */
export const traitsOf = (type: Pick<ChartType, 'extraFields' | 'sums' | 'apart' | 'printed'>, spec: ChartSpec): Traits => ({
  extra: type.extraFields?.(spec) ?? [],
  sums: type.sums?.(spec) ?? false,
  apart: type.apart?.(spec) ?? [],
  // A chart without numbers draws words: what its type reads is what each mark says.
  printed: [...(type.printed?.(spec) ?? []), ...(yField(spec) === undefined ? (type.extraFields?.(spec) ?? []) : [])],
})

/** Every issue of one chart. */
export function checkChart(chart: Chart, catalogue: Catalogue, { extra, ...traits }: Traits): Issue[] {
  const fields = checkFields(chart, catalogue, extra)
  return hasErrors(fields) ? fields : [...fields, ...checkMixing(chart, catalogue, traits), ...checkDrawn(chart, catalogue)]
}
