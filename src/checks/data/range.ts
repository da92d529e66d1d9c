import type { Catalogue, Version } from '../../data/catalogue.ts'
import type { RecordField } from '../../data/record-schema.ts'
import type { Value } from '../../data/table.ts'
import { cellOf } from '../../data/table.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { nearestHint } from '../../facts/nearest.ts'
import type { Check } from '../check.ts'
import { cellPlace, everyVersion, shown } from './places.ts'

const CODE = 'data/range'

interface Fault {
  message: string
  expected: string
  hint?: string
}

/** What a single value does wrong, by the field's constraints; nothing is judged by `required` alone. */
function faultOf(field: RecordField, value: Value): Fault | undefined {
  const { constraints: rules = {}, categories, name } = field
  if (value === null) return rules.required ? { message: `“${name}” must not be empty.`, expected: 'a value' } : undefined
  const codes = categories?.map((category) => category.value) ?? rules.enum?.map(String)
  if (codes && !codes.includes(String(value))) {
    return {
      message: `“${name}” holds a value that is not on its list.`,
      expected: codes.join(', '),
      hint: nearestHint(String(value), codes).hint,
    }
  }
  if (rules.pattern !== undefined && !new RegExp(`^(?:${rules.pattern})$`).test(String(value)))
    return { message: `“${name}” is not written as it should be.`, expected: `text that matches ${rules.pattern}` }
  if (typeof value !== 'number') return undefined
  const unit = field.unit === undefined ? '' : ` ${field.unit}`
  if (rules.minimum !== undefined && value < rules.minimum)
    return { message: `“${name}” is too small.`, expected: `at least ${rules.minimum}${unit}` }
  if (rules.maximum !== undefined && value > rules.maximum)
    return { message: `“${name}” is too large.`, expected: `at most ${rules.maximum}${unit}` }
  return undefined
}

function repeats(version: Version, field: RecordField): Issue[] {
  const seen = new Map<Value, number>()
  const issues: Issue[] = []
  for (let row = 0; row < version.table.size; row += 1) {
    const value = cellOf(version.table, row, field.name)
    const first = seen.get(value)
    if (value !== null && first !== undefined) {
      issues.push(
        issue(CODE, cellPlace(version, row, field.name), `“${field.name}” has this value in row ${first + 1} already.`, {
          got: shown(value),
          expected: 'a value of its own in every row',
          hint: 'Correct one of the two rows in the input.',
        }),
      )
    }
    if (first === undefined) seen.set(value, row)
  }
  return issues
}

function checkField(version: Version, field: RecordField): Issue[] {
  const issues = Array.from({ length: version.table.size }, (_, row) => row).flatMap((row): Issue[] => {
    const value = cellOf(version.table, row, field.name)
    const fault = faultOf(field, value)
    if (!fault) return []
    const hint =
      fault.hint ??
      `Correct the input or its unit in recipe.yaml; if the value is right, widen the constraint of “${field.name}” in index.yaml.`
    return [issue(CODE, cellPlace(version, row, field.name), fault.message, { got: shown(value), expected: fault.expected, hint })]
  })
  return field.constraints?.unique ? [...issues, ...repeats(version, field)] : issues
}

/** Every value obeys its field's constraints: required, unique, list, pattern, minimum, maximum. */
export const rangeCheck: Check<Catalogue> = {
  code: CODE,
  title: 'Values lie within the limits of their fields',
  run: (catalogue) =>
    everyVersion(catalogue).flatMap(({ dataset, version }) =>
      dataset.record.fields.filter((field) => version.table.columns.has(field.name)).flatMap((field) => checkField(version, field)),
    ),
}
