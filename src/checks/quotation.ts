import type { Passage } from '../marks/mark.ts'
import { sentencesOf } from '../marks/sentences.ts'

interface Part {
  from: number
  to: number
}

const QUOTED = /“[^”]*”|"[^"]*"/g

/** The parts of a passage that stand between quotation marks, the marks included; all of it inside a block quotation. */
export const quotationsIn = ({ plain, quoted }: Passage): Part[] =>
  quoted
    ? [{ from: 0, to: plain.length }]
    : [...plain.matchAll(QUOTED)].map(({ 0: found, index }) => ({ from: index, to: index + found.length }))

/** The sentences that a quotation stands in, with the one before and the one behind. */
function around(plain: string, quotation: Part): Part {
  const sentences = sentencesOf(plain).map(({ text, at }): Part => ({ from: at, to: at + text.length }))
  const first = sentences.findIndex((one) => overlap(one, quotation))
  const last = sentences.findLastIndex((one) => overlap(one, quotation))
  return { from: sentences[Math.max(0, first - 1)]?.from ?? 0, to: (sentences[last + 1] ?? sentences[last])?.to ?? plain.length }
}

const overlap = (a: Part, b: Part): boolean => a.from < b.to && b.from < a.to

/** The sources that may be quoted. */
export interface Quotable {
  /** Names of their publishers, as texts write them. */
  publishers: readonly string[]
  /** Whether an address leads to the page of one. */
  isPage: (url: string) => boolean
}

/** The last line of a block quotation that says whom it quotes: "— The Survey, 2026". */
const CITE = /(?:^|\s)[—–]\s*(\p{L}[^—–]*)$/u

/**
 * True where a quotation says whom it quotes: by a link to the page of one of our sources in its sentence or the next one on either side;
 * a block quotation also by its last line, or the paragraph behind it: "— " and a link or a publisher of ours. A publisher's name alone
 * vouches for nothing elsewhere: no reader can look.
 */
export function namesSource(passage: Passage, quotation: Part, { publishers, isPage }: Quotable): boolean {
  const { plain, links, quoted, cite } = passage
  const beside = around(plain, quotation)
  const near = [...links.filter((link) => overlap(link, beside)), ...(cite?.links ?? [])]
  if (near.some(({ url }) => url !== undefined && isPage(url))) return true
  const quotes = quoted ? CITE.exec((cite ?? passage).plain)?.[1] : undefined
  return quotes !== undefined && publishers.some((name) => placesOf(quotes, name).length > 0)
}

/** Words that a quotation holds besides its number, at least: quotation marks around a bare number quote nobody. */
const LEAST_WORDS = 2

/** True where quotation marks hold more than a number. `number` is the part of the passage that it is. */
export function holdsWords({ plain }: Passage, quotation: Part, number: Part): boolean {
  const rest = `${plain.slice(quotation.from, number.from)} ${plain.slice(number.to, quotation.to)}`
  return (rest.match(/\p{L}[\p{L}’'-]*/gu) ?? []).length >= LEAST_WORDS
}

const LETTER = /[\p{L}\p{N}]/u

/** Where a name stands in a text, as words of its own. */
function placesOf(text: string, name: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
    if (!LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + name.length] ?? '')) places.push(at)
  return places
}
