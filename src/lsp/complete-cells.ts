import { CompletionItemKind } from 'vscode-languageserver'
import { latestOf, type Dataset, type Version } from '../data/catalogue.ts'
import { keyOf } from '../data/table.ts'
import { functionNames } from '../facts/expression-value.ts'
import { namingOf } from '../facts/names.ts'
import { rowsWith, versionOf } from './cells.ts'
import { named, type Completer, type Cursor, type Proposal } from './cursor.ts'
import { datasetAt } from './names-of-facts.ts'
import { kindOf } from './site-view.ts'

const KEYS = /(?:([a-z][a-z0-9-]*)(?:@([\d-]+))?\/)?\b([a-z][a-z0-9_]*)\[([^\][\n]*)$/
const FIELD = /([a-z][a-z0-9-]*)(?:@([\d-]+))?\/([a-z0-9_]*)$/
const VERSION = /([a-z][a-z0-9-]*)@([\d-]*)$/
const TERM = /(?<![\w@/-])([a-z][a-z0-9_-]*|)$/
/** The cursor stands in the value of a fact, which YAML may fold over several lines. */
const IN_VALUE = /(?:^|\n)[ \t]*(?:value|claim):[^\n]*(?:\n(?![ \t]*[a-z_]+:)[^\n]*)*$/

const datasetOf = ({ view }: Cursor, id: string | undefined): Dataset | undefined =>
  id === undefined ? undefined : view.content.catalogue.datasets.get(id)

const NUMBERS = new Set(['integer', 'number', 'year'])

/** Fields of numbers, which an address may name, each with its unit. */
const fieldsOf = ({ table }: Version): Proposal[] =>
  table.head.fields
    .filter(({ name, type }) => NUMBERS.has(type) && !table.head.primaryKey.includes(name))
    .map(({ name, unit, type }) => ({ text: `${name}[`, kind: CompletionItemKind.Field, detail: unit ?? type }))

const completeKey: Completer = (cursor) => {
  const found = KEYS.exec(cursor.before)
  if (!found) return undefined
  const [, id, version, , written = ''] = found
  const dataset = datasetOf(cursor, id ?? datasetAt(cursor.text, cursor.offset))
  const meant = dataset && versionOf(dataset, version)
  if (!dataset || !meant) return undefined
  const keys = written.split(',')
  const typed = keys.at(-1)?.trimStart() ?? ''
  const place = keys.length - 1
  const { table } = meant
  const field = table.head.primaryKey[place]
  if (field === undefined) return undefined
  const rows = rowsWith(
    meant,
    keys.slice(0, -1).map((key) => key.trim()),
  )
  const values = new Set(rows.map((row) => keyOf(table, row)[place] ?? ''))
  const naming = namingOf(cursor.view.content.catalogue)
  const items = named(values, CompletionItemKind.EnumMember, (value) => {
    const label = naming.label(dataset.id, [field], [value], () => true)
    return label === value ? field : `${field}: ${label}`
  })
  return { typed: typed.length, items: [...items, { text: '*', kind: CompletionItemKind.EnumMember, detail: `${field}: all of them` }] }
}

const completeField: Completer = (cursor) => {
  const [, id, version, typed = ''] = FIELD.exec(cursor.before) ?? []
  const dataset = datasetOf(cursor, id)
  const meant = dataset && versionOf(dataset, version)
  return meant && { typed: typed.length, items: fieldsOf(meant) }
}

/** Versions of a dataset, the newest first, after its name and an @. */
const completeVersion: Completer = (cursor) => {
  const [, id, typed = ''] = VERSION.exec(cursor.before) ?? []
  const dataset = datasetOf(cursor, id)
  if (!dataset) return undefined
  const versions = dataset.versions.toReversed()
  return {
    typed: typed.length,
    items: versions.map(({ id: text, table }) => ({ text, kind: CompletionItemKind.Reference, detail: table.head.edition })),
  }
}

/** What an expression may go on with: fields of the file's own dataset, functions, and the datasets. */
const completeTerm: Completer = (cursor) => {
  const typed = TERM.exec(cursor.before)?.[1]
  if (typed === undefined) return undefined
  const own = datasetOf(cursor, datasetAt(cursor.text, cursor.offset))
  const latest = own && latestOf(own)
  const { datasets } = cursor.view.content.catalogue
  return {
    typed: typed.length,
    items: [
      ...(latest ? fieldsOf(latest) : []),
      ...named(
        functionNames().map((name) => `${name}(`),
        CompletionItemKind.Function,
      ),
      ...[...datasets.values()].map(({ id, record }) => ({ text: `${id}/`, kind: CompletionItemKind.Module, detail: record.title })),
    ],
  }
}

/** Datasets, versions, fields and keys inside the expression of a fact. */
export const completeCells: Completer = (cursor) => {
  if (kindOf(cursor.file).kind !== 'facts' || !IN_VALUE.test(cursor.before)) return undefined
  return completeKey(cursor) ?? completeField(cursor) ?? completeVersion(cursor) ?? completeTerm(cursor)
}

/** Datasets after `dataset:` and `resource:`, and their versions after an @. */
export const completeDataset: Completer = (cursor) => {
  const found = /(?:^|\n)[ \t-]*(?:\{[ \t]*)?(?:dataset|.*\bresource):[ \t]*([a-z0-9-]*)(@[\d-]*)?$/.exec(cursor.before)
  if (!found || !cursor.file.endsWith('.yaml')) return undefined
  if (found[2] !== undefined) return completeVersion(cursor)
  const { datasets } = cursor.view.content.catalogue
  return {
    typed: found[1]?.length ?? 0,
    items: [...datasets.values()].map(({ id, record }) => ({ text: id, kind: CompletionItemKind.Module, detail: record.title })),
  }
}
