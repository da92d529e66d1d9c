import { headFields } from '../../data/apply-recipe.ts'
import type { Dataset } from '../../data/catalogue.ts'
import { isNumeric } from '../../data/make-table.ts'
import type { CheckSetting } from '../../data/record-schema.ts'
import type { Issue, Place } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { nearestHint } from '../../facts/nearest.ts'
import type { DataCheck, DatasetSubject, OptionFault } from './definition.ts'
import { alwaysOn } from './definition.ts'
import type { FieldRole, OptionWords } from './options-schema.ts'
import { describeOptions } from './options-schema.ts'
import { recordFile } from './places.ts'

/** Code of the issues about settings themselves. */
export const SETTING_CODE = 'data/setting'

/** Keys of a setting that the frame reads, for every check alike. */
const FRAME = ['check', 'level', 'where', 'versions', 'why']

/** A setting that can be obeyed. */
export interface Setting {
  check: DataCheck
  stated: CheckSetting
  /** The options as the check reads them, defaults filled in. */
  options: unknown
  /** Every field that the setting names: a version that lacks one is not looked at. */
  fields: string[]
}

/** The options of a setting as stated, without what the frame reads. */
export const optionsStated = (stated: CheckSetting): Record<string, unknown> =>
  Object.fromEntries(Object.entries(stated).filter(([key]) => !FRAME.includes(key)))

function placeOf(dataset: Dataset, index: number, ...path: PropertyKey[]): Place {
  const whole = ['checks', index, ...path]
  return { ...(dataset.placeOf?.(whole) ?? { file: recordFile(dataset) }), field: whole.map(String).join('.') }
}

const takes = (options: readonly OptionWords[]): string =>
  options.map(({ name, takes: what, required }) => `${name}${required ? '' : '?'}: ${what}`).join('; ') || 'no options'

/** Names written in an option that takes fields. */
const namesIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((name): name is string => typeof name === 'string')

/** What is wrong with a field that an option names; nothing where it is as it should be. */
function fieldFault(dataset: Dataset, option: string, name: string, role: FieldRole): OptionFault | undefined {
  const fields = headFields(dataset.record)
  const field = fields.find((item) => item.name === name)
  const all = fields.map((item) => item.name)
  if (!field)
    return {
      option,
      message: `“${option}” names a field that the record does not have.`,
      ...nearestHint(name, all),
      expected: all.join(', '),
    }
  const fits = role === 'field' || (role === 'number-field' ? isNumeric(field) : ['year', 'date', 'integer'].includes(field.type))
  if (fits) return undefined
  const expected = role === 'number-field' ? 'a field of numbers' : 'a field of years or dates'
  return {
    option,
    message: `“${option}” names a field of another type.`,
    got: `${name}, of type ${field.type}`,
    expected,
    hint: 'Name another field.',
  }
}

function wrongOptions(check: DataCheck, stated: Record<string, unknown>): OptionFault[] {
  const words = check.options ? describeOptions(check.options) : []
  const read = check.options?.safeParse(stated)
  return (read?.error?.issues ?? []).flatMap((fault): OptionFault[] => {
    if (fault.code === 'unrecognized_keys' && fault.path.length === 0)
      return fault.keys.map((key) => ({
        option: key,
        message: `“${check.name}” has no option “${key}”.`,
        ...nearestHint(
          key,
          words.map(({ name }) => name),
        ),
        expected: takes(words),
      }))
    const option = String(fault.path[0] ?? '')
    const known = words.find(({ name }) => name === option)
    const value = stated[option]
    return [
      {
        option,
        message: value === undefined ? `“${check.name}” lacks its option “${option}”.` : `“${option}” is not as it should be.`,
        got: value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 120),
        expected: known?.takes ?? fault.message,
        hint: known ? `${option}: ${known.description}` : `“${check.name}” takes ${takes(words)}.`,
      },
    ]
  })
}

