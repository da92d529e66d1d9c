import type { Passage } from '../../marks/mark.ts'
import { sentencesOf } from '../../marks/sentences.ts'
import { anyOf, compile } from '../../numbers/lexicon.ts'
import { contextWords } from './context-words.ts'
import type { Sentence } from './bound-sentences.ts'
import type { FindMentions, Mention } from './mention.ts'
import type { WrongTold } from './told-times.ts'

/** Before a year in which all is that the list tells: at the beginning, or behind "in". "After 2010:" only bounds it. */
const WITHIN = compile(`(?:^|(?<!\\p{L})(?:${anyOf(contextWords('en').within)})\\s+(?:the\\s+year\\s+)?)$`, 'iu')

/** The year of what a list tells, by the sentence that leads into it: "In 2024:". Nothing where it names more than one. */
function yearOfLead({ plain }: Passage, find: FindMentions): string | undefined {
  const last = sentencesOf(plain).at(-1)?.text.trimEnd() ?? ''
  if (!last.endsWith(':')) return undefined
  const years = find(last).filter(({ kind }) => kind === 'year')
  const [only] = years
  return only && years.length === 1 && WITHIN.test(last.slice(0, only.at)) ? only.name : undefined
}

/** The year under which a list puts a number, which is neither of it nor printed in it, where the number is of other years and its sentence names none: "In 2020:" above one of 2024. */
export function wrongLead({ bound, lead }: Sentence, mentions: readonly Mention[], find: FindMentions): WrongTold[] {
  const year = lead && mentions.every(({ kind }) => kind !== 'year') ? yearOfLead(lead, find) : undefined
  const dated = bound.filter(({ known, isYear }) => known.year.size > 0 && !isYear)
  if (year === undefined || dated.length === 0 || dated.some(({ known }) => known.year.has(year) || known.edition.has(year))) return []
  return [{ text: year, at: 0, message: `the list stands under ${year}, and no number of this item is of it` }]
}
