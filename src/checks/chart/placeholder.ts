import type { Chart } from '../../charts/chart.ts'
import { issue, type Issue } from '../../issues/issue.ts'

/** The headline that a chart is begun with. */
export const PLACEHOLDER = 'Say the finding in a sentence'

/** The reason that a chart of rows of low confidence is begun with. */
export const DOUBT = 'Say why rows of low confidence are drawn, and as what'

/** A chart that still bears the words that it was begun with says nothing: it may be a draft, and no more. */
export const checkPlaceholder = ({ spec, placeOf }: Pick<Chart, 'spec' | 'placeOf'>): Issue[] => [
  ...(spec.doubt === DOUBT && spec.draft !== true
    ? [
        issue(
          'chart/placeholder',
          placeOf(['doubt']),
          'The reason for drawing doubtful rows is still the one that the chart was begun with.',
          {
            got: DOUBT,
            expected: 'why these rows are drawn, and as what',
            hint: 'Write under `doubt` what is known of these numbers: “The agency gives no year; shown as an order of size.”',
          },
        ),
      ]
    : []),
  ...(spec.title === PLACEHOLDER && spec.draft !== true
    ? [
        issue('chart/placeholder', placeOf(['title']), 'The headline is still the one that the chart was begun with.', {
          got: PLACEHOLDER,
          expected: 'what the chart shows, in a sentence',
          hint: 'Write the finding under `title`, each number in it bound to a fact: “China mined :n[69 percent]{#china-share}”.',
        }),
      ]
    : []),
]
