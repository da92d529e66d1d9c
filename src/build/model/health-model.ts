import type { CheckResult, CheckState } from '../../checks/data/results.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import type { Issue } from '../../issues/issue.ts'
import type { CheckLine, DatasetHealth, HealthCounts, HealthModel } from '../site-model.ts'
import { thresholdOf } from './threshold-words.ts'

/** States from the one to look at first to the one that says nothing. */
const ORDER: readonly CheckState[] = ['failed', 'warned', 'waived', 'passed']

const worst = (states: readonly CheckState[]): CheckState => ORDER.find((state) => states.includes(state)) ?? 'passed'

/** Where an issue stands, for a reader: row and field of the file; the file itself is named by the version. */
const placeText = ({ place }: Issue): string =>
  [place.file, place.row === undefined ? '' : `row ${place.row}`, place.field ?? ''].filter(Boolean).join(', ')

const issueModel = (item: Issue): CheckLine['issues'][number] => ({
  level: item.level,
  message: item.message,
  place: placeText(item),
  ...(item.got === undefined ? {} : { got: item.got }),
  ...(item.expected === undefined ? {} : { expected: item.expected }),
})

function lineOf(results: readonly CheckResult[], catalogue: Catalogue): CheckLine {
  const [first] = results
  if (!first) throw new Error('invalid results: none')
  const record = first.dataset === undefined ? undefined : catalogue.datasets.get(first.dataset)?.record
  const waivers = new Map(results.flatMap(({ waived }) => waived.map(({ waiver }) => [waiver, waiver] as const)))
  return {
    check: first.check,
    code: first.code,
    title: first.title,
    state: worst(results.map(({ state }) => state)),
    threshold: thresholdOf(first, record),
    ...(first.settings?.level ? { level: first.settings.level } : {}),
    ...(first.settings?.why ? { why: first.settings.why } : {}),
    looked: results.reduce((sum, { looked }) => sum + looked, 0),
    versions: results.flatMap(({ version, looked, state }) => (version === undefined ? [] : [{ version, looked, state }])),
    issues: results.flatMap(({ issues }) => issues.map(issueModel)),
    waivers: [...waivers.values()].map(({ cells, owner, reason, expires }) => ({
      cells,
      owner,
      reason,
      expires,
      faults: results.flatMap(({ waived }) => waived.filter((one) => one.waiver.reason === reason).map(({ issue }) => issueModel(issue))),
    })),
  }
}

const bySeverity = (a: CheckLine, b: CheckLine): number => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)

/** Results of one dataset, or of the site, one line a check and setting, those to look at first. */
function linesOf(results: readonly CheckResult[], catalogue: Catalogue): CheckLine[] {
  const groups = Map.groupBy(results, ({ check, settings }) => `${check} ${JSON.stringify(settings ?? null)}`)
  return [...groups.values()].map((group) => lineOf(group, catalogue)).toSorted(bySeverity)
}

/** How many checks ended in each way. */
export const countsOf = (lines: readonly Pick<CheckLine, 'state'>[]): HealthCounts => {
  const counts: HealthCounts = { passed: 0, warned: 0, failed: 0, waived: 0 }
  for (const { state } of lines) counts[state] += 1
  return counts
}

/** What every check found, for the health page: datasets with something to look at first, then by title. */
export function makeHealthModel(results: readonly CheckResult[], catalogue: Catalogue, tested: string): HealthModel {
  const datasets = [...catalogue.datasets.values()]
    .filter(({ versions }) => versions.length > 0)
    .map(({ id, record }): DatasetHealth => {
      const checks = linesOf(
        results.filter(({ dataset }) => dataset === id),
        catalogue,
      )
      return { id, title: record.title, counts: countsOf(checks), checks }
    })
  const site = linesOf(
    results.filter(({ dataset }) => dataset === undefined),
    catalogue,
  )
  const worstOf = ({ checks }: DatasetHealth): number => ORDER.indexOf(worst(checks.map(({ state }) => state)))
  return {
    tested,
    counts: countsOf([...site, ...datasets.flatMap(({ checks }) => checks)]),
    site,
    datasets: datasets.toSorted((a, b) => worstOf(a) - worstOf(b) || a.title.localeCompare(b.title, 'en')),
  }
}
