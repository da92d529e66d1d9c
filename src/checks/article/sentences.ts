/** A sentence, and where it begins in its text. */
export interface Sentence {
  text: string
  at: number
}

/** What ends in a full stop and ends no sentence: "U.S.", "No. 2". The segmenter takes a capital after it for a beginning. */
const ABBREVIATION = /(?<!\p{L})(?:\p{Lu}|No|St|Dr|Mr|Ms|vs)\.\s*$/u

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of a text, one after the other, with the spaces that follow them. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  for (const { segment, index } of segmenter.segment(text)) {
    const last = sentences.at(-1)
    if (last && ABBREVIATION.test(last.text)) last.text += segment
    else sentences.push({ text: segment, at: index })
  }
  return sentences
}
