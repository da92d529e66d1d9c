import type { Misfit } from '../../claims/said.ts'
import { anyOf, compile } from '../../numbers/lexicon.ts'
import { contextWords } from './context-words.ts'

/** A date in words as far as it is said, and where. */
interface SaidDate {
  text: string
  at: number
  /** Year of four digits, month and day of two; nothing where it is not said. */
  parts: [year: string | undefined, month: string, day: string | undefined]
}

const { months } = contextWords('en')
const MONTH = `(?<month>${anyOf(months)})`
const DATES = [
  `(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(?<year>\\d{4}))?`,
  `${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(?<year>\\d{4}))?`,
  `${MONTH}(?:\\s+(?<year>\\d{4}))?`,
].map((date) => compile(`(?<![\\p{L}\\d-])${date}(?![\\p{L}\\d])`, 'gu'))

/** The dates that words name by their month, each once and as fully as it is said. */
function datesIn(text: string): SaidDate[] {
  let left = text
  const found: SaidDate[] = []
  for (const pattern of DATES)
    left = left.replaceAll(pattern, (all: string, ...more: unknown[]) => {
      const { year, month = '', day } = more.at(-1) as Record<string, string | undefined>
      const [at] = more.filter((one) => typeof one === 'number')
      found.push({ text: all, at: at ?? 0, parts: [year, String(months.indexOf(month) + 1).padStart(2, '0'), day?.padStart(2, '0')] })
      return ' '.repeat(all.length)
    })
  return found.toSorted((a, b) => a.at - b.at)
}

/** A date in words, "1 January 2030", of as many parts as the ISO date has. */
function inWords(date: string): string {
  const [year = '', month, day] = date.split('-')
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
}

/** Dates that words name, and their claims, which compare dates, do not. `dates` are those of the claims, ISO 8601. */
export function wrongDates(text: string, dates: readonly string[]): Misfit[] {
  if (dates.length === 0) return []
  const isNamed = ({ parts }: SaidDate): boolean =>
    dates.some((date) => {
      const known = date.split('-')
      return parts.every((part, place) => part === undefined || known[place] === undefined || part === known[place])
    })
  const right = dates.map(inWords)
  return datesIn(text)
    .filter((said) => !isNamed(said))
    .map((said) => ({
      message: `the words name ${said.text}, and their claim does not`,
      got: said.text,
      expected: right.join(' or '),
      at: said.at,
    }))
}
