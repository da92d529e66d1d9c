import type { Catalogue, Version } from '../../data/catalogue.ts'
import { ABSENCE, FLAGS } from '../../data/flags.ts'
import type { Flag } from '../../data/flags.ts'
import { isNumeric } from '../../data/make-table.ts'
import type { RecordField } from '../../data/record-schema.ts'
import { cellOf, flagsOf } from '../../data/table.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import type { Check } from '../check.ts'
import { cellPlace, everyVersion, shown } from './places.ts'

const CODE = 'data/flag'
const absence = ABSENCE.join(', ')

function checkCell(version: Version, field: RecordField, row: number): Issue[] {
  const { table } = version
  const value = cellOf(table, row, field.name)
  const flags = flagsOf(table, row, field.name)
  const place = cellPlace(version, row, `${field.name}_flag`)
  const allowed = FLAGS.filter((flag) => field.flags?.includes(flag))
  const issues = flags
    .filter((flag) => !allowed.includes(flag))
    .map((flag) =>
      issue(CODE, place, `“${flag}” is not a flag that “${field.name}” may have.`, {
        got: flag,
        expected: allowed.join(', '),
        hint: 'Correct the flag map in recipe.yaml, or add the flag to the field in index.yaml.',
      }),
    )
  const twice = flags.filter((flag, index) => flags.indexOf(flag) !== index)
  issues.push(
    ...twice.map((flag) =>
      issue(CODE, place, `The flag “${flag}” stands twice.`, { got: flags.join(' '), expected: flag, hint: 'Import the edition again.' }),
    ),
  )
  const absent = flags.filter((flag: Flag) => ABSENCE.includes(flag))
  if (value === null && absent.length === 0) {
    issues.push(
      issue(CODE, place, `“${field.name}” is empty and no flag says why.`, {
        got: flags.length === 0 ? 'no flag' : flags.join(' '),
        expected: `one of ${absence}`,
        hint: 'Map the publisher’s mark for a missing value in recipe.yaml.',
      }),
    )
  }
  if (value !== null && absent.length > 0) {
    issues.push(
      issue(CODE, place, `“${field.name}” holds a value and a flag that says there is none.`, {
        got: `${shown(value)} with ${absent.join(' ')}`,
        expected: `a value, or nothing with ${absence}`,
        hint: 'A missing value is null, never zero; a true zero has no flag of absence.',
      }),
    )
  }
  return issues
}

function checkVersion(version: Version, fields: readonly RecordField[]): Issue[] {
  const { table } = version
  const rows = Array.from({ length: table.size }, (_, row) => row)
  const present = fields.filter((field) => table.columns.has(field.name))
  const flagged = present.filter((field) => table.columns.has(`${field.name}_flag`))
  // Only the number of a column without flags can be empty in silence: text says what its blank means in the record.
  const bare = present.filter((field) => isNumeric(field) && !flagged.includes(field) && !table.head.primaryKey.includes(field.name))
  return [
    ...flagged.flatMap((field) => rows.flatMap((row) => checkCell(version, field, row))),
    ...bare.flatMap((field) =>
      rows
        .filter((row) => cellOf(table, row, field.name) === null)
        .map((row) =>
          issue(CODE, cellPlace(version, row, field.name), `“${field.name}” is empty and has no flag column to say why.`, {
            got: 'nothing',
            expected: 'a number, or a flag',
            hint: `Give the field “flags: [not-available]” in index.yaml and fill ${field.name}_flag in recipe.yaml.`,
          }),
        ),
    ),
  ]
}

/** An empty value always has a flag of absence, a value never has one, and flags are those that the record allows. */
export const flagCheck: Check<Catalogue> = {
  code: CODE,
  title: 'Missing values say why; zero is never a missing value',
  run: (catalogue) => everyVersion(catalogue).flatMap(({ dataset, version }) => checkVersion(version, dataset.record.fields)),
}
