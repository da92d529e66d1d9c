import type { Column, Field, Value } from './table.ts'

/** Columns that grow value by value, so that a table is made without an object a row. */

const FIRST = 64

/** A text cut out of a longer one keeps all of it in memory; a text that is to stay is copied. Short texts are copied by the engine itself. */
export const copyOf = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1))

/** A growing column of numbers. */
export class NumberBuilder {
  #values = new Float64Array(FIRST)
  #size = 0

  /** Adds a number; null, and text that strayed into the column, become nothing. */
  add(value: Value): void {
    if (this.#size === this.#values.length) {
      const more = new Float64Array(2 * this.#size)
      more.set(this.#values)
      this.#values = more
    }
    // Zero has no sign: no publisher prints one, and neither CSV nor JSON would keep it.
    this.#values[this.#size++] = typeof value === 'number' ? value + 0 : Number.NaN
  }

  /** The column as it stands. The builder must not be used after it. */
  column(): Column {
    const values = this.#values.slice(0, this.#size)
    this.#values = new Float64Array(0)
    return { kind: 'number', values }
  }
}

/** A growing column of texts, each distinct one kept once, in the order in which they are first met. */
export class TextBuilder {
  #codes = new Int32Array(FIRST)
  #size = 0
  #places = new Map<string, number>()
  // Rows of a sorted file repeat their texts: comparing with the last one is cheaper than looking it up.
  #lastText = ''
  #lastCode = -1

  /** Adds a text; a number is kept as its text. */
  add(value: Value): void {
    this.addCode(this.codeOf(value))
  }

  /** The code of a text, -1 of nothing: what `addCode` takes. */
  codeOf(value: Value): number {
    if (value === null) return -1
    const text = String(value)
    if (this.#lastCode !== -1 && text === this.#lastText) return this.#lastCode
    const known = this.#places.get(text)
    if (known === undefined) this.#places.set(copyOf(text), this.#places.size)
    this.#lastText = text
    this.#lastCode = known ?? this.#places.size - 1
    return this.#lastCode
  }

  /** Adds a text by the code that `codeOf` gave. */
  addCode(code: number): void {
    if (this.#size === this.#codes.length) {
      const more = new Int32Array(2 * this.#size)
      more.set(this.#codes)
      this.#codes = more
    }
    this.#codes[this.#size++] = code
  }

  /** The column as it stands. The builder must not be used after it. */
  column(): Column {
    const codes = this.#codes.slice(0, this.#size)
    const dictionary = [...this.#places.keys()]
    this.#codes = new Int32Array(0)
    this.#places = new Map()
    return { kind: 'text', codes, dictionary }
  }
}

/** A builder of either kind. */
export type ColumnBuilder = NumberBuilder | TextBuilder

/** True for fields kept as numbers; every other type is kept as text. */
export const isNumeric = (field: Pick<Field, 'type'>): boolean =>
  field.type === 'integer' || field.type === 'number' || field.type === 'year'

/** An empty builder for a field. */
export const columnBuilder = (field: Pick<Field, 'type'>): ColumnBuilder => (isNumeric(field) ? new NumberBuilder() : new TextBuilder())
