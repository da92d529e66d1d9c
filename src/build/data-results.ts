import { resultsOf, type CheckResult } from '../checks/data/results.ts'
import type { Catalogue } from '../data/catalogue.ts'

const known = new WeakMap<Catalogue, { today: string; results: CheckResult[] }>()

/** What every check of data found in a catalogue on a day; a build asks for it twice, to check and to show, and the checks run once. */
export function dataResults(catalogue: Catalogue, today: string): CheckResult[] {
  const kept = known.get(catalogue)
  if (kept?.today === today) return kept.results
  const results = resultsOf(catalogue, { today })
  known.set(catalogue, { today, results })
  return results
}
