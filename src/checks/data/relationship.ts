import { latestOf } from '../../data/catalogue.ts'
import { nearestHint } from '../../facts/nearest.ts'
import { settable } from './definition.ts'
import type { OptionFault } from './definition.ts'
import { strayRows } from './foreign-key.ts'
import { aText, optionsOf, someFields, someTexts } from './options-schema.ts'

const CODE = 'data/relationship'
const others = { elements: { fields: { symbol: 'string' }, rows: [['Dy'], ['Nd']] } }
const fields = { id: 'string', kind: 'string', product: 'string' }
const setting = { fields: ['product'], to: 'elements', their: ['symbol'], where: { kind: 'element' } }

/** In the rows looked at, what a row points at stands in another dataset: a foreign key that holds for some rows only. */
export const relationshipCheck = settable(
  optionsOf({
    fields: someFields('The fields that point.'),
    to: aText('Id of the dataset pointed at, whose newest version counts.'),
    their: someTexts('The fields there, in the same order.'),
  }),
  {
    name: 'relationship',
    title: 'What some rows point at is there',
    about:
      'In the rows that `where` selects, the values of the fields stand in another dataset: a foreign key for a part of the table. For one that holds in every row use `foreignKeys`.',
    fails: {
      fields,
      setting,
      others,
      rows: [
        ['1', 'element', 'Nq'],
        ['2', 'alloy', 'NdFeB'],
      ],
    },
    passes: {
      fields,
      setting,
      others,
      rows: [
        ['1', 'element', 'Nd'],
        ['2', 'alloy', 'NdFeB'],
      ],
    },
    refuse({ fields: ours, to, their }, { catalogue }): OptionFault[] {
      const target = catalogue.datasets.get(to)
      const table = target && latestOf(target)?.table
      if (!table)
        return [
          {
            option: 'to',
            message: '“to” names a dataset that has no version.',
            ...nearestHint(to, catalogue.datasets.keys()),
            expected: 'a dataset',
          },
        ]
      const strange = their.find((name) => !table.columns.has(name))
      if (strange !== undefined)
        return [
          {
            option: 'their',
            message: `“their” names a field that ${to} does not have.`,
            ...nearestHint(strange, table.columns.keys()),
            expected: 'a field',
          },
        ]
      if (their.length !== ours.length)
        return [
          {
            option: 'their',
            message: '“fields” and “their” are not as many.',
            got: String(their.length),
            expected: String(ours.length),
            hint: 'Name the fields in pairs.',
          },
        ]
      return []
    },
    *run(subject, { fields: ours, to, their }) {
      const target = subject.catalogue.datasets.get(to)
      const table = target && latestOf(target)?.table
      if (table) yield* strayRows(subject, CODE, ours, { id: to, table, fields: their })
    },
  },
)