function frameFaults({ dataset, catalogue }: DatasetSubject, stated: CheckSetting): OptionFault[] {
  // A published version whose file is lost, or cannot be read, is told elsewhere and is still one.
  const locked = (catalogue.lock ?? []).filter((line) => line.dataset === dataset.id).map(({ version }) => version)
  const ids = [...new Set([...dataset.versions.map(({ id }) => id), ...locked])]
  return [
    ...Object.keys(stated.where ?? {}).flatMap((name) => fieldFault(dataset, 'where', name, 'field') ?? []),
    ...(stated.versions ?? [])
      .filter((id) => !ids.includes(id))
      .map((id) => ({
        option: 'versions',
        message: '“versions” names a version that is not there.',
        ...nearestHint(id, ids),
        expected: ids.join(', '),
      })),
  ]
}

function readSetting(
  subject: DatasetSubject,
  stated: CheckSetting,
  index: number,
  checks: readonly DataCheck[],
): { setting?: Setting; issues: Issue[] } {
  const { dataset } = subject
  const settables = checks.filter((check) => check.options)
  const check = settables.find(({ name }) => name === stated.check)
  if (!check) {
    const names = settables.map(({ name }) => name)
    const always = checks.some(({ name }) => name === stated.check)
    const message = always
      ? `“${stated.check}” is always on and is not set under checks.`
      : `There is no check “${stated.check}” that could be set.`
    return {
      issues: [
        issue(SETTING_CODE, placeOf(dataset, index, 'check'), message, { ...nearestHint(stated.check, names), expected: names.join(', ') }),
      ],
    }
  }
  const options = optionsStated(stated)
  const words = describeOptions(check.options!)
  const named = words.flatMap(({ name: option, role }) => (role ? namesIn(options[option]).map((name) => ({ option, name, role })) : []))
  const read = check.options!.safeParse(options)
  const inner = read.success ? (check.names?.(read.data) ?? []) : []
  const faults = [
    ...frameFaults(subject, stated),
    ...wrongOptions(check, options),
    ...named.flatMap(({ option, name, role }) => fieldFault(dataset, option, name, role) ?? []),
  ]
  if (faults.length === 0 && read.success) faults.push(...(check.refuse?.(read.data, subject) ?? []))
  const issues = faults.map(({ option, message, ...more }) =>
    issue(SETTING_CODE, placeOf(dataset, index, ...(option === '' ? [] : [option])), message, more),
  )
  if (issues.length > 0 || !read.success) return { issues }
  const fields = [...new Set([...named.map(({ name }) => name), ...inner, ...Object.keys(stated.where ?? {})])]
  return { setting: { check, stated, options: read.data, fields }, issues }
}

/** The settings of a record that can be obeyed, and what is wrong with the others. `checks` are all there are. */
export function readSettings(subject: DatasetSubject, checks: readonly DataCheck[]): { settings: Setting[]; issues: Issue[] } {
  const read = subject.dataset.record.checks.map((stated, index) => readSetting(subject, stated, index, checks))
  return { settings: read.flatMap(({ setting }) => setting ?? []), issues: read.flatMap(({ issues }) => issues) }
}

const fields = { country: 'string', output: { type: 'number', unit: 't' } } as const
const rows = [['AUS', 29000]] as const

/** What the frame itself finds in settings, with its words and examples; it has nothing to run of its own. */
export const settingCheck = alwaysOn({
  name: SETTING_CODE.slice(5),
  title: 'What the record asks can be done',
  about:
    'Every entry under `checks` in a record names a check that there is, options that it has, fields of the record and versions of the dataset. A slip is told with its line and column and the nearest right name; the other settings are obeyed all the same.',
  fails: { fields, rows, record: { checks: [{ check: 'row-cuont', min: 1 }] } },
  passes: { fields, rows, record: { checks: [{ check: 'row-count', min: 1 }] } },
})
