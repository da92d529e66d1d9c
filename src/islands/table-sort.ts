import { wordsFor } from './controls.ts'
import type { Speak } from './live-region.ts'

/** What a cell is sorted by: a number where its text is one, else its text; nothing for a missing value. */
export type SortKey = number | string | null

/** Reads a sort key from a cell's text: `>20,000` is 20000, `−5.2%` is −5.2, `n.a.`, `W` and `–` are nothing. */
export function sortKey(text: string): SortKey {
  const words = text.trim()
  if (/^(|–|W|n\.a\.)$/.test(words)) return null
  const number = /^[<>]?\s?([−-]?\d[\d,\u00a0\u202f]*(?:\.\d+)?)\s?\D{0,12}$/.exec(words)?.[1]
  return number === undefined ? words : Number(number.replace(/[^\d.−-]/g, '').replace('−', '-'))
}

/** Orders two sort keys: numbers by size, text as its language does, missing values last whichever way the rest runs. */
export function compareKeys(a: SortKey, b: SortKey, way: 1 | -1, language: string): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * way
  return String(a).localeCompare(String(b), language, { numeric: true }) * way
}

/** Puts a button into every head of `table[data-sortable]`; pressed, it sorts the rows by its column. Words: `data-ascending`, `data-descending`. */
export function startTableSort(root: Document, speak: Speak): void {
  for (const table of root.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
    const heads = [...([...(table.tHead?.rows ?? [])].at(-1)?.cells ?? [])]
    heads.forEach((head, column) => {
      const button = root.createElement('button')
      button.type = 'button'
      button.className = 'sort'
      button.append(...head.childNodes)
      head.append(button)
      button.addEventListener('click', () => {
        const way = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1
        for (const other of heads) other.removeAttribute('aria-sort')
        head.setAttribute('aria-sort', way === 1 ? 'ascending' : 'descending')
        sortRows(table, column, way, root.documentElement.lang)
        const title = (button.textContent ?? '').replace(/\s+/g, ' ').trim()
        speak(
          wordsFor(
            table,
            way === 1 ? 'ascending' : 'descending',
            way === 1 ? 'Sorted by {title}, ascending' : 'Sorted by {title}, descending',
            { title },
          ),
        )
      })
    })
  }
}

function sortRows(table: HTMLTableElement, column: number, way: 1 | -1, language: string): void {
  for (const body of table.tBodies) {
    const keyed = [...body.rows].map((row) => ({ row, key: keyOf(row.cells[column]) }))
    keyed.sort((a, b) => compareKeys(a.key, b.key, way, language))
    body.append(...keyed.map(({ row }) => row))
  }
}

/** Key of a cell: its `data-value` where it has one, else its text without the signs of flags. */
function keyOf(cell: HTMLTableCellElement | undefined): SortKey {
  const flag = cell?.querySelector('.flag')?.textContent ?? ''
  const text = (cell?.textContent ?? '').trim()
  return sortKey(cell?.dataset.value ?? (flag && text.endsWith(flag) ? text.slice(0, -flag.length) : text))
}
