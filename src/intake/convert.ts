import { bare, OTHER, plainFigure } from './cell-text.ts'
import type { Plan } from './decide.ts'
import type { Memory } from './evidence.ts'
import type { Cell } from './grid.ts'
import { isTyped, textOf } from './grid.ts'
import { isDash } from './mark-text.ts'
import { readCompactDate } from './date-text.ts'
import { figure, signed } from './number-text.ts'
import type { Value } from './understood.ts'

/** What the file's notes and the editor's answers say of marks. */
export interface MarkWords {
  /** The flag of each mark; an empty text for none. From answers: they hold everywhere. */
  answers: ReadonlyMap<string, string>
  /** Meanings that the notes give: a flag, or `zero`. They hold among numbers. */
  notes: ReadonlyMap<string, string>
  /** What a dash alone means, where it is known. */
  dash?: 'zero' | 'not-available'
}

/** A cell as understood. A text where a number was expected (`lost`) is a fault of ours to be told, never hidden. */
export interface Converted {
  value: Value
  flags: readonly string[]
  lost?: boolean
  /** True for a dash read as nothing because nothing says what it means. */
  dash?: boolean
}

const NONE: readonly string[] = []
const NOTHING: Converted = { value: null, flags: NONE }
const plain = (value: Value): Converted => ({ value, flags: NONE })
const missing = (flags: readonly string[]): Converted => ({ value: null, flags })

/** Reads the cells of one column by its plan. */
export class Converter {
  readonly #plan: Plan
  readonly #memory: Memory
  readonly #words: MarkWords
  readonly #known = new Map<string, Converted>()

  constructor(plan: Plan, memory: Memory, words: MarkWords) {
    this.#plan = plan
    this.#memory = memory
    this.#words = words
  }

  /** The number of a text of plain figures, for columns of numbers; undefined where a closer look is needed. */
  fast(cell: Cell): number | undefined {
    if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined
    if (typeof cell !== 'string' || this.#plan.decimal !== '.' || plainFigure(cell) === OTHER) return undefined
    return Number(cell) || 0
  }

  /** The value and flags of a cell. */
  convert(cell: Cell): Converted {
    if (cell === null || cell === undefined) return NOTHING
    if (typeof cell !== 'string') return this.#typed(cell)
    const known = this.#known.get(cell)
    if (known) return known
    const made = this.#text(bare(cell))
    if (this.#known.size < 20_000) this.#known.set(cell, made)
    return made
  }

  #typed(cell: Exclude<Cell, string | null>): Converted {
    if (typeof cell === 'boolean') return plain(this.#plan.type === 'boolean' ? cell : String(cell))
    const number = isTyped(cell) ? cell.number : cell
    if (!Number.isFinite(number)) return missing(Number.isNaN(number) ? ['not-available'] : NONE)
    if (this.#plan.type === 'date') return plain(readCompactDate(String(number)) ?? String(number))
    return plain(this.#plan.verbatim ? textOf(cell) : number)
  }

  #text(text: string): Converted {
    if (text === '') return NOTHING
    const answered = this.#words.answers.get(text)
    if (answered !== undefined) return missing(answered === '' ? NONE : [answered])
    if (isDash(text) && this.#plan.dashes) return this.#dash(text)
    const mark = this.#mark(text)
    if (mark) return mark
    if (this.#plan.verbatim) return plain(text)
    if (this.#plan.type === 'date') return this.#date(text)
    if (this.#plan.type === 'boolean') return plain(text.toLowerCase() === 'true')
    return this.#number(text)
  }

  #dash(text: string): Converted {
    const meaning = this.#words.dash ?? this.#words.notes.get(text)
    const numeric = !this.#plan.verbatim && this.#plan.type !== 'date'
    if (meaning === 'zero' && numeric) return plain(0)
    if (meaning !== undefined && meaning !== 'zero') return missing([meaning])
    return { value: null, flags: ['not-available'], dash: numeric }
  }

  #mark(text: string): Converted | undefined {
    if (this.#plan.marks === 'none') return undefined
    const reading = this.#memory.read(text)
    if (this.#plan.marks === 'all') {
      const noted = text.length <= 3 ? this.#words.notes.get(text) : undefined
      if (noted === 'zero' && this.#plan.type !== 'date') return plain(0)
      if (noted !== undefined && (reading.kind === 'mark' || reading.kind === 'text')) return missing([noted])
    }
    if (reading.kind === 'not-a-number') return missing(['not-available'])
    if (reading.kind === 'infinite' && !this.#plan.verbatim) return NOTHING
    if (reading.kind !== 'mark') return undefined
    if (this.#plan.marks === 'all') return missing(reading.flags)
    // Among words a letter or a colon is a word; only what says plainly that nothing is there counts. NA is Namibia among codes alone.
    const clear =
      reading.flags[0] === 'not-available' &&
      /^(?:NA|#?n\/?a|.*\.\w?\.?|…|‥|\(?n\.?\/?a\.?\)?|null|<na>|#.*!|#NAME\?|no data|not available|k\.a\.)$/i.test(text)
    return clear ? missing(reading.flags) : undefined
  }

  #number(text: string): Converted {
    const reading = this.#memory.read(text)
    if (reading.kind !== 'number') return { value: text, flags: NONE, lost: true }
    const read = figure(reading.number.body, this.#plan.decimal)
    if (!read) return { value: text, flags: NONE, lost: true }
    const value = signed(reading.number, read)
    if (!Number.isFinite(value)) return NOTHING
    const flags = reading.number.flags.map((flag) => this.#words.answers.get(flag) ?? flag).filter((flag) => flag !== '')
    return { value, flags }
  }

  #date(text: string): Converted {
    const compact = readCompactDate(text)
    if (compact !== undefined) return plain(compact)
    const reading = this.#memory.read(text)
    if (reading.kind !== 'date') return { value: text, flags: NONE, lost: true }
    const { iso, orders, short } = reading.date
    const only = iso ?? orders[this.#plan.order] ?? orders.dmy ?? orders.mdy ?? orders.ymd
    if (only === undefined) return { value: text, flags: NONE, lost: true }
    return plain(short && this.#plan.century === 1900 && /^20[3-6]/.test(only) ? `19${only.slice(2)}` : only)
  }
}
