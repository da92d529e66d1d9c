import type { Catalogue, Dataset } from '../../data/catalogue.ts'
import { COUNTRIES, countryCodes } from '../../data/countries.ts'
import type { Table } from '../../data/table.ts'
import { cellOf } from '../../data/table.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { nearestHint } from '../../facts/nearest.ts'
import { columnOf } from './columns.ts'
import type { Subject } from './definition.ts'
import { settable } from './definition.ts'
import { aField, optionsOf } from './options-schema.ts'
import { cellPlace, shown } from './places.ts'
import { pick } from './rows.ts'

const CODE = 'data/country'

/** Fields of a record that hold codes of countries. */
const codeFields = ({ record }: Dataset): string[] =>
  record.foreignKeys.flatMap(({ fields, reference }) => (reference.resource === COUNTRIES && fields.length === 1 ? fields : []))

/** Text fields most of whose values are names of countries: four in five, and two at least. */
function nameFields(table: Table, codes: ReadonlyMap<string, string>, taken: readonly string[]): string[] {
  return table.head.fields
    .map(({ name }) => name)
    .filter((name) => {
      const column = columnOf(table, name)
      if (taken.includes(name) || column.kind !== 'text' || column.dictionary.length < 2) return false
      const known = column.dictionary.filter((text) => codes.has(text)).length
      return known >= 2 && known >= 0.8 * column.dictionary.length
    })
}

function* disagreeing({ table, rows, version }: Subject, code: string, name: string, codes: ReadonlyMap<string, string>): Iterable<Issue> {
  const [ours, names] = [columnOf(table, code), columnOf(table, name)]
  if (ours.kind !== 'text' || names.kind !== 'text') return
  const right = names.dictionary.map((text) => ours.dictionary.indexOf(codes.get(text) ?? ''))
  for (const row of pick(
    rows,
    (item) => names.codes[item] !== -1 && ours.codes[item] !== -1 && right[names.codes[item]!] !== ours.codes[item],
  )) {
    const text = String(cellOf(table, row, name))
    const known = codes.get(text)
    yield issue(
      CODE,
      cellPlace(version, row, name),
      known ? 'The country’s name and its code disagree.' : '“countries” knows no such name.',
      {
        ...(known ? { hint: 'Correct the one that is wrong in the input.' } : nearestHint(text, codes.keys())),
        got: `${shown(text)} beside ${shown(cellOf(table, row, code))}`,
        expected: known ?? 'a name or another name in countries',
      },
    )
  }
}

const countries = (catalogue: Catalogue): ReadonlyMap<string, string> => {
  const table = catalogue.datasets.get(COUNTRIES)?.versions.at(-1)?.table
  const whole = ['code', 'name', 'aliases'].every((field) => table?.columns.has(field))
  return whole ? countryCodes(catalogue) : new Map()
}

const OTHERS = {
  countries: {
    fields: { code: 'string', name: 'string', aliases: 'string' },
    rows: [
      ['CHE', 'Switzerland', null],
      ['CHN', 'China', null],
      ['MMR', 'Myanmar', 'Burma'],
    ],
  },
}
const record = { foreignKeys: [{ fields: ['country'], reference: { resource: 'countries', fields: ['code'] } }] }
const fields = { country: 'string', country_name: 'string' }

/** A country's name and its code agree, in a table that holds both. */
export const countryCheck = settable(
  optionsOf({
    name: aField(
      'Field of names; every one must then be a name, or another name, in `countries`. Where it is not set, a field is taken for names when four in five of its values are.',
    ).optional(),
    code: aField('Field of codes; the one that refers to `countries` where left out.').optional(),
  }),
  {
    name: 'country',
    always: true,
    title: 'Countries’ names and codes agree',
    about:
      'Where a table has both a code of `countries` and a field of names, they name the same place, by the printed name or by another name listed there. It is always on for fields that it takes for names, and may be set for any.',
    fails: {
      fields,
      record,
      others: OTHERS,
      rows: [
        ['CHE', 'China'],
        ['MMR', 'Burma'],
      ],
    },
    passes: {
      fields,
      record,
      others: OTHERS,
      rows: [
        ['CHN', 'China'],
        ['MMR', 'Burma'],
      ],
    },
    *run(subject, { name, code }) {
      const { table, dataset, catalogue } = subject
      const ours = code === undefined ? codeFields(dataset).filter((field) => table.columns.has(field)) : [code]
      if (ours.length === 0) return
      const codes = countries(catalogue)
      if (codes.size === 0) return
      const names = name === undefined ? nameFields(table, codes, ours) : [name]
      // With several codes a name belongs to the one whose name begins its own: importer, importer_name.
      for (const each of names) {
        const own = ours.find((field) => each.startsWith(field)) ?? ours[0]!
        yield* disagreeing(subject, own, each, codes)
      }
    },
  },
)
