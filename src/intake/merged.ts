import { readText } from './cell-text.ts'
import type { Cell, Merge } from './grid.ts'
import { isBlank } from './grid.ts'
import type { Warning } from './understood.ts'

/**
 * Cells of the body that are merged over several rows, of which a workbook keeps the first only. A label holds for all of its rows and is
 * repeated in them; a number is not, since sums would count it twice: it is told.
 */
export class MergedRows {
  readonly #byTop = new Map<number, Merge[]>()
  #open: { merge: Merge; label: string }[] = []
  #labels = 0
  #values: string[] = []

  /** `from` is the first row of the body. */
  constructor(merges: readonly Merge[], from: number) {
    for (const merge of merges)
      if (merge.bottom > merge.top && merge.top >= from) this.#byTop.set(merge.top, [...(this.#byTop.get(merge.top) ?? []), merge])
  }

  /** Begins a new walk over the rows. */
  restart(): void {
    this.#open = []
    this.#labels = 0
    this.#values = []
  }

  /** A row with the labels that reach into it. Rows come in their order. */
  filled(cells: readonly Cell[], row: number): readonly Cell[] {
    if (this.#byTop.size === 0) return cells
    this.#open = this.#open.filter(({ merge }) => merge.bottom >= row)
    const reaching = this.#open.filter(({ merge }) => isBlank(cells[merge.left]))
    for (const merge of this.#byTop.get(row) ?? []) this.#begin(merge, cells[merge.left] ?? null, row)
    if (reaching.length === 0) return cells
    const made: Cell[] = Array.from(
      { length: Math.max(cells.length, ...reaching.map(({ merge }) => merge.left + 1)) },
      (_, at) => cells[at] ?? null,
    )
    for (const { merge, label } of reaching) made[merge.left] = label
    return made
  }

  #begin(merge: Merge, cell: Cell, row: number): void {
    if (isBlank(cell)) return
    if (typeof cell === 'string' && readText(cell).kind === 'text') {
      this.#open.push({ merge, label: cell })
      this.#labels++
    } else this.#values.push(`row ${row + 1}, column ${merge.left + 1}`)
  }

  /** What the last walk met. */
  warnings(): Warning[] {
    const told: Warning[] = []
    if (this.#labels > 0)
      told.push({ code: 'intake/merged', message: `Labels merged over several rows: ${this.#labels}. Each is repeated in its rows.` })
    if (this.#values.length > 0)
      told.push({
        code: 'intake/merged',
        message: `Values merged over several rows: ${this.#values.length}. Each stands in its first row only, so that no sum counts it twice.`,
        place: this.#values.slice(0, 10).join('; '),
      })
    return told
  }
}
