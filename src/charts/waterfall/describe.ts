import { numberFormat } from '../../format/formatters.ts'
import type { Description } from '../chart-type.ts'
import { withUnit } from '../parts/figures.ts'
import { VALUE, type Step, type WaterfallSeries } from './series.ts'

/** How many steps between two totals a sentence names before it counts the rest. */
const NAMED = 8

/** The sentence of a waterfall: each total, and the steps that lead to it. */
export function describe(series: WaterfallSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const say = (step: Step): string => {
    if (step.absent) return `${step.name.long} ${step.absent.kind === 'withheld' ? 'withheld' : 'not available'}`
    const text = withUnit(step.text, series.unit)
    facts.push({ row: step.row, column: VALUE, text })
    return `${step.name.long} ${text}`
  }
  const clauses: string[] = []
  let steps: Step[] = []
  for (const step of series.steps) {
    if (step.kind !== 'total') steps.push(step)
    else {
      const named = steps.length > NAMED ? steps.slice(0, NAMED) : steps
      const rest = steps.length - named.length
      const more = rest > 0 ? [`${numberFormat(locale).format(rest)} more in the table`] : []
      if (steps.length > 0) clauses.push([...named.map(say), ...more].join(', '))
      clauses.push(say(step))
      steps = []
    }
  }
  return { text: `Waterfall chart. ${clauses.join('; ')}.`, facts }
}
