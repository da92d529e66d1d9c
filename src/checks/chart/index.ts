import type { Chart } from '../../charts/chart.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import { hasErrors, type Issue } from '../../issues/issue.ts'
import { checkDrawn } from './drawn.ts'
import { checkFields } from './fields.ts'
import { checkMixing } from './mixing.ts'

/** Checks of charts that need nothing drawn, in order; a chart that names what is not there is not asked for more. */
export const CHART_CHECKS = [checkFields, checkMixing, checkDrawn] as const

/** Every issue of one chart. `extra` names the fields that its type reads besides its channels. */
export function checkChart(chart: Chart, catalogue: Catalogue, extra: readonly string[]): Issue[] {
  const fields = checkFields(chart, catalogue, extra)
  return hasErrors(fields) ? fields : [...fields, ...checkMixing(chart, catalogue), ...checkDrawn(chart, catalogue)]
}
