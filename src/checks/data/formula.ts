import { isNumeric } from '../../data/make-table.ts'
import { withoutNoise } from '../../format/rounding.ts'
import { issue } from '../../issues/issue.ts'
import { nearestHint } from '../../facts/nearest.ts'
import { numbersOf } from './columns.ts'
import type { OptionFault } from './definition.ts'
import { settable } from './definition.ts'
import { readExpression } from './expression.ts'
import { aNumberField, aSwitch, aText, anAmount, optionsOf } from './options-schema.ts'
import { cellPlace, figure } from './places.ts'

const CODE = 'data/formula'
const fields = {
  year: 'year',
  tonnes: { type: 'number', unit: 't' },
  price: { type: 'number', unit: 'usd-per-t' },
  value: { type: 'number', unit: 'usd' },
} as const
const setting = { field: 'value', equals: 'tonnes * price', tolerance: 0.01, relative: true }

/** A value equals a formula over the other fields of its row. */
export const formulaCheck = settable(
  optionsOf({
    field: aNumberField('The number that is held against the formula.'),
    equals: aText('The formula: names of fields, numbers, + - * / and brackets.'),
    tolerance: anAmount('How far the value may be from it.'),
    relative: aSwitch('Whether the tolerance is a part of the value, 0.01 for one in a hundred, and not an amount.'),
  }),
  {
    name: 'formula',
    title: 'Values equal their formula',
    about:
      'A value equals what the other fields of its row give: value is weight times price, a share is a part over a total, net is import less export. Rows in which a field of the formula is empty, or which would divide by zero, are passed over.',
    fails: { fields, setting, rows: [[2025, 120, 60000, 72000000]] },
    passes: { fields, setting, rows: [[2025, 120, 60000, 7200000]] },
    names: ({ equals }) => readExpression(equals)?.fields ?? [],
    refuse({ equals }, { dataset }): OptionFault[] {
      const read = readExpression(equals)
      const names = dataset.record.fields.filter(isNumeric).map(({ name }) => name)
      if (!read)
        return [
          {
            option: 'equals',
            message: 'The formula cannot be read.',
            got: equals,
            expected: 'names of fields, numbers, + - * / and brackets',
            hint: 'Write it like (a + b) / 2.',
          },
        ]
      return read.fields
        .filter((name) => !names.includes(name))
        .map((name) => ({
          option: 'equals',
          message: 'The formula names what is no field of numbers.',
          ...nearestHint(name, names),
          expected: names.join(', '),
        }))
    },
    *run({ table, rows, version }, { field, equals, tolerance, relative }) {
      const read = readExpression(equals)
      if (!read) return
      const values = numbersOf(table, field)
      const columns = new Map(read.fields.map((name) => [name, numbersOf(table, name)]))
      for (const row of rows) {
        const stated = values[row]!
        const wanted = read.evaluate((name) => columns.get(name)![row]!)
        if (Number.isNaN(stated) || !Number.isFinite(wanted)) continue
        const allowed = relative ? tolerance * Math.abs(wanted) : tolerance
        if (Math.abs(stated - wanted) <= allowed + 1e-9 * Math.abs(wanted)) continue
        yield issue(CODE, cellPlace(version, row, field), `“${field}” does not equal ${equals}.`, {
          got: figure(stated),
          expected: `${figure(withoutNoise(wanted))}, give or take ${figure(Number(allowed.toPrecision(3)))}`,
          hint: 'Compare all fields of the row with the publisher’s table: one of them is wrong, or two changed places.',
        })
      }
    },
  },
)
