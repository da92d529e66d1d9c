import type { CellAddress } from '../data/address.ts'
import { Fault } from './fault.ts'

/** Comparisons that a `where` knows; `has` and `lacks` ask for a flag. */
export type Comparison = '=' | '!=' | '>' | '>=' | '<' | '<=' | 'in' | 'not in' | 'has' | 'lacks'

/** One condition of a `where`: `country not in (WLD, CHN)`, `output > 0`, `output_flag has estimated`. */
export interface Condition {
  field: string
  comparison: Comparison
  values: string[]
  at: number
}

/** An expression as a tree; `at` is the offset of its first character in the text. */
export type Expression =
  | { type: 'number'; value: number; at: number }
  | { type: 'cells'; address: CellAddress; at: number }
  | { type: 'fact'; id: string; at: number }
  | { type: 'negative'; of: Expression; at: number }
  | { type: 'binary'; sign: '+' | '-' | '*' | '/'; left: Expression; right: Expression; at: number }
  | { type: 'call'; name: string; parts: Expression[]; key?: string; where: Condition[]; at: number }

const ADDRESS = /(?:([a-z][a-z0-9-]*)(?:@(\d{4}(?:-\d\d){0,2}))?\/)?([a-z][a-z0-9_]*)\[([^\]]*)\]/y
const FACT = /\{\s*#?([a-z0-9/-]+)\s*\}/y
const NUMBER = /\d[\d_]*(?:\.\d+)?/y
const NAME = /[a-z][a-z_]*(?=\s*\()/y
const FIELD = /[a-z][a-z0-9_]*/y
const VALUE = /"([^"]*)"|'([^']*)'|(-?[\p{L}\p{N}_.][\p{L}\p{N}_.-]*)/uy
const COMPARISON = /not\s+in\b|in\b|has\b|lacks\b|!=|>=|<=|=|>|</y
const WHERE = /where\b/y
const AND = /and\b/y

/**
 * Reads an expression. A fault throws `Fault` with its offset. `dataset` is the one that short addresses mean, `edition` the version
 * that they take; without it, the latest.
 */
export function readExpression(text: string, dataset?: string, edition?: string): Expression {
  const reader = new Reader(text, dataset, edition)
  const tree = reader.sum()
  reader.end()
  return tree
}

/** A small recursive-descent reader: what a name means depends on where it stands, so it reads characters, not tokens. Claims are read with it too. */
export class Reader {
  readonly text: string
  readonly dataset: string | undefined
  readonly edition: string | undefined
  at = 0
  constructor(text: string, dataset?: string, edition?: string) {
    this.text = text
    this.dataset = dataset
    this.edition = edition
  }

  blank(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++
  }

  match(pattern: RegExp): RegExpExecArray | null {
    this.blank()
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found) this.at = pattern.lastIndex
    return found
  }

  take(sign: string): boolean {
    this.blank()
    if (!this.text.startsWith(sign, this.at)) return false
    this.at += sign.length
    return true
  }

  need(sign: string, after: string): void {
    if (!this.take(sign)) throw this.fault(`expected "${sign}" ${after}`)
  }

  fault(message: string, hint?: string): Fault {
    this.blank()
    const got = this.text.slice(this.at, this.at + 24) || 'the end of the expression'
    return new Fault('expression', Math.min(this.at, this.text.length), message, { got, ...(hint ? { hint } : {}) })
  }

  end(): void {
    this.blank()
    if (this.at < this.text.length)
      throw this.fault('the expression should end here', 'a "where" follows the closing bracket of sum(…), count(…) and the like')
  }

  sum(): Expression {
    let left = this.product()
    for (;;) {
      this.blank()
      const at = this.at
      const sign = this.take('+') ? '+' : this.take('-') || this.take('−') ? '-' : undefined
      if (!sign) return left
      left = { type: 'binary', sign, left, right: this.product(), at }
    }
  }

  product(): Expression {
    let left = this.factor()
    for (;;) {
      this.blank()
      const at = this.at
      const sign = this.take('*') || this.take('×') ? '*' : this.take('/') ? '/' : undefined
      if (!sign) return left
      left = { type: 'binary', sign, left, right: this.factor(), at }
    }
  }

  factor(): Expression {
    this.blank()
    const at = this.at
    if (this.take('-') || this.take('−')) return { type: 'negative', of: this.factor(), at }
    if (this.take('(')) {
      const inside = this.sum()
      this.need(')', 'to close the bracket')
      return inside
    }
    return this.cells(at) ?? this.fact(at) ?? this.call(at) ?? this.number(at) ?? this.unknown()
  }

  unknown(): never {
    const hint = 'an address is dataset@version/field[key,…], another fact is {fact-id}, a function is followed by (…)'
    throw this.fault('expected a number, a cell address, a fact or a function', hint)
  }

  cells(at: number): Expression | undefined {
    const found = this.match(ADDRESS)
    if (!found) return undefined
    const [, named, written, field = '', keys = ''] = found
    const version = named === undefined ? this.edition : written
    const dataset = named ?? this.dataset
    if (!dataset)
      throw new Fault('expression', at, `"${field}[…]" names no dataset`, {
        hint: `write dataset/${field}[…], or "dataset: …" above the facts`,
      })
    const key = keys.split(',').map((part) => part.trim())
    if (key.includes(''))
      throw new Fault('expression', at, 'a key of this address is empty', { got: found[0], hint: 'write * for all of one key' })
    return { type: 'cells', at, address: { dataset, field, key, ...(version ? { version } : {}) } }
  }

  fact(at: number): Expression | undefined {
    const id = this.match(FACT)?.[1]
    return id ? { type: 'fact', id, at } : undefined
  }

  number(at: number): Expression | undefined {
    const digits = this.match(NUMBER)?.[0]
    return digits ? { type: 'number', value: Number(digits.replaceAll('_', '')), at } : undefined
  }

  call(at: number): Expression | undefined {
    const name = this.match(NAME)?.[0]
    if (!name) return undefined
    this.need('(', `after ${name}`)
    const parts: Expression[] = [this.sum()]
    let key: string | undefined
    while (this.take(',')) {
      if (name === 'rank') key = this.value()
      else parts.push(this.sum())
    }
    this.need(')', `to close ${name}(`)
    return { type: 'call', name, parts, at, where: this.match(WHERE) ? this.conditions() : [], ...(key === undefined ? {} : { key }) }
  }

  conditions(): Condition[] {
    const all: Condition[] = []
    do {
      this.blank()
      const at = this.at
      const field = this.match(FIELD)?.[0]
      if (!field) throw this.fault('expected a field after "where"')
      const comparison = this.match(COMPARISON)?.[0].replace(/\s+/, ' ') as Comparison | undefined
      if (!comparison) throw this.fault(`expected a comparison after "${field}"`, 'one of = != > >= < <= in (…) not in (…) has lacks')
      all.push({ field, comparison, at, values: comparison.endsWith('in') ? this.values() : [this.value()] })
    } while (this.match(AND))
    return all
  }

  values(): string[] {
    this.need('(', 'after "in"')
    const all = [this.value()]
    while (this.take(',')) all.push(this.value())
    this.need(')', 'to close the list')
    return all
  }

  value(): string {
    const found = this.match(VALUE)
    if (!found) throw this.fault('expected a value', 'a word, a number, or text in quotes')
    return found[1] ?? found[2] ?? found[3] ?? ''
  }
}
