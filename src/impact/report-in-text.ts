import type { Ink } from '../issues/ink.ts'
import type { ReportSection } from './report-sections.ts'
import type { Report } from './report.ts'

/** Signs that a cell of a table may take before it is cut. */
const CELL = 46

const clip = (text: string): string => (text.length > CELL ? `${text.slice(0, CELL - 1)}…` : text)

/** Rows under their heads, each column as wide as its longest cell; the last one is never cut. */
function asTable({ columns, rows }: ReportSection, ink: Ink): string[] {
  const cut = rows.map((row) => row.map((cell, place) => (place === row.length - 1 ? cell : clip(cell))))
  const widths = columns.map((head, place) => Math.max(head.length, ...cut.map((row) => row[place]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, place) => (place === cells.length - 1 ? cell : cell.padEnd(widths[place] ?? 0))).join('  ')}`
  return [ink.dim(line(columns)), ...cut.map(line)]
}

/** A row as a few lines, where its cells are sentences. */
const asBlock = ([where = '', what = '', ...cells]: readonly string[], [, , ...heads]: readonly string[], ink: Ink): string[] => [
  `  ${ink.strong(where)}`,
  `    ${what}`,
  ...cells.flatMap((cell, place) => (cell ? [`    ${ink.dim(`${(heads[place] ?? '').toLowerCase().padEnd(8)}`)} ${cell}`] : [])),
]

const SENTENCES = new Set(['untrue', 'holds', 'mended', 'charts', 'alts', 'data'])

/** A report for a terminal; the verdict stands last, where a reader's eye is when it ends. */
export function reportInText({ title, verdict, counts, sections }: Report, ink: Ink): string {
  const parts = sections.map((section) => {
    const head = section.grave ? ink.bad(section.title) : ink.strong(section.title)
    const body = SENTENCES.has(section.id) ? section.rows.flatMap((row) => asBlock(row, section.columns, ink)) : asTable(section, ink)
    return [`${head} (${section.rows.length})`, ...(section.note ? [ink.dim(`  ${section.note}`)] : []), ...body].join('\n')
  })
  const sums = counts.filter(({ count, name }) => count > 0 && name !== 'untrue').map(({ count, name }) => `${count} ${name}`)
  const [untrue] = counts
  const last = `${untrue && untrue.count > 0 ? ink.bad(verdict) : ink.strong(verdict)}${sums.length > 0 ? ` ${sums.join(', ')}.` : ''}`
  return [ink.strong(title), ...parts, last].join('\n\n')
}
