import type { Store, Value } from './understood.ts'

/** Grows by half each time it is full. */
class Numbers {
  values = new Float64Array(1024)

  set(row: number, value: number): void {
    if (row >= this.values.length) {
      const more = new Float64Array(Math.ceil((row + 1) * 1.5))
      more.set(this.values)
      this.values = more
    }
    this.values[row] = value
  }
}

/** More different texts than this in one column are kept one by one. */
const DICTIONARY = 50_000

/** Values by column: numbers in typed arrays, repeated texts once. A column of numbers that gets a text turns into a mixed one. */
export class ColumnStore implements Store {
  size = 0
  readonly numeric: boolean[]
  readonly #numbers: Numbers[]
  readonly #values: Value[][]
  readonly #texts: Map<string, string>[]
  readonly #rows: number[]

  /** `numeric` says for each column whether it holds numbers. */
  constructor(numeric: readonly boolean[]) {
    this.numeric = [...numeric]
    this.#numbers = numeric.map(() => new Numbers())
    this.#values = numeric.map(() => [])
    this.#texts = numeric.map(() => new Map<string, string>())
    this.#rows = numeric.map(() => 0)
  }

  /** Adds a number to a column of numbers. */
  addNumber(column: number, value: number): void {
    const row = this.#rows[column] ?? 0
    this.#numbers[column]?.set(row, value)
    this.#rows[column] = row + 1
  }

  /** Adds a value to a column. */
  add(column: number, value: Value): void {
    if (this.numeric[column]) {
      if (value === null) return this.addNumber(column, Number.NaN)
      if (typeof value === 'number') return this.addNumber(column, value)
      this.#mix(column)
    }
    this.#values[column]?.push(typeof value === 'string' ? this.#once(column, value) : value)
    this.#rows[column] = (this.#rows[column] ?? 0) + 1
  }

  #once(column: number, text: string): string {
    const known = this.#texts[column]
    const found = known?.get(text)
    if (found !== undefined) return found
    if (known && known.size < DICTIONARY) known.set(text, text)
    return text
  }

  #mix(column: number): void {
    this.numeric[column] = false
    const numbers = this.#numbers[column]?.values.slice(0, this.#rows[column]) ?? []
    this.#values[column] = Array.from(numbers, (value) => (Number.isNaN(value) ? null : value))
  }

  /** The value of a cell; null where there is none. */
  at(column: number, row: number): Value {
    if (!this.numeric[column]) return this.#values[column]?.[row] ?? null
    const value = row < (this.#rows[column] ?? 0) ? this.#numbers[column]?.values[row] : undefined
    return value === undefined || Number.isNaN(value) ? null : value
  }
}
