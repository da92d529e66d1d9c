/** A year that a text names: of what the numbers are, or of the edition that prints them. */
export interface NamedYear {
  year: string
  edition: boolean
}

const YEAR = /(?<![\d,.$€])((?:19|20)\d\d)(?:[–-](\d\d(?:\d\d)?))?(?!\d|%|[.,]\d)/g

const MONTH = '(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\\s+)?'
const WORK = '(?:editions?|versions?|releases?|reports?|outlooks?|summaries|yearbooks?)'
const YEARS = '(?:(?:19|20)\\d\\d|,|and|or|to|\\s)'
const BEFORE = new RegExp(
  `(?:${WORK},?\\s+(?:of\\s+)?|(?:yearbook|summaries)\\s+for\\s+|\\b(?:that|those)\\s+of\\s+)${MONTH}${YEARS}*$`,
  'iu',
)
const AFTER = new RegExp(`^${YEARS}*\\s${WORK}(?!\\p{L})`, 'iu')

/**
 * The years a text names; of a range both ends: "2021–24" names 2021 and 2024. "The 2026 edition", "the report of April 2026",
 * "Summaries 2026" and "that of 2026" name an edition.
 */
export const yearsIn = (text: string): NamedYear[] =>
  [...text.matchAll(YEAR)].flatMap(({ 0: found, 1: from = '', 2: to, index }) => {
    const edition = BEFORE.test(text.slice(0, index)) || AFTER.test(text.slice(index + found.length))
    const years = [from, ...(to ? [to.length === 2 ? `${from.slice(0, 2)}${to}` : to] : [])]
    return years.map((year) => ({ year, edition }))
  })
