import type { Article } from '../../../articles/article.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { Mark } from '../../../marks/mark.ts'
import type { Spot } from './slip.ts'

const MARK = /:n\[(?:[^\]\\]|\\.)*\]\{[^}]*\}/g
const CLAIM = /:c\[|\](?:\{#[^}]*\})/g

const blank = (text: string): string => ' '.repeat(text.length)

/** Words with their marks blanked, letter for letter, so that what is found in them stands at the same place in the file. */
export const withoutMarks = (raw: string): string => raw.replaceAll(MARK, blank).replaceAll(CLAIM, blank)

/** Offsets at which the lines of a text begin. */
function lineStarts(text: string): number[] {
  const starts = [0]
  for (const found of text.matchAll(/\n/g)) starts.push(found.index + 1)
  return starts
}

/** The sentences of the line around an offset that hold it. */
function sentenceAround(text: string, offset: number): { text: string; at: number } {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const to = text.indexOf('\n', offset)
  const line = withoutMarks(text.slice(from, to === -1 ? text.length : to))
  const within = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line)].find(
    ({ index, segment }) => offset - from < index + segment.length,
  )
  return { text: within?.segment ?? line, at: from + (within?.index ?? 0) }
}

/** Every bound number of an article whose words stand in its file as they are read, in reading order. */
export function spotsOf(article: Article, text: string, facts: ReadonlyMap<string, Fact>): Spot[] {
  const starts = lineStarts(text)
  const placed = article.marks.map((mark) => ({ mark, at: (starts[mark.line - 1] ?? 0) + mark.column - 1 }))
  const at = new Map<Mark, { text: string; at: number }>(placed.map((one) => [one.mark, sentenceAround(text, one.at)]))
  return placed.flatMap(({ mark, at: start }): Spot[] => {
    const fact = mark.fact ? facts.get(mark.fact) : undefined
    const sentence = at.get(mark)
    if (!fact || !sentence || !text.startsWith(`:n[${mark.text}]`, start)) return []
    const marks = placed.filter((one) => at.get(one.mark)?.at === sentence.at).map((one) => one.mark)
    return [{ mark, fact, at: start, sentence: { ...sentence, marks } }]
  })
}
