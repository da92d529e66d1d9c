import type { Token } from './tokens.ts'
import { tokenise } from './tokens.ts'

interface Node<T> {
  next: Map<string, Node<T>>
  found?: { value: T; exact: string[] | undefined; glued: boolean[] }[]
}

/** Phrases of a lexicon, looked up where they begin in a text. What is written together in a phrase is written together in the text. */
export interface Phrases<T> {
  /** The longest phrase that begins at a token: its value, and how many tokens it takes. */
  at(tokens: readonly Token[], from: number): { value: T; length: number } | undefined
}

/** A phrase with a capital in it, or of a single letter, is met only as written: "Mt", "t", but "Percent" for "percent". */
const mustBeExact = (phrase: string): boolean => phrase !== phrase.toLowerCase() || /^\p{L}$/u.test(phrase)

/** Sorts phrases into a tree of tokens. */
export function phrasesOf<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const root: Node<T> = { next: new Map() }
  for (const [phrase, value] of entries) {
    let node = root
    const tokens = tokenise(phrase)
    for (const { lower } of tokens) {
      const next = node.next.get(lower) ?? { next: new Map<string, Node<T>>() }
      node.next.set(lower, next)
      node = next
    }
    ;(node.found ??= []).push({
      value,
      exact: mustBeExact(phrase) ? tokens.map(({ text }) => text) : undefined,
      glued: tokens.map(({ glued }) => glued),
    })
  }
  const at: Phrases<T>['at'] = (tokens, from) => {
    let best: { value: T; length: number } | undefined
    let node: Node<T> | undefined = root
    for (let i = from; node && i < tokens.length; i++) {
      node = node.next.get(tokens[i]?.lower ?? '')
      const meant = node?.found?.find(
        ({ exact, glued }) =>
          (!exact || exact.every((text, k) => tokens[from + k]?.text === text)) && glued.every((is, k) => !is || tokens[from + k]?.glued),
      )
      if (meant) best = { value: meant.value, length: i - from + 1 }
    }
    return best
  }
  return { at }
}
