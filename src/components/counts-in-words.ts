import type { HealthCounts } from '../build/site-model.ts'
import type { Speak } from '../words/words.ts'

/** How checks ended, in words: "24 checks passed, 1 waived". What did not happen is not said. */
export function countsInWords({ passed, waived, warned, failed }: HealthCounts, t: Speak): string {
  return [
    t('health.passed', { n: passed }),
    waived > 0 ? t('health.waived', { n: waived }) : '',
    warned > 0 ? t('health.warned', { n: warned }) : '',
    failed > 0 ? t('health.failed', { n: failed }) : '',
  ]
    .filter(Boolean)
    .join(', ')
}
