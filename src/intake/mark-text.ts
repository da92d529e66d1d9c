/** What a mark that stands alone in a cell says: a flag beside nothing, or zero. */
export type MarkMeaning = { flag: string } | { zero: true }

/** Marks that say "not available" wherever they stand, in columns of text too. */
const ABSENT = new Set([
  'n/a', '#n/a', '#n/a n/a', 'n.a.', 'n.a', 'n. a.', '(na)', 'nd', 'n.d.', '..', '...', '…', '‥', ':', 'null', 'nan', '#null!', '<na>',
  '#value!', '#ref!', '#div/0!', '#name?', '#num!', 'not available', 'no data', 'k.a.', '(n.a.)', '(n/a)',
]) // prettier-ignore

/** Marks that have a meaning only among numbers: as text they may be a code or a name. */
const AMONG_NUMBERS: Record<string, string> = {
  W: 'withheld',
  w: 'withheld',
  D: 'withheld',
  '(D)': 'withheld',
  '(d)': 'withheld',
  c: 'withheld',
  '(c)': 'withheld',
  ': c': 'withheld',
  ':c': 'withheld',
  C: 'withheld',
  withheld: 'withheld',
  Withheld: 'withheld',
  NA: 'not-available',
  na: 'not-available',
  Na: 'not-available',
  XX: 'not-available',
  'N A': 'not-available',
  '.': 'not-available',
  E: 'net-exporter',
  'Net exporter': 'net-exporter',
  'net exporter': 'net-exporter',
}

/** A dash alone: zero or nothing, as the file says, if it does. */
export const isDash = (text: string): boolean => /^(?:[-‐‑‒–—―−ー－]{1,3}|- -|— —)$/.test(text)

/** True for marks that are no number and not finite. */
export const isInfinite = (text: string): boolean => /^[-+]?(?:inf|infinity|∞)$/i.test(text)

/** True for what programs print for "not a number". */
export const isNaNText = (text: string): boolean => /^[-+]?nan$/i.test(text)

/** True for a mark that says "not available" in any column. */
export const isAbsent = (text: string): boolean => text.length <= 13 && ABSENT.has(text.toLowerCase())

/** True for a mark that says "nothing here" even in a column of nothing but marks; of single letters only `W`, since others grade. */
export const isPlainAbsence = (text: string): boolean =>
  isAbsent(text) || /^(?:W|\(D\)|NA|N A|withheld)$/i.test(text) || /^\.$|^:/.test(text)

/** True for the errors that a spreadsheet shows in place of a value. */
export const isSheetError = (text: string): boolean => /^#(?:VALUE!|REF!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text)

/** Letters after a colon, as Eurostat writes them: `: c`, `: z`, `: bu`. */
function eurostat(text: string): string[] | undefined {
  const found = /^:\s*([bcdefnprsuz]{1,3})$/.exec(text)?.[1]
  if (found === undefined) return undefined
  return found.includes('c') ? ['withheld'] : ['not-available', ...[...found].filter((mark) => mark !== 'z')]
}

/**
 * Flags of a mark that stands alone among numbers, a footnote's mark behind it included (`W¹`, `NA 2/`); undefined for any other text.
 * A dash is not judged here.
 */
export function absenceOf(text: string): string[] | undefined {
  if (text.length > 20) return undefined
  if (isAbsent(text)) return ['not-available']
  const found = Object.hasOwn(AMONG_NUMBERS, text) ? AMONG_NUMBERS[text] : undefined
  if (found !== undefined) return [found]
  const colon = eurostat(text)
  if (colon) return colon
  const [, mark = '', note = ''] = /^(.*?)\s*([⁰¹²³⁴-⁹]+|[*†‡]+|\(\d{1,2}\)|\d\/)$/.exec(text) ?? []
  const under = mark === '' ? undefined : absenceOf(mark)
  return under && [...under, note.replace(/[()/]/g, '').replace(/[⁰¹²³⁴-⁹]/g, (sign) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)))]
}

const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:zero|nil|null(?:wert)?|nichts vorhanden|néant|nul)\b/i, 'zero'],
  [/withheld|confidential|suppress|geheim|secret/i, 'withheld'],
  [
    /not available|unavailable|no data|missing|not applicable|unknown|nicht verfügbar|keine angabe|non disponible|不詳|不明/i,
    'not-available',
  ],
  [/net export/i, 'net-exporter'],
  [/estimat|geschätzt|estimé|推計/i, 'estimated'],
  [/\brevised\b|revidiert|révisé/i, 'revised-as-printed'],
  [/project(?:ed|ion)|forecast/i, 'projected'],
  [/break in (?:time )?series/i, 'break'],
]

/** Marks that a note may explain without an equals sign; other letters would be words. */
const BARE = /^(?:[-‐‑‒–—―−]{1,3}|\.{2,3}|…|:|NA|ND|XX|[WDEerpxc]|[*†‡#])$/

/** The meaning that stands first in some words. */
function meaningOf(words: string): string | undefined {
  const found = MEANINGS.map(([pattern, meaning]) => ({ at: words.search(pattern), meaning })).filter(({ at }) => at >= 0 && at < 70)
  return found.sort((a, b) => a.at - b.at)[0]?.meaning
}

/** What the notes of a file say of its marks: `– Zero`, `W Withheld to avoid disclosing…`, `.. = not available`. */
export function marksIn(notes: readonly string[]): Map<string, string> {
  const found = new Map<string, string>()
  const item = /(?:^|[.;,(:]\s*|\s)["“'(]?([-‐‑‒–—―−]{1,3}|\.{2,3}|…|:|[a-zA-Z]{1,2}|[*†‡#])["”')]?(\s*[=:]\s*|\s*,\s*|\s+)(?=\p{L})/gu
  for (const note of notes) {
    const places = [...note.matchAll(item)].filter(([, mark = '', sign = '']) => BARE.test(mark) || /[=:]/.test(sign))
    for (const [at, place] of places.entries()) {
      const meaning = meaningOf(note.slice(place.index + place[0].length, places[at + 1]?.index))
      if (meaning !== undefined && place[1] !== undefined && !found.has(place[1])) found.set(place[1], meaning)
    }
  }
  return found
}
