import type { Report } from './report.ts'

/** A cell of a table in Markdown: one line, no bar that would end it. */
const cellOf = (text: string): string =>
  text
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/[<>]/g, (sign) => (sign === '<' ? '&lt;' : '&gt;'))

const rowOf = (cells: readonly string[]): string => `| ${cells.map(cellOf).join(' | ')} |`

/** A report for a pull request. What must be mended stands open; the rest is folded. */
export function reportInMarkdown({ title, verdict, counts, sections }: Report): string {
  const parts = sections.map(({ title: head, note, grave, columns, rows }) => {
    const table = [rowOf(columns), rowOf(columns.map(() => '---')), ...rows.map(rowOf)].join('\n')
    const body = [...(note ? [note] : []), table].join('\n\n')
    return grave
      ? `### ${head} (${rows.length})\n\n${body}`
      : `<details><summary>${head} (${rows.length})</summary>\n\n${body}\n\n</details>`
  })
  const sums = counts.filter(({ count }) => count > 0).map(({ count, name }) => `${count} ${name}`)
  return `${[`## Impact: ${title}`, `**${verdict}** ${sums.join(', ')}`.trim(), ...parts].join('\n\n')}\n`
}
