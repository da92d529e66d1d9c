import { columnTypeOf, PARTIAL_DATE, type ColumnType } from './column-type.ts'
import { FLAGS } from './flags.ts'
import type { DatasetRecord, RecordField } from './record-schema.ts'
import type { Field, Table } from './table.ts'
import { unitOf } from '../format/units.ts'

/** A part of a descriptor, in JSON. */
export type Described = Record<string, unknown>

/** An object without what is not there: undefined values and empty lists. */
export const defined = (entries: Described): Described =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)))

/** A column of a version: as its head has it, as the record describes it, and the field whose flags it holds, if it holds flags. */
export interface DescribedColumn {
  field: Field
  type: ColumnType
  record?: RecordField
  flagsOf?: RecordField
}

/** The columns of a version's files, in their order, each with what the record says of it. An older version may lack some of the record's. */
export function columnsOf(record: DatasetRecord, table: Table): DescribedColumn[] {
  const fields = new Map(record.fields.map((field) => [field.name, field]))
  return table.head.fields.map((field) => {
    const own = fields.get(field.name)
    const flagged = fields.get(field.name.replace(/_flag$/, ''))
    const type = columnTypeOf(field, table)
    if (own) return { field, type, record: own }
    return flagged && field.name.endsWith('_flag') ? { field, type, flagsOf: flagged } : { field, type }
  })
}

/** What a reader is told of a column: what it means, and what a blank in it means. */
export function columnWords({ record, flagsOf }: DescribedColumn): string | undefined {
  if (record) return [record.description, record.blank === undefined ? '' : `Empty: ${record.blank}`].filter(Boolean).join(' ')
  if (!flagsOf) return undefined
  const flags = FLAGS.filter((flag) => flagsOf.flags?.includes(flag)).join(', ')
  return `What is special about ${flagsOf.name}, words with spaces between them: ${flags}. Empty for a plain value.`
}

/** A column's heading for a reader. */
export const columnTitle = ({ field, record, flagsOf }: DescribedColumn): string =>
  record?.title ?? (flagsOf ? `${flagsOf.title}: flags` : field.name)

/** The unit of a column in words, "tonnes of rare-earth oxide"; undefined where it has none. */
export const columnUnit = ({ field, record }: DescribedColumn): string | undefined =>
  field.unit === undefined ? undefined : [unitOf(field.unit).label, record?.of].filter(Boolean).join(' of ') || undefined

/** Types and formats of Table Schema, version 2. A field that mixes days and months is text of that shape. */
const TYPES: Record<ColumnType, string> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  year: 'year',
  boolean: 'boolean',
  date: 'date',
  yearmonth: 'yearmonth',
  dateyear: 'year',
  'partial-date': 'string',
}

/** Constraints of a column: the record's, and that a part of the primary key is always there. */
function constraintsOf({ field, type, record }: DescribedColumn, primaryKey: readonly string[]): Described | undefined {
  const constraints = defined({
    ...record?.constraints,
    required: primaryKey.includes(field.name) || record?.constraints?.required || undefined,
    pattern: record?.constraints?.pattern ?? (type === 'partial-date' ? PARTIAL_DATE : undefined),
  })
  return Object.keys(constraints).length > 0 ? constraints : undefined
}

/** A foreign key of Table Schema, `resource` being the name of a resource in the same package. */
export interface ForeignKey {
  fields: string[]
  reference: { resource: string; fields: string[] }
}

/** The Table Schema (Data Package v2) of a version's columns: exactly the columns of its files, in their order. */
export function tableSchemaOf(record: DatasetRecord, table: Table, foreignKeys: readonly ForeignKey[] = []): Described {
  const { primaryKey } = table.head
  const columns = columnsOf(record, table)
  const here = new Set(columns.map(({ field }) => field.name))
  return defined({
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map((column) =>
      defined({
        name: column.field.name,
        title: columnTitle(column),
        type: TYPES[column.type],
        description: columnWords(column),
        unit: column.field.unit,
        unitTitle: columnUnit(column),
        categories: column.record?.categories,
        categoriesOrdered: column.record?.categoriesOrdered,
        constraints: constraintsOf(column, primaryKey),
      }),
    ),
    fieldsMatch: 'exact',
    primaryKey,
    uniqueKeys: record.uniqueKeys.filter((key) => key.every((name) => here.has(name))),
    foreignKeys: [...foreignKeys],
    missingValues: [''],
  })
}
