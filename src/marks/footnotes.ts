/** Stands for each sign of a footnote's label while a text is parsed, so that all else keeps its place; of no script. */
const MASK = '\uE000'

/** A line that a footnote's words begin on: `[^1]: As printed.` */
const DEFINITION = /^ {0,3}\[\^([^\]\s[]+)\]:[ \t]*/gm
const LABEL = /\[\^([^\]\s[]+)\]/g

/**
 * A text in which the labels of its footnotes are masked, sign by sign: they are no words, and “1” in one counts nothing. A label without
 * words of its own is printed as it is typed, and stays.
 */
export function maskFootnotes(text: string): string {
  if (!text.includes('[^')) return text
  const known = new Set([...text.matchAll(DEFINITION)].map(([, label]) => label?.toLowerCase()))
  const mask = (typed: string, label: string): string => (known.has(label.toLowerCase()) ? MASK.repeat(typed.length) : typed)
  return known.size === 0 ? text : text.replaceAll(DEFINITION, mask).replaceAll(LABEL, mask)
}

/** Words without what stands for labels. */
export const withoutMasks = (words: string): string => (words.includes(MASK) ? words.replaceAll(MASK, '') : words)
