import { rowsOfTable, valueWords, type ValueWords } from './cell-words.ts'
import { reveal, wordsFor } from './controls.ts'
import { confirm, copy } from './copy-button.ts'
import type { Speak } from './live-region.ts'

/** A number as programs read it, from how it is printed: `−1,200.5` is `-1200.5`, `>20,000` is `>20000`. Other text comes back as it is. */
export const plainNumber = (text: string): string =>
  /^[<>]?\s?[−-]?\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^[<>]?\s?[−-]?\d+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '').replace('−', '-') : text

/** Starts `button[data-take-data="#id"]`: copies the table in that element, tab separated. Words: `data-done`, `data-flags` with `{title}`. */
export function startDataCopy(root: Document, speak: Speak): void {
  for (const button of root.querySelectorAll<HTMLElement>('[data-take-data]')) {
    reveal(button)
    button.addEventListener('click', async () => {
      // Asked for at each press: a reader who works the chart has another table before them.
      const table = root.querySelector<HTMLTableElement>(`${button.dataset.takeData} table`)
      if (!table) return
      const box = root.createElement('textarea')
      box.value = tableText(table, (title) => wordsFor(button, 'flags', '{title}, flags', { title }))
      root.body.append(box)
      const copied = await copy(root, box)
      box.remove()
      button.focus()
      if (copied) confirm(button, speak)
    })
  }
}

/**
 * A table as tab-separated text for a spreadsheet: numbers without their commas, units in the heads, an empty cell for what is absent, and
 * beside a column with flags a column that says them in words, headed by `flagTitle`.
 */
export function tableText(table: HTMLTableElement, flagTitle: (title: string) => string): string {
  const heads = [...([...(table.tHead?.rows ?? [])].at(-1)?.cells ?? [])]
  const rows = rowsOfTable(table).map((row) => heads.map((head, column) => valueWords(row.cells[column]!, head)))
  const lines = [
    heads.flatMap((head, column) => {
      const { title } = valueWords(head, head)
      const unit = head.querySelector('.unit')?.textContent?.trim()
      return [unit ? `${title} (${unit})` : title, ...(isFlagged(rows, column) ? [flagTitle(title)] : [])]
    }),
    ...rows.map((row) =>
      row.flatMap(({ value, flags, absent }, column) => [
        absent ? '' : plainNumber(value),
        ...(isFlagged(rows, column) ? [flags.join(', ')] : []),
      ]),
    ),
  ]
  return lines.map((line) => `${line.join('\t')}\n`).join('')
}

const isFlagged = (rows: readonly ValueWords[][], column: number): boolean => rows.some((row) => row[column]!.flags.length > 0)
