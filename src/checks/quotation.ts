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

/** A fragment leads to where the reader is already. */
const leads = (url: string | undefined): boolean => url !== undefined && url !== '' && !url.startsWith('#')

/** True where it is said beside a quotation, in its sentence or the next one on either side, whom it quotes: by a link, or by the name of a publisher of our sources. */
export function namesSource({ plain, links }: Passage, quotation: Part, sources: readonly string[]): boolean {
  const beside = around(plain, quotation)
  return (
    links.some((link) => leads(link.url) && overlap(link, beside)) ||
    sources.some((name) => placesOf(plain, name).some((from) => overlap({ from, to: from + name.length }, beside)))
  )
}

const LETTER = /[\p{L}\p{N}]/u

/** Where a name stands in a text, as words of its own. */
function placesOf(text: string, name: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
    if (!LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + name.length] ?? '')) places.push(at)
  return places
}
