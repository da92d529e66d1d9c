import { roundSignificant, withoutNoise } from '../../format/rounding.ts'
import { issue } from '../../issues/issue.ts'
import { settable } from './definition.ts'
import { aCount, aField, aNumberField, aValue, anAmount, optionsOf, someFields, someValues } from './options-schema.ts'
import { sumsOf } from './parts-of-sum.ts'
import { cellPlace, figure } from './places.ts'
import { wrongTotal } from './total.ts'

const CODE = 'data/sum'
const fields = { use: 'string', year: 'year', demand: { type: 'number', unit: 'kt' } } as const
const setting = { field: 'demand', by: 'use', total: 'all', tolerance: 0.1 }

/** A row that states a sum is the sum of other rows, within a tolerance or to some digits. */
export const sumCheck = settable(
  optionsOf({
    field: aNumberField('The numbers that add up.'),
    by: aField('The field that tells the sum from its parts.'),
    total: aValue('Value of `by` in the row that states the sum.'),
    parts: someValues('Values of `by` that are parts; all others where left out.').optional(),
    except: someValues('Values of `by` that are no part.').optional(),
    within: someFields('Fields whose values a sum shares with its parts; the rest of the key where left out.').optional(),
    tolerance: anAmount('How far the stated sum may be from the sum of the parts, in the field’s unit.').optional(),
    digits: aCount('Significant digits to which the stated sum is rounded.').optional(),
  }),
  {
    name: 'sum',
    title: 'Stated sums are the sums of their parts',
    about:
      'A row that states a sum agrees with the rows that are its parts, in every group that shares the rest of the key. Like `totals`, but the rounding is stated here, and parts may be named: a region and its countries, all uses and each of them. Bounds and withheld parts are understood as in `total`.',
    fails: {
      fields,
      key: ['use', 'year'],
      setting,
      rows: [
        ['all', 2024, 91.4],
        ['magnets', 2024, 61.2],
        ['polishing', 2024, 32.2],
      ],
    },
    passes: {
      fields,
      key: ['use', 'year'],
      setting,
      rows: [
        ['all', 2024, 93.4],
        ['magnets', 2024, 61.2],
        ['polishing', 2024, 32.2],
      ],
    },
    *run({ table, rows, version }, { tolerance, digits, within, ...summing }) {
      const shared = within ?? table.head.primaryKey.filter((name) => name !== summing.by)
      for (const found of sumsOf(table, rows, { ...summing, within: shared })) {
        if (found.filled === 0) continue
        const parts = { ...found, sum: withoutNoise(found.sum) }
        const near =
          tolerance !== undefined && Math.abs(parts.sum - parts.stated) <= tolerance * (1 + 1e-9) && !parts.flags.over && !parts.flags.under
        const round = (value: number): number => (digits === undefined ? value : roundSignificant(value, digits))
        const expected = near ? undefined : wrongTotal(parts, round, tolerance === undefined ? '' : `, give or take ${tolerance}`)
        if (expected === undefined) continue
        yield issue(CODE, cellPlace(version, parts.row, summing.field), `The stated sum does not agree with its ${parts.count} parts.`, {
          got: `${figure(parts.stated)} stated, parts add up to ${figure(parts.sum)}`,
          expected,
          hint: 'Compare the rows with the publisher’s table; if it is printed so, excuse this cell with a waiver.',
        })
      }
    },
  },
)
