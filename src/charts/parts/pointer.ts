/** Where a mark's values stand in the chart's table. */
export interface Pointer {
  /** Rows in the order of the mark's points. */
  rows: number[]
  /** Its column; several where one mark stands for several values of its row, as a dot between two scales does. */
  column: number | readonly number[]
}

/** Rows as ranges: `0-3 5`. */
export function formatRows(rows: readonly number[]): string {
  const parts: string[] = []
  for (let start = 0; start < rows.length;) {
    let end = start
    while (end + 1 < rows.length && rows[end + 1] === rows[end]! + 1) end++
    parts.push(end > start ? `${rows[start]}-${rows[end]}` : String(rows[start]))
    start = end + 1
  }
  return parts.join(' ')
}

/** Rows from their short form: `0-3 5` is 0, 1, 2, 3, 5. */
export function rowsOf(text: string): number[] {
  return text.split(' ').flatMap((part) => {
    const [first = NaN, last = first] = part.split('-').map(Number)
    return Array.from({ length: last - first + 1 }, (_, k) => first + k)
  })
}
