import type { OptionFault } from './definition.ts'
import { cellOf } from '../../data/table.ts'
import { issue } from '../../issues/issue.ts'
import { settable } from './definition.ts'
import { groupsOf } from './groups.ts'
import { aField, optionsOf, textsByValue } from './options-schema.ts'
import { cellPlace, shown } from './places.ts'

const CODE = 'data/pattern-by'
const fields = { period: 'string', span: 'string', exports: { type: 'number', unit: 't' } } as const
const setting = { field: 'period', of: 'span', patterns: { month: '\\d{4}-\\d{2}', year: '\\d{4}' } }

function readPattern(text: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${text})$`, 'u')
  } catch {
    return undefined
  }
}

/** A field is written as its kind wants it. */
export const patternByCheck = settable(
  optionsOf({
    field: aField('The field that is looked at.'),
    patterns: textsByValue(
      'For a value of `of`, the regular expression that the whole of `field` must match. Values without one are passed over.',
    ),
    of: aField('The field that says the kind.'),
  }),
  {
    name: 'pattern-by',
    title: 'Written as its kind wants it',
    about:
      'A field has a form that depends on another: a month is written YYYY-MM and a year YYYY, a customs code of six digits is one and of eight another. Two columns that changed places are found here, and a row under the wrong kind.',
    fails: {
      fields,
      setting,
      rows: [
        ['2025', 'year', 62585],
        ['2025-04', 'year', 4785],
      ],
    },
    passes: {
      fields,
      setting,
      rows: [
        ['2025', 'year', 62585],
        ['2025-04', 'month', 4785],
      ],
    },
    refuse: ({ patterns }): OptionFault[] =>
      Object.entries(patterns)
        .filter(([, text]) => !readPattern(text))
        .map(([value, text]) => ({
          option: 'patterns',
          message: `The pattern for “${value}” is no regular expression.`,
          got: text,
          expected: 'a regular expression',
          hint: 'Close every bracket, and put \\ before a sign that stands for itself.',
        })),
    *run({ table, rows, version }, { field, patterns, of }) {
      const tests = new Map(Object.entries(patterns).map(([value, text]) => [value, readPattern(text)]))
      const { ids, first, count } = groupsOf(table, rows, [field, of])
      const wrong = Array.from({ length: count }, (_, id) => {
        const row = rows[first[id]!]!
        const value = cellOf(table, row, field)
        const pattern = tests.get(String(cellOf(table, row, of) ?? ''))
        return value !== null && pattern !== undefined && !pattern.test(String(value))
      })
      if (!wrong.includes(true)) return
      for (let place = 0; place < rows.length; place += 1) {
        if (!wrong[ids[place]!]) continue
        const row = rows[place]!
        const kind = String(cellOf(table, row, of))
        yield issue(CODE, cellPlace(version, row, field), `“${field}” is not written as “${kind}” wants it.`, {
          got: shown(cellOf(table, row, field)),
          expected: `text that matches ${patterns[kind]}`,
          hint: `Correct “${field}” or “${of}” in the input.`,
        })
      }
    },
  },
)
