import type { Catalogue, Dataset } from '../../data/catalogue.ts'
import type { CheckSetting, Waiver } from '../../data/record-schema.ts'
import type { Issue } from '../../issues/issue.ts'
import { hasErrors, issue } from '../../issues/issue.ts'
import type { Clock } from '../check.ts'
import type { DataCheck, DatasetSubject } from './definition.ts'
import { DATA_CHECKS } from './list.ts'
import type { Run } from './run-check.ts'
import { runCheck } from './run-check.ts'
import { optionsStated, readSettings, settingCheck } from './settings.ts'
import type { Excuse } from './waiver.ts'
import { excuseOf, judgeWaivers, readExcuses, waiverCheck } from './waiver.ts'

/** How a check ended: no issue stands; only warnings do; errors do; every issue found is excused. */
export type CheckState = 'passed' | 'warned' | 'failed' | 'waived'

/** What one check found in one version, in a dataset as a whole, or in the site. */
export interface CheckResult {
  /** Id of the dataset; left out for a check of the whole site. */
  dataset?: string
  /** Id of the version; left out for a check of the dataset as a whole. */
  version?: string
  /** Name of the check: `row-count`. */
  check: string
  /** Code of its issues: `data/row-count`. */
  code: string
  title: string
  /** What the record asks, as stated: options, level, rows, why. Left out for a check that is always on. */
  settings?: Pick<CheckSetting, 'level' | 'where' | 'versions' | 'why'> & { options: Record<string, unknown> }
  /** How many rows it looked at. */
  looked: number
  /** Issues that stand: the first twenty, then one that says how many more there are. */
  issues: Issue[]
  /** Issues that a waiver excuses. */
  waived: { issue: Issue; waiver: Waiver }[]
  state: CheckState
}

/** Issues told of one check and version; those after them are only counted. */
const TOLD = 20
/** After this many issues the check is stopped: the version is broken, and counting on would cost more than it tells. */
const ENOUGH = 1000

interface Collected {
  issues: Issue[]
  waived: CheckResult['waived']
  /** Codes and files of which not every issue was looked for. */
  unread: string[]
}

function collect({ found, setting }: Run, excuses: readonly Excuse[]): Collected {
  const issues: Issue[] = []
  const waived: CheckResult['waived'] = []
  let standing = 0
  for (const item of found) {
    const told = setting ? { ...item, level: setting.stated.level } : item
    const waiver = excuseOf(excuses, told)
    if (waiver) {
      waived.push({ issue: told, waiver })
      continue
    }
    standing += 1
    if (standing <= TOLD) issues.push(told)
    if (standing >= ENOUGH) break
  }
  const [first] = issues
  if (!first || standing <= TOLD) return { issues, waived, unread: [] }
  const more = standing - TOLD
  const { code, level, place } = first
  issues.push(
    issue(code, { file: place.file }, `${standing >= ENOUGH ? `At least ${more}` : more} more issues of this kind stand here.`, {
      level,
      got: standing >= ENOUGH ? `${standing} and more` : String(standing),
      expected: 'none',
      hint: 'Mend the cause of the first ones: they tend to have one cause.',
    }),
  )
  return { issues, waived, unread: standing >= ENOUGH ? [`${code} ${place.file}`] : [] }
}

const stateOf = (issues: readonly Issue[], waived: CheckResult['waived']): CheckState =>
  hasErrors(issues) ? 'failed' : issues.length > 0 ? 'warned' : waived.length > 0 ? 'waived' : 'passed'

function resultOf(run: Run, { issues, waived }: Collected): CheckResult {
  const { check, dataset, version, setting, looked } = run
  const { name, code, title } = check
  return {
    ...(dataset ? { dataset: dataset.id } : {}),
    ...(version ? { version: version.id } : {}),
    check: name,
    code,
    title,
    ...(setting ? { settings: statedIn(setting.stated) } : {}),
    looked,
    issues,
    waived,
    state: stateOf(issues, waived),
  }
}

function statedIn(stated: CheckSetting): NonNullable<CheckResult['settings']> {
  const { level, where, versions, why } = stated
  return {
    options: optionsStated(stated),
    level,
    ...(where ? { where } : {}),
    ...(versions ? { versions } : {}),
    ...(why === undefined ? {} : { why }),
  }
}

/** The result of what the frame itself looks at: settings and waivers of a record. */
function frameResult(dataset: Dataset, { name, code, title }: DataCheck, looked: number, issues: Issue[]): CheckResult {
  return { dataset: dataset.id, check: name, code, title, looked, issues, waived: [], state: stateOf(issues, []) }
}

function resultsOfDataset(subject: DatasetSubject, checks: readonly DataCheck[]): CheckResult[] {
  const { dataset, clock } = subject
  const excuses = readExcuses(dataset, clock)
  const { settings, issues } = readSettings(subject, checks)
  const unread = new Set<string>()
  const results = checks
    .flatMap((check) => runCheck(check, subject, settings))
    .map((run) => {
      const collected = collect(run, excuses)
      for (const item of collected.unread) unread.add(item)
      return resultOf(run, collected)
    })
  const { checks: stated, waivers } = dataset.record
  return [
    frameResult(dataset, settingCheck, stated.length, issues),
    ...results,
    frameResult(dataset, waiverCheck, waivers.length, judgeWaivers(dataset, excuses, clock, unread)),
  ]
}

/**
 * Every check over every dataset and version, those that passed too: what the health page shows. Checks of the whole site come first, then
 * dataset by dataset in the order of the catalogue, check by check in the order of the list, version by version.
 */
export function resultsOf(catalogue: Catalogue, clock: Clock, checks: readonly DataCheck[] = DATA_CHECKS): CheckResult[] {
  const site = checks.flatMap((check): CheckResult[] => {
    if (!check.runSite) return []
    const run = { check, looked: catalogue.lock?.length ?? 0, found: check.runSite({ catalogue, clock }) }
    return [resultOf(run, collect(run, []))]
  })
  return [...site, ...[...catalogue.datasets.values()].flatMap((dataset) => resultsOfDataset({ catalogue, clock, dataset }, checks))]
}

/** Every issue of one check alone, waivers aside: for tests of a check. */
export function issuesOf(check: DataCheck, catalogue: Catalogue, clock: Clock): Issue[] {
  const site = [...(check.runSite?.({ catalogue, clock }) ?? [])]
  const each = [...catalogue.datasets.values()].flatMap((dataset) => {
    const subject = { catalogue, clock, dataset }
    return runCheck(check, subject, readSettings(subject, [check]).settings).flatMap(({ found }) => [...found])
  })
  return [...site, ...each]
}
