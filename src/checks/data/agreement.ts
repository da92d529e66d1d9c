import type { Catalogue } from '../../data/catalogue.ts'
import { latestOf } from '../../data/catalogue.ts'
import { cellOf, flagsOf, type Table } from '../../data/table.ts'
import { convert, isUnit, unitOf } from '../../format/units.ts'
import { withoutNoise } from '../../format/rounding.ts'
import { issue } from '../../issues/issue.ts'
import { nearestHint } from '../../facts/nearest.ts'
import { numbersOf, rowsWhere } from './columns.ts'
import type { DatasetSubject, OptionFault } from './definition.ts'
import { settable } from './definition.ts'
import { makeLookup } from './keys.ts'
import { aNumberField, aSize, aSwitch, anAmount, fieldElsewhere, optionsOf, someFields } from './options-schema.ts'
import { cellPlace, figure } from './places.ts'

const CODE = 'data/agreement'
const fields = { year: 'year', tonnes: { type: 'number', unit: 't' } } as const
const others = { customs: { fields: { year: 'year', exports: { type: 'number', unit: 'kt' } }, rows: [[2025, 62.6]] } }
const setting = { field: 'tonnes', with: { dataset: 'customs', field: 'exports' }, on: ['year'], tolerance: 0.01 }

interface Elsewhere {
  dataset: string
  field: string
  where?: Record<string, string | number | (string | number)[]>
  version?: string
}

function tableOf(catalogue: Catalogue, { dataset, version }: Elsewhere): Table | undefined {
  const found = catalogue.datasets.get(dataset)
  return found && (version === undefined ? latestOf(found) : found.versions.find(({ id }) => id === version))?.table
}

const fault = (message: string, name: string, names: Iterable<string>, expected: string): OptionFault => ({
  option: 'with',
  message,
  ...nearestHint(name, names),
  expected,
})

function refuse(from: Elsewhere, on: readonly string[], { catalogue, dataset }: DatasetSubject, own: string): OptionFault[] {
  const other = catalogue.datasets.get(from.dataset)
  if (!other) return [fault('“with” names a dataset that is not there.', from.dataset, catalogue.datasets.keys(), 'the id of a dataset')]
  const table = tableOf(catalogue, from)
  const ids = other.versions.map(({ id }) => id)
  if (!table) return [fault('“with” names a version that is not there.', from.version ?? 'latest', ids, ids.join(', '))]
  const strange = [from.field, ...on, ...Object.keys(from.where ?? {})].find((name) => !table.columns.has(name))
  if (strange !== undefined)
    return [fault(`“${from.dataset}” has no such field.`, strange, table.columns.keys(), 'a field of that dataset')]
  if (table.columns.get(from.field)?.kind !== 'number')
    return [fault('“with” names a field of texts.', from.field, table.columns.keys(), 'a field of numbers')]
  const [ours, theirs] = [
    dataset.record.fields.find(({ name }) => name === own)?.unit,
    table.head.fields.find(({ name }) => name === from.field)?.unit,
  ]
  if (
    ours === theirs ||
    (ours !== undefined && theirs !== undefined && isUnit(theirs) && unitOf(ours).dimension === unitOf(theirs).dimension)
  )
    return []
  return [
    {
      option: 'with',
      message: 'The two fields have units that do not convert.',
      got: `${ours ?? 'none'} and ${theirs ?? 'none'}`,
      expected: 'two units of one dimension',
      hint: 'Compare another field.',
    },
  ]
}

const COPY = 'Import the copy anew from the version that it is a copy of.'

interface Cell {
  table: Table
  row: number
  field: string
}

const inWords = ({ table, row, field }: Cell): string => {
  const value = cellOf(table, row, field)
  return [value === null ? 'no number' : 'a number', ...flagsOf(table, row, field)].join(', ')
}

/** What a copy has lost beside its number: its partner, that there is none, or a flag. A row below 0 is no row. */
function lostIn(copy: Cell, original: Cell): { got: string; expected: string } | undefined {
  if (original.row < 0) return { got: 'a row without a partner', expected: 'a row that both tables have' }
  const [got, expected] = [inWords(copy), inWords(original)]
  return got === expected ? undefined : { got, expected }
}

/** Two sources that should agree do, within a tolerance. */
export const agreementCheck = settable(
  optionsOf({
    field: aNumberField('The number that is compared.'),
    with: fieldElsewhere(
      'The number that it should agree with: `dataset`, `field`, and where needed `where` (values by field) and `version` (the newest where left out). Units convert.',
    ),
    on: someFields('Fields that both have, by which rows are matched.'),
    tolerance: anAmount('How far the two may be apart, as a part of the larger: 0.01 is one in a hundred.'),
    copied: aSwitch(
      'Whether the field is a copy of the other: every row has a partner, and where one of the two has no number the other has none either, under the same flags.',
    ),
    least: aSize('Pairs of which both lie nearer to zero than this, in the field’s unit, are passed over.').optional(),
  }),
  {
    name: 'agreement',
    title: 'Two sources that should agree do',
    about:
      'A number agrees with the number of the same country, year or whatever `on` names in another dataset, within a tolerance. Two sources seldom have the same slip. Rows without a partner are passed over; units are converted.',
    fails: { fields, setting, others, rows: [[2025, 65200]] },
    passes: { fields, setting, others, rows: [[2025, 62585]] },
    refuse: ({ with: from, on, field }, subject) => refuse(from, on, subject, field),
    *run({ table, rows, version, catalogue, dataset }, { field, with: from, on, tolerance, copied, least = 0 }) {
      const other = from.dataset === dataset.id && from.version === undefined ? table : tableOf(catalogue, from)
      if (!other) return
      const [own, theirs] = [numbersOf(table, field), numbersOf(other, from.field)]
      const unit = (of: Table, name: string): string => of.head.fields.find((item) => item.name === name)?.unit ?? 'count'
      const [mine, yours] = [unit(table, field), unit(other, from.field)]
      const { rowOf } = makeLookup(table, on, other, on, rowsWhere(other, from.where ?? {}))
      for (const row of rows) {
        const place = rowOf(row)
        const lost = copied ? lostIn({ table, row, field }, { table: other, row: place, field: from.field }) : undefined
        if (lost) yield issue(CODE, cellPlace(version, row, field), `“${field}” is not as ${from.dataset} has it.`, { ...lost, hint: COPY })
        if (place < 0 || Number.isNaN(own[row]) || Number.isNaN(theirs[place])) continue
        const value = mine === yours ? theirs[place]! : withoutNoise(convert(theirs[place]!, yours, mine))
        const larger = Math.max(Math.abs(own[row]!), Math.abs(value))
        if (larger < least || Math.abs(own[row]! - value) <= tolerance * larger * (1 + 1e-9)) continue
        yield issue(CODE, cellPlace(version, row, field), `“${field}” does not agree with ${from.dataset}.`, {
          got: figure(own[row]!),
          expected: `${figure(value)} within ${figure(tolerance * 100)} per cent, as ${from.dataset}@${other.head.version} has it`,
          hint: 'Compare both with their publishers; if both are printed so, excuse the cell with a waiver.',
        })
      }
    },
  },
)
