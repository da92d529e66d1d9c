import { t } from '../build/interface-words.ts'
import { formatAddress, type CellAddress } from '../data/address.ts'
import { latestOf } from '../data/catalogue.ts'
import { sourceIds } from '../data/licence.ts'
import { cellOf, flagsOf, keyOf } from '../data/table.ts'
import { formatNumber } from '../format/numbers.ts'
import { unitInWords } from '../facts/value-in-words.ts'
import { SITE } from '../site.ts'
import { cellsAt, versionOf, type Cells } from './cells.ts'
import { cellUri } from './hover-fact.ts'
import { blocks, code, link, list, literal } from './markdown-text.ts'
import type { SiteView } from './site-view.ts'

/** Rows of a selection that a hover lists before the rest is counted. */
const ROWS_SHOWN = 8

function rowLine({ dataset, version, rows }: Cells, address: CellAddress, at: number, view: SiteView): string {
  const row = rows[at]!
  const { table } = version
  const value = cellOf(table, row, address.field)
  const { unit, type } = table.head.fields.find(({ name }) => name === address.field) ?? {}
  const grouping = type !== 'year'
  const shown =
    value === null ? t('hover.empty') : typeof value === 'number' ? formatNumber(value, SITE.lang, { grouping }) : literal(value)
  const flags = flagsOf(table, row, address.field).map((flag) => t(`flag.${flag}`))
  const full = formatAddress({ dataset: dataset.id, version: version.id, field: address.field, key: keyOf(table, row) })
  const words = [shown, value === null || !unit ? '' : unitInWords(unit)].filter(Boolean).join(' ')
  return `**${words}**${flags.length > 0 ? ` (${flags.join(', ')})` : ''} ${link(full, cellUri(full, view))}`
}

/** Sources that the rows of a selection name. */
function sourcesIn({ version: { table }, rows }: Cells, { content }: SiteView): string {
  const ids = table.columns.has('source') ? rows.flatMap((row) => sourceIds(cellOf(table, row, 'source'))) : table.head.sources
  return [...new Set(ids)]
    .flatMap((id) => content.catalogue.sources.get(id) ?? [])
    .map(({ title, publisher, url }) => `${literal(publisher)}, ${link(title, url)}`)
    .join('; ')
}

/** What a cell address names: value, flags, edition and source; of a selection the first rows. */
export function cellInMarkdown(address: CellAddress, view: SiteView): string | undefined {
  const cells = cellsAt(address, view.content.catalogue)
  if (!cells) return undefined
  const { version, rows } = cells
  const shown = rows.slice(0, ROWS_SHOWN).map((_, at) => rowLine(cells, address, at, view))
  const more = rows.length - shown.length
  const sources = sourcesIn(cells, view)
  return blocks(
    rows.length === 0
      ? t('hover.none')
      : rows.length === 1
        ? shown[0]
        : list([...shown, ...(more > 0 ? [t('hover.more', { n: more })] : [])]),
    `${t('receipt.edition')}: ${literal(version.table.head.edition)}`,
    sources ? `${t('receipt.source')}: ${sources}` : undefined,
  )
}

/** A dataset: what it is, its versions, and the fields and keys of the one that is meant. */
export function datasetInMarkdown(id: string, named: string | undefined, { content, uriOf }: SiteView): string | undefined {
  const dataset = content.catalogue.datasets.get(id)
  if (!dataset) return undefined
  const version = versionOf(dataset, named)
  const { title, description } = dataset.record
  const head = version?.table.head
  const fields = head?.fields.filter(({ name }) => !name.endsWith('_flag')).map(({ name, type, unit }) => `${code(name)} ${unit ?? type}`)
  const latest = latestOf(dataset)?.id
  const versions = dataset.versions.map(
    (one) => `${link(one.id, uriOf(one.file))} ${literal(one.table.head.edition)}${one.id === latest ? `, ${t('hover.latest')}` : ''}`,
  )
  return blocks(
    `**${literal(title)}** ${code(id)}`,
    literal(description),
    head ? `${t('hover.keys')}: ${head.primaryKey.map(code).join(', ')}` : undefined,
    fields ? `${t('hover.fields', { n: version!.table.size })}: ${fields.join(', ')}` : undefined,
    list(versions),
  )
}
