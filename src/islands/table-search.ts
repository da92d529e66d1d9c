import { reveal, wordsFor } from './controls.ts'
import type { Speak } from './live-region.ts'

/** Text as it is searched: small letters without accents. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** True when a row's text has every word that was typed. */
export const matches = (text: string, typed: string): boolean =>
  plain(typed)
    .split(/\s+/)
    .every((word) => text.includes(word))

/**
 * Starts `input[data-table-search="ID"]`: hides rows that lack a typed word, says how many are left, and writes it
 * into `[data-table-count="ID"]`. `data-count="{shown} of {all} rows"` gives the words.
 */
export function startTableSearch(root: Document, speak: Speak): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[data-table-search]')) {
    const id = input.dataset.tableSearch ?? ''
    const table = root.getElementById(id)
    if (!(table instanceof HTMLTableElement)) continue
    const rows = [...table.tBodies].flatMap((body) => [...body.rows])
    let texts: string[] | undefined
    let wait = 0
    const search = (aloud: boolean): void => {
      texts ??= rows.map((row) => plain([...row.cells].map((cell) => cell.textContent).join(' ')))
      let shown = 0
      rows.forEach((row, place) => {
        row.hidden = !matches(texts![place]!, input.value)
        if (!row.hidden) shown++
      })
      const words = wordsFor(input, 'count', '{shown} of {all} rows', { shown, all: rows.length })
      const count = root.querySelector(`[data-table-count="${CSS.escape(id)}"]`)
      if (count) count.textContent = words
      clearTimeout(wait)
      // Spoken when typing pauses, not at every letter.
      if (aloud) wait = window.setTimeout(speak, 400, words)
    }
    reveal(input)
    input.addEventListener('input', () => search(true))
    // A page that comes back may bring what was typed before.
    if (input.value !== '') search(false)
  }
}
