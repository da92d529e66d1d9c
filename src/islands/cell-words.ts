/** Words of one value, as the table has them. */
export interface ValueWords {
  /** Title of its column. */
  title: string
  /** Text of the cell: a number, or the sign of its absence. */
  value: string
  /** Unit from the head of the column; empty where the cell holds no number. */
  unit: string
  /** Flags in words: estimated, withheld. */
  flags: string[]
  /** True when the cell's text only abbreviates a flag, such as W. */
  absent: boolean
}

/** Words of a mark: what heads its row, and its values. */
export interface CellWords {
  head: string
  values: ValueWords[]
}

/** Rows of a chart's table in the order of its data. */
export const rowsOfTable = (table: HTMLTableElement): HTMLTableRowElement[] => [...table.tBodies].flatMap((body) => [...body.rows])

/** Reads the words of a row's cells from the table behind a chart: the only place that has them. */
export function cellWords(table: HTMLTableElement, row: HTMLTableRowElement, columns: readonly number[]): CellWords {
  const heads = [...row.cells].filter((cell) => cell.tagName === 'TH')
  const titles = [...(table.tHead?.rows ?? [])].at(-1)?.cells
  return {
    head: heads.map((cell) => textOf(cell)).join(', '),
    values: columns.flatMap((column) => {
      const cell = row.cells[column]
      return cell ? [valueWords(cell, titles?.[column])] : []
    }),
  }
}

/** Reads the words of one cell; `head` is the head of its column. */
export function valueWords(cell: Element, head: Element | undefined): ValueWords {
  const value = textOf(cell, '.flag')
  const titled = [...cell.querySelectorAll<HTMLElement>('[title]')]
  return {
    title: head ? textOf(head, '.unit') : '',
    value,
    unit: /\d/.test(value) ? textOf(head?.querySelector('.unit')) : '',
    flags: [...new Set(titled.map((element) => element.title))],
    absent: titled.some((element) => !element.classList.contains('flag') && textOf(element) === value),
  }
}

/** Text of an element, without parts of it. */
function textOf(element: Element | null | undefined, without?: string): string {
  if (!element) return ''
  const copy = element.cloneNode(true) as Element
  if (without) for (const part of copy.querySelectorAll(without)) part.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** What follows a value: `%`, ` t`. */
export const unitAfter = ({ unit }: ValueWords): string => (/^($|[%°])/.test(unit) ? unit : ` ${unit}`)

/** The sentence that is spoken: `2024, China: 270,000 t, estimated`. */
export function spokenWords({ head, values }: CellWords): string {
  const said = values.map((words) => {
    const value = words.absent ? words.flags : [words.value + unitAfter(words), ...words.flags]
    return { title: words.title, text: value.join(', ') }
  })
  const only = said.length === 1 ? said[0] : undefined
  if (only) return `${[head, only.title].filter(Boolean).join(', ')}: ${only.text}`
  return `${head}: ${said.map(({ title, text }) => `${title} ${text}`).join('; ')}`
}
