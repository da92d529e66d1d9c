import type { Token } from './tokens.ts'
import { titlesIn } from './title-case.ts'
import { tokenise } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Form of a quantity, by CONTRACTS of docs/design.md; the last three need no check. */
export type QuantityKind =
  | 'count'
  | 'spelled-number'
  | 'measure'
  | 'percent'
  | 'percentage-point'
  | 'basis-point'
  | 'fraction'
  | 'ratio'
  | 'multiple'
  | 'halving'
  | 'rank'
  | 'range'
  | 'money'
  | 'per-unit'
  | 'dozen'
  | 'signed'
  | 'date'
  | 'identifier'
  | 'idiom'

/** What a reader of tokens found: tokens `from` to `to` (exclusive). */
export interface Found {
  from: number
  to: number
  kind: QuantityKind
  needsCheck: boolean
}

/** A text on its way through the readers. */
export class Scan {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly words: Vocabulary
  private readonly titles: readonly boolean[]
  constructor(text: string, words: Vocabulary) {
    this.text = text
    this.tokens = tokenise(text)
    this.words = words
    this.titles = titlesIn(text, this.tokens)
  }

  /** Lower-case text of a token; empty outside the text. */
  lower(at: number): string {
    return this.tokens[at]?.lower ?? ''
  }

  /** True where a token is written right behind the one before it. */
  glued(at: number): boolean {
    return this.tokens[at]?.glued ?? false
  }

  /** Whether a quantity or a name may begin at a token; most words are passed over by this alone. */
  mayBegin(at: number): boolean {
    const token = this.tokens[at]
    if (!token || token.kind !== 'word' || this.words.starters.has(token.lower)) return token !== undefined
    const next = this.tokens[at + 1]
    if (!next) return false
    // "Boeing 747", "Y-90", "Formula One", "Group of Five", an address.
    return next.kind === 'number' || next.glued || (this.isCapital(at) && (this.isCapital(at + 1) || next.lower === this.words.lexicon.of))
  }

  isWord(at: number): boolean {
    return this.tokens[at]?.kind === 'word'
  }

  isNumber(at: number): boolean {
    return this.tokens[at]?.kind === 'number'
  }

  /** A capital that tells a name: not one of a title, where all words have one. */
  isCapital(at: number): boolean {
    return this.titles[at] === false && this.isUpper(at)
  }

  isUpper(at: number): boolean {
    return /^\p{Lu}/u.test(this.tokens[at]?.text ?? '')
  }

  /** Whether a token opens a sentence, a quotation or a bracket. */
  opensSentence(at: number): boolean {
    const [before, token] = [this.tokens[at - 1], this.tokens[at]]
    if (!before || !token || /^[.!?:;“"‘'(—•*|[]$/.test(before.text)) return true
    return this.text.slice(before.end, token.start).includes('\n')
  }

  /** Number of tokens of a phrase that begins at a token; 0 where none does. */
  phrase(list: keyof Vocabulary['phrases'], at: number): number {
    return this.words.phrases[list].at(this.tokens, at)?.length ?? 0
  }

  /** Whether a phrase of the list ends right before a token. */
  endsBefore(list: keyof Vocabulary['phrases'], at: number, longest = 3): boolean {
    for (let length = 1; length <= longest && at - length >= 0; length++) if (this.phrase(list, at - length) === length) return true
    return false
  }

  has(set: keyof Vocabulary['words'], at: number): boolean {
    return this.words.words[set].has(this.lower(at))
  }

  /** A hyphen or dash written into a word: glued on both sides. */
  isHyphen(at: number): boolean {
    return /^[-‐‑–]$/.test(this.lower(at)) && this.glued(at) && this.glued(at + 1)
  }

  /** The first token from one on that does not end before an offset in the text: the one behind what a pattern matched there. */
  beyond(from: number, offset: number): number {
    let to = from
    while ((this.tokens[to]?.end ?? Infinity) <= offset) to++
    return to
  }

  /** The token behind, over a hyphen where there is one. */
  behindHyphen(at: number): number {
    return this.isHyphen(at) ? at + 1 : at
  }
}
