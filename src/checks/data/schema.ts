import type { Dataset, Version } from '../../data/catalogue.ts'
import { latestOf } from '../../data/catalogue.ts'
import { headFields } from '../../data/apply-recipe.ts'
import { isNumeric } from '../../data/make-table.ts'
import type { Field } from '../../data/table.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { alwaysOn } from './definition.ts'
import { recordFile } from './places.ts'

const CODE = 'data/schema'

const describe = ({ type, unit }: Pick<Field, 'type' | 'unit'>): string => (unit === undefined ? type : `${type} in ${unit}`)

/** Faults of a record in itself: names that point at no field, units on text. */
function checkRecord(dataset: Dataset): Issue[] {
  const { record } = dataset
  const file = recordFile(dataset)
  const names = record.fields.map((field) => field.name)
  const named: [key: string, fields: readonly string[]][] = [
    ['primaryKey', record.primaryKey],
    ['uniqueKeys', record.uniqueKeys.flat()],
    ['foreignKeys', record.foreignKeys.flatMap((key) => key.fields)],
    ['totals', record.totals.flatMap((total) => [total.field, total.by])],
    [
      'rules',
      record.rules.flatMap((rule) => [
        ...rule.fields,
        ...Object.keys(rule.before ?? {}),
        ...Object.keys(rule.overlaps ?? {}),
        ...Object.keys(rule.unsummed ?? {}),
      ]),
    ],
  ]
  const unknown = named.flatMap(([key, fields]) =>
    fields
      .filter((name) => !names.includes(name))
      .map((name) =>
        issue(CODE, { file, field: key }, `“${key}” names a field that the record does not have.`, {
          got: name,
          expected: names.join(', '),
          hint: `Correct the name under ${key}, or add the field.`,
        }),
      ),
  )
  const twice = names.filter((name, place) => names.indexOf(name) !== place)
  const units = record.fields.filter((field) => field.unit !== undefined && !isNumeric(field))
  return [
    ...unknown,
    ...twice.map((name) =>
      issue(CODE, { file, field: 'fields' }, `The field “${name}” stands twice.`, {
        got: name,
        expected: 'one entry a field',
        hint: 'Take one of the two out.',
      }),
    ),
    ...units.map((field) =>
      issue(CODE, { file, field: field.name }, `“${field.name}” is no number and yet has a unit.`, {
        got: field.unit,
        expected: 'a unit on numbers only',
        hint: 'Take the unit out or change the type.',
      }),
    ),
  ]
}

const cureOf = (dataset: Dataset, version: Version): string =>
  version.lock
    ? `${version.id} is published and stays as it is: give the changed field another name in ${recordFile(dataset)}.`
    : `Import ${dataset.id} again, or correct ${recordFile(dataset)}.`

/** A published head keeps its types and units for ever: a record that says otherwise would change numbers that are out. */
function checkFields(dataset: Dataset, version: Version): Issue[] {
  const { fields } = version.table.head
  const wanted = new Map(headFields(dataset.record).map((field) => [field.name, field]))
  const hint = cureOf(dataset, version)
  const faults = fields.flatMap((field): Issue[] => {
    const place = { file: version.file, field: field.name }
    const known = wanted.get(field.name)
    const got = describe(field)
    if (!known)
      return [
        issue(CODE, place, `The record does not know the field “${field.name}”.`, { got, expected: [...wanted.keys()].join(', '), hint }),
      ]
    if (describe(known) === got) return []
    return [
      issue(CODE, place, `“${field.name}” is not of the type and unit that the record gives.`, { got, expected: describe(known), hint }),
    ]
  })
  const names = fields.map((field) => field.name)
  const missing = latestOf(dataset) === version ? [...wanted.keys()].filter((name) => !names.includes(name)) : []
  return [
    ...faults,
    ...missing.map((name) =>
      issue(CODE, { file: version.file, field: name }, `The newest version lacks the field “${name}” of the record.`, {
        got: names.join(', '),
        expected: name,
        hint: `Import a version that has it, or take it out of ${recordFile(dataset)}.`,
      }),
    ),
  ]
}

/** What a head says of the whole table: its key is the record's, and a version that it mends is there. */
function checkHead(dataset: Dataset, version: Version): Issue[] {
  const { corrects, primaryKey } = version.table.head
  const [got, expected] = [primaryKey.join(', '), dataset.record.primaryKey.join(', ')]
  const others = dataset.versions.filter((other) => other !== version).map((other) => other.id)
  const place = { file: version.file, field: 'primaryKey' }
  const faults =
    got === expected ? [] : [issue(CODE, place, 'The key is not the record’s.', { got, expected, hint: cureOf(dataset, version) })]
  if (corrects === undefined || others.includes(corrects)) return faults
  return [
    ...faults,
    issue(CODE, { file: version.file, field: 'corrects' }, 'The version says that it mends one that is not there.', {
      got: corrects,
      expected: others.join(', ') || 'another version',
      hint: 'Correct “corrects” in recipe.yaml and import the version again.',
    }),
  ]
}

const RECORDED = { country: 'string', output: { type: 'number', unit: 't' } }
const HEAD_FIELDS = [
  { name: 'country', type: 'string' },
  { name: 'output', type: 'number', unit: 'kt' },
] as const

/** Records name only fields they have, and every version's fields, types, units and key are the record's. */
export const schemaCheck = alwaysOn({
  name: 'schema',
  title: 'Fields, types, units and keys are those of the record',
  about:
    'A record names only fields that it has, and every version has the record’s fields, types, units and key. A head whose unit was changed from tonnes to kilotonnes is found here.',
  fails: { fields: RECORDED, head: { fields: [...HEAD_FIELDS] }, rows: [['AUS', 29000]], note: 'The version’s head gives output in kt.' },
  passes: { fields: RECORDED, rows: [['AUS', 29000]] },
  runDataset: ({ dataset }) => checkRecord(dataset),
  run: ({ dataset, version }) => [...checkFields(dataset, version), ...checkHead(dataset, version)],
})
