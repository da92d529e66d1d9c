import { anyOf, compile } from '../../numbers/lexicon.ts'
import { wholeWords } from '../../numbers/whole-words.ts'
import type { Bound, Sentence } from './bound-sentences.ts'
import type { Mention } from './mention.ts'
import english from './told-parts-en.json' with { type: 'json' }
import type { WrongTold } from './told-times.ts'

/** A key of a month, or of several. */
export const MONTHLY = /^(?:19|20)\d\d-\d\d(?:\/(?:19|20)\d\d-\d\d)?$/

/** The months that cells are of, as their keys have them ("2025-05"), in order. */
const timesOf = (cells: Bound['rested']['cells']): string[] =>
  [...new Set(cells.flatMap(({ key }) => key.filter((one) => /^(?:19|20)\d\d-\d\d$/.test(one))))].sort()

const A_YEAR_BEFORE = wholeWords(english.aYearBefore)

/** A change from one month to another that is told as one from a year before, or as of the month that it begins in; one over years told as of the last. */
export function changeOfTimes(
  { text }: Sentence,
  mentions: readonly Mention[],
  { kind, mark, from, compared, rested: { cells } }: Bound,
): WrongTold[] {
  if (kind !== 'change') return []
  const told = (said: string, message: string): WrongTold[] => [{ text: said, at: from, message: `“${mark.text}” ${message}` }]
  const [base, now] = timesOf(cells)
  if (base && now && base.slice(5) !== now.slice(5)) {
    const before = A_YEAR_BEFORE.exec(text)?.[0]
    if (before) return told(before, `is a change from ${base} to ${now}, and not from a year before`)
    const months = mentions.filter((one) => one.kind === 'month')
    const [only] = months
    if (only && months.length === 1 && only.name === base.slice(5))
      return told(only.text, `is a change from ${base} to ${now}, and the words tell it of ${only.text}`)
  }
  const [year, ...more] = mentions.filter((one) => one.kind === 'year')
  const [first, last] = [[...(compared?.year.base ?? [])], [...(compared?.year.now ?? [])]]
  const isLong = first.length === 1 && last.length === 1 && Number(last[0]) - Number(first[0]) > 1
  if (!isLong || !year || more.length > 0 || year.name !== last[0] || SPAN.test(text) || !IN.test(text.slice(0, year.at))) return []
  return told(year.text, `is a change from ${first[0] ?? ''} to ${last[0] ?? ''}, and the words tell it of ${year.text} alone`)
}

const IN = compile(`(?<![\\p{L}-])${anyOf(english.onlyIn)}\\s+$`, 'iu')
const SPAN = wholeWords(english.span)

/** What is of several months, told of one of them or of a quarter: "in the first quarter" of the half. */
export function monthsTooFew(mentions: readonly Mention[], { mark, from, kind, rested: { cells } }: Bound): WrongTold[] {
  const [key] = [...new Set(cells.flatMap(({ key: keys }) => keys.filter((one) => MONTHLY.test(one))))]
  const [, first, last] = /-(\d\d)\/\d{4}-(\d\d)$/.exec(key ?? '') ?? []
  const named = mentions.filter((one) => one.kind === 'month')
  const [only] = named
  const isShort = only !== undefined && (/^Q/.test(only.name) ? Number(last) - Number(first) > 2 : /^\d\d$/.test(only.name))
  if (kind !== 'level' || !first || named.length !== 1 || !isShort) return []
  return [
    {
      text: only.text,
      at: from,
      message: `“${mark.text}” is of the months ${first} to ${last ?? ''}, and the words tell it of ${only.text}`,
    },
  ]
}
