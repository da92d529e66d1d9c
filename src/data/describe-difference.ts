import { formatAddress } from './address.ts'
import type { CellState, Difference, Revision } from './difference.ts'
import type { DatasetRecord } from './record-schema.ts'
import { distanceOf, sizeOf, type RevisionSize } from './revision-size.ts'
import { formatNumber } from '../format/numbers.ts'
import { unitOf } from '../format/units.ts'

/** Lines of one kind that are told; the rest is counted. */
const TOLD = 40
const LOCALE = 'en'

/** A number as it is; what six decimals would round away stands in powers of ten. */
function numberOf(value: number, sign = false): string {
  if (value !== 0 && Math.abs(value) < 1e-4) return `${sign && value > 0 ? '+' : ''}${value.toExponential()}`
  return formatNumber(value, LOCALE, sign ? { sign: 'always' } : {})
}

function stateText({ value, flags }: CellState): string {
  const text = value === null ? 'nothing' : typeof value === 'number' ? numberOf(value) : value
  return [text, ...flags].join(' ')
}

const isShare = (unit: string | undefined): boolean => unit !== undefined && unitOf(unit).dimension === 'share'

/** A change in words: the amount, then percent in brackets where percent may be given; flags alone where only they changed. */
function changeText({ absolute, percent, gained, lost }: RevisionSize, unit: string | undefined): string {
  const flags = [...gained.map((flag) => `+${flag}`), ...lost.map((flag) => `−${flag}`)].join(' ')
  if (absolute === undefined) return flags
  const amount = `${numberOf(absolute, true)}${isShare(unit) ? ' points' : ''}`
  const share = percent === undefined ? '' : ` (${formatNumber(percent, LOCALE, { decimals: 1, sign: 'always' })}%)`
  return [`${amount}${share}`, flags].filter(Boolean).join(', ')
}

interface Line {
  cell: string
  before: string
  after: string
  change: string
}

/** Largest change first, so that a short list holds what has to be looked at. */
function linesOf(revised: readonly Revision[], record: DatasetRecord): Line[] {
  const fields = new Map(record.fields.map((field) => [field.name, field]))
  return revised
    .toSorted((a, b) => distanceOf(b) - distanceOf(a))
    .slice(0, TOLD)
    .map((revision) => {
      const field = fields.get(revision.field)
      return {
        cell: formatAddress({ ...revision.address, dataset: '' }).replace(/^.*\//, ''),
        before: stateText(revision.before),
        after: stateText(revision.after),
        change: changeText(sizeOf(revision, field), field?.unit),
      }
    })
}

const count = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString(LOCALE)} ${n === 1 ? one : many}`

/** How many cells and rows, in a phrase; flags that alone changed are counted apart. */
export function countsOf({ revised, retold, added, removed, newFields, lostFields }: Difference): string {
  const flagsOnly = revised.filter(({ before, after }) => before.value === after.value).length
  const fields = [
    newFields.length > 0 ? `new ${newFields.length === 1 ? 'field' : 'fields'} ${newFields.join(', ')}` : '',
    lostFields.length > 0 ? `without ${lostFields.join(', ')}` : '',
  ]
  return [
    `${count(revised.length, 'cell')} revised${flagsOnly > 0 ? ` (${flagsOnly} only in flags)` : ''}`,
    `${count(added.length, 'row')} added`,
    `${count(removed.length, 'row')} removed`,
    ...(retold.length > 0
      ? [`${count(retold.length, 'source or note')} told otherwise`.replace('source or notes', 'sources or notes')]
      : []),
    ...fields.filter(Boolean),
  ].join(', ')
}

const keysText = (keys: readonly string[][]): string => {
  const told = keys.slice(0, TOLD).map((key) => key.join(' '))
  return [told.join(', '), keys.length > TOLD ? `and ${keys.length - TOLD} more` : ''].filter(Boolean).join(' ')
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length))

/**
 * A difference for a terminal: how many of each, then each revised cell with both values and the change, largest first, then the keys of
 * rows that came and went. Percent is given only where the first printing is large enough.
 */
export function describeDifference(difference: Difference, record: DatasetRecord, dataset: string): string {
  const { before, after, revised, added, removed } = difference
  const lines = linesOf(revised, record)
  const [cells, olds, news] = [lines.map((line) => line.cell), lines.map((line) => line.before), lines.map((line) => line.after)].map(
    widest,
  )
  return [
    `${dataset}: ${before} → ${after}`,
    countsOf(difference),
    ...(lines.length > 0 ? [''] : []),
    ...lines.map((line) =>
      `  ${line.cell.padEnd(cells ?? 0)}  ${line.before.padStart(olds ?? 0)} → ${line.after.padEnd(news ?? 0)}  ${line.change}`.trimEnd(),
    ),
    ...(revised.length > TOLD ? [`  and ${count(revised.length - TOLD, 'more cell')}`] : []),
    ...(added.length > 0 ? ['', `Added: ${keysText(added)}`] : []),
    ...(removed.length > 0 ? ['', `Removed: ${keysText(removed)}`] : []),
  ].join('\n')
}

const escape = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** The same as Markdown, for a pull request: a heading, the counts, a table, and the keys of rows that came and went. */
export function describeDifferenceInMarkdown(difference: Difference, record: DatasetRecord, dataset: string): string {
  const { before, after, revised, added, removed } = difference
  const lines = linesOf(revised, record)
  return [
    `### ${dataset}: ${before} → ${after}`,
    '',
    `${countsOf(difference)}.`,
    ...(lines.length > 0 ? ['', `| Cell | ${before} | ${after} | Change |`, '| :-- | --: | --: | --: |'] : []),
    ...lines.map((line) => `| ${[`\`${line.cell}\``, line.before, line.after, line.change].map(escape).join(' | ')} |`),
    ...(revised.length > TOLD ? ['', `And ${count(revised.length - TOLD, 'more cell')}.`] : []),
    ...(added.length > 0 ? ['', `**Added:** ${escape(keysText(added))}`] : []),
    ...(removed.length > 0 ? ['', `**Removed:** ${escape(keysText(removed))}`] : []),
  ].join('\n')
}
