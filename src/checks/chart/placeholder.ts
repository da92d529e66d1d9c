import type { Chart } from '../../charts/chart.ts'
import { issue, type Issue } from '../../issues/issue.ts'

/** The headline that a chart is begun with. */
export const PLACEHOLDER = 'Say the finding in a sentence'

/** A chart that still bears the headline that it was begun with says nothing: it may be a draft, and no more. */
export const checkPlaceholder = ({ spec, placeOf }: Pick<Chart, 'spec' | 'placeOf'>): Issue[] =>
  spec.title === PLACEHOLDER && spec.draft !== true
    ? [
        issue('chart/placeholder', placeOf(['title']), 'The headline is still the one that the chart was begun with.', {
          got: PLACEHOLDER,
          expected: 'what the chart shows, in a sentence',
          hint: 'Write the finding under `title`, each number in it bound to a fact: “China mined :n[69 percent]{#china-share}”.',
        }),
      ]
    : []
