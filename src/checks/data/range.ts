import type { RecordField } from '../../data/record-schema.ts'
import type { Column } from '../../data/table.ts'
import { cellOf } from '../../data/table.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { nearestHint } from '../../facts/nearest.ts'
import { columnOf, rowsWithText } from './columns.ts'
import type { Subject } from './definition.ts'
import { alwaysOn } from './definition.ts'
import { groupsOf } from './groups.ts'
import { cellPlace, shown } from './places.ts'
import { emptyRows, pick } from './rows.ts'

const CODE = 'data/range'

/** One limit of a field: the rows that break it, and the words for it. */
interface Limit {
  rows: (column: Column, rows: Int32Array) => Int32Array
  message: string
  expected: string
  hint?: (value: string) => string
}

const numberLimit = (isBad: (value: number) => boolean, message: string, expected: string): Limit => ({
  message,
  expected,
  rows: (column, rows) => {
    if (column.kind !== 'number') return new Int32Array(0)
    const { values } = column
    return pick(rows, (row) => isBad(values[row]!))
  },
})

const textLimit = (isBad: (text: string) => boolean, message: string, expected: string): Limit => ({
  message,
  expected,
  rows: (column, rows) => {
    if (column.kind === 'text') return rowsWithText(column, rows, isBad)
    const { values } = column
    return pick(rows, (row) => values[row] === values[row] && isBad(String(values[row])))
  },
})

/** A list of numbers is held against numbers; any other is held against texts, each entry of the dictionary once. */
function listLimit(name: string, list: readonly (string | number)[]): Limit {
  const texts = new Set(list.map(String))
  const numbers = new Set(list.map(Number))
  const message = `“${name}” holds a value that is not on its list.`
  const expected = [...texts].join(', ')
  const ofNumbers = numberLimit((value) => value === value && !numbers.has(value), message, expected)
  const ofTexts = textLimit((text) => !texts.has(text), message, expected)
  return {
    message,
    expected,
    hint: (value) => nearestHint(value, texts).hint,
    rows: (column, rows) => (column.kind === 'number' ? ofNumbers : ofTexts).rows(column, rows),
  }
}

function limitsOf({ constraints: rules = {}, categories, name, unit }: RecordField): Limit[] {
  const [small, large] = [`“${name}” is too small.`, `“${name}” is too large.`]
  const of = unit === undefined ? '' : ` ${unit}`
  const { minimum, maximum, exclusiveMinimum: above, exclusiveMaximum: below, minLength, maxLength } = rules
  const list = categories?.map(({ value }) => value) ?? rules.enum
  const pattern = rules.pattern === undefined ? undefined : new RegExp(`^(?:${rules.pattern})$`)
  const limits: (Limit | undefined | false)[] = [
    rules.required && { rows: emptyRows, message: `“${name}” must not be empty.`, expected: 'a value' },
    list && listLimit(name, list),
    pattern && textLimit((text) => !pattern.test(text), `“${name}” is not written as it should be.`, `text that matches ${rules.pattern}`),
    minimum !== undefined && numberLimit((value) => value < minimum, small, `at least ${minimum}${of}`),
    maximum !== undefined && numberLimit((value) => value > maximum, large, `at most ${maximum}${of}`),
    above !== undefined && numberLimit((value) => value <= above, small, `more than ${above}${of}`),
    below !== undefined && numberLimit((value) => value >= below, large, `less than ${below}${of}`),
    minLength !== undefined &&
      textLimit((text) => [...text].length < minLength, `“${name}” is too short.`, `at least ${minLength} characters`),
    maxLength !== undefined &&
      textLimit((text) => [...text].length > maxLength, `“${name}” is too long.`, `at most ${maxLength} characters`),
  ]
  return limits.filter((limit): limit is Limit => Boolean(limit))
}

function* repeats({ table, rows, version }: Subject, name: string): Iterable<Issue> {
  const { ids, first, count } = groupsOf(table, rows, [name])
  if (count === rows.length) return
  for (const row of rows) {
    const before = first[ids[row]!]!
    if (before === row || cellOf(table, row, name) === null) continue
    yield issue(CODE, cellPlace(version, row, name), `“${name}” has this value in row ${before + 1} already.`, {
      got: shown(cellOf(table, row, name)),
      expected: 'a value of its own in every row',
      hint: 'Correct one of the two rows in the input.',
    })
  }
}

function* checkField(subject: Subject, field: RecordField): Iterable<Issue> {
  const { table, rows, version } = subject
  const { name } = field
  const told = new Set<number>()
  for (const { rows: broken, message, expected, hint } of limitsOf(field)) {
    for (const row of broken(columnOf(table, name), rows)) {
      // A value breaks several limits at once for one reason; the first says it.
      if (told.has(row)) continue
      told.add(row)
      const value = cellOf(table, row, name)
      yield issue(CODE, cellPlace(version, row, name), message, {
        got: shown(value),
        expected,
        hint:
          hint?.(String(value)) ??
          `Correct the input or its unit in recipe.yaml; if the value is right, widen the constraint of “${name}” in index.yaml.`,
      })
    }
  }
  if (field.constraints?.unique) yield* repeats(subject, name)
}

/** Every value obeys its field's constraints: required, unique, list, pattern, limits and lengths. */
export const rangeCheck = alwaysOn({
  name: 'constraint',
  code: CODE,
  title: 'Values lie within the limits of their fields',
  about:
    'Each value obeys what its field says under `constraints` and `categories`: required, unique, enum, pattern, minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength. The words are Data Package’s. Tight limits find slips of unit and of decimal point.',
  fails: {
    fields: { country: 'string', share: { type: 'number', unit: 'percent', constraints: { minimum: 0, maximum: 100 } } },
    rows: [
      ['AUS', 7.4],
      ['CHN', 692],
    ],
  },
  passes: {
    fields: { country: 'string', share: { type: 'number', unit: 'percent', constraints: { minimum: 0, maximum: 100 } } },
    rows: [
      ['AUS', 7.4],
      ['CHN', 69.2],
    ],
  },
  *run(subject) {
    for (const field of subject.dataset.record.fields) if (subject.table.columns.has(field.name)) yield* checkField(subject, field)
  },
})
