import type { Dataset, Version } from '../../data/catalogue.ts'
import type { Issue } from '../../issues/issue.ts'
import { allRows, rowsWhere } from './columns.ts'
import type { DataCheck, DatasetSubject, Subject } from './definition.ts'
import type { Setting } from './settings.ts'

/** One check over one subject, its faults not yet looked for. */
export interface Run {
  check: DataCheck
  dataset?: Dataset
  version?: Version
  setting?: Setting
  /** How many rows are looked at. */
  looked: number
  found: Iterable<Issue>
}

const subjectOf = (subject: DatasetSubject, version: Version, rows: Int32Array): Subject => ({
  ...subject,
  version,
  table: version.table,
  rows,
})

/** True when the version has every field of the names, each kept as the record's type wants it. */
const hasFields = (version: Version, names: readonly string[]): boolean => names.every((name) => version.table.columns.has(name))

function runSetting(subject: DatasetSubject, setting: Setting): Run[] {
  const { check, stated, options, fields } = setting
  const { dataset } = subject
  const wanted = dataset.versions.filter(({ id }) => stated.versions?.includes(id) ?? true)
  return wanted
    .filter((version) => hasFields(version, fields))
    .map((version) => {
      const rows = rowsWhere(version.table, stated.where ?? {})
      const found = check.run?.(subjectOf(subject, version, rows), options) ?? []
      return { check, dataset, version, setting, looked: rows.length, found }
    })
}

/** What a check does with one dataset: its record, each of its versions, and each setting that names the check. */
export function runCheck(check: DataCheck, subject: DatasetSubject, settings: readonly Setting[]): Run[] {
  const { dataset } = subject
  const size = dataset.versions.reduce((sum, { table }) => sum + table.size, 0)
  const whole: Run[] = check.runDataset ? [{ check, dataset, looked: size, found: check.runDataset(subject) }] : []
  const always = check.run && (check.always || !check.options) ? dataset.versions : []
  const options = check.options?.safeParse({}).data
  const each = always.map((version): Run => {
    const found = check.run!(subjectOf(subject, version, allRows(version.table.size)), options)
    return { check, dataset, version, looked: version.table.size, found }
  })
  return [...whole, ...each, ...settings.filter((setting) => setting.check === check).flatMap((setting) => runSetting(subject, setting))]
}
