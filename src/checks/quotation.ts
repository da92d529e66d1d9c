import type { Passage } from '../marks/mark.ts'

const QUOTED = /“[^”]*”|"[^"]*"/g

/** The parts of a passage that stand between quotation marks, the marks included; all of it inside a block quotation. */
export const quotationsIn = ({ plain, quoted }: Passage): { from: number; to: number }[] =>
  quoted
    ? [{ from: 0, to: plain.length }]
    : [...plain.matchAll(QUOTED)].map(({ 0: found, index }) => ({ from: index, to: index + found.length }))

/** True where a passage says whom it quotes: it holds a link, or names the publisher of one of our sources. */
export const namesSource = ({ plain, links }: Passage, sources: readonly string[]): boolean =>
  links.length > 0 || sources.some((name) => namedIn(plain, name))

const LETTER = /[\p{L}\p{N}]/u

function namedIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
    if (!LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + name.length] ?? '')) return true
  return false
}
