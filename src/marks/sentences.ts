/** What ends in a full stop and ends no sentence: "U.S.", "No. 2". The segmenter takes a capital after it for a beginning. */
const ABBREVIATION = /(?<!\p{L})(?:\p{Lu}|No|St|Dr|Mr|Ms|vs)\.\s*$/u

/** The sentences of a block of plain words, each with where it begins; every sign stands in one of them. */
export function sentencesOf(block: string): { segment: string; index: number }[] {
  const sentences: { segment: string; index: number }[] = []
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(block)) {
    const last = sentences.at(-1)
    if (last && ABBREVIATION.test(last.segment)) last.segment += segment
    else sentences.push({ segment, index })
  }
  return sentences
}
