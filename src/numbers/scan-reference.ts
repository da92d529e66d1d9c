import type { Found, Scan } from './scan.ts'

/** What names and needs no check. */
export const name = (from: number, to: number): Found => ({ from, to, kind: 'identifier', needsCheck: false })

/** Token behind everything that is written together with a token: "Nd2Fe14B", "Y-90", "117-58". Marks that end a phrase stay out. */
export function chunkEnd(scan: Scan, at: number): number {
  let to = at + 1
  while (to < scan.tokens.length && scan.glued(to)) to++
  const opened = scan.tokens.slice(at, to).some(({ text }) => text === '(')
  const belongs = (mark: string): boolean => mark === '+' || (mark === ')' && opened)
  while (to > at + 1 && scan.tokens[to - 1]?.kind === 'mark' && !belongs(scan.lower(to - 1))) to--
  return to
}

/** Web and mail addresses, hashtags: the whole chunk that begins so is one. */
const ADDRESS =
  /^(?:https?:\/\/|www\.|[\w.+-]+@[\w-]+\.|doi:|10\.\d{4,}\/|[@#]\p{L}[\w-]*|\w+_\w+|\w[\w-]*\.(?:com|org|net|gov|eu|io|de|fr|co|uk)\b)/iu

const PHONE =
  /^(?:\+\d{1,3}[ -]?)?(?:\(\d{2,5}\) ?\d{3,4}[ -]\d{3,4}|0\d{1,4}(?: \d{3,8}){1,2}|(?<=\+\d{1,3} )\d{1,5}(?: \d{2,8}){1,4}|\d{1,5}(?:[- ]\d{2,4}){2,4})(?![\d,.]*\d)/

const isPhone = (text: string): boolean => /^[+(0]/.test(text) || (/-.*-/.test(text) && text.replaceAll(/\D/g, '').length > 6)

const MOVE = String.raw`(?:(?:[KQRBN][a-h1-8]?x?|[a-h]x)?[a-h][1-8][+#]?|O-O(?:-O)?)`

/** References that are told by their form alone; each begins at a number that nothing is glued to. */
const REFERENCES = [
  // "51°23′N", "8.5° W".
  String.raw`\d{1,3}(?:\.\d+)?\s?°\s?(?:\d{1,2}(?:\.\d+)?\s?['’′]\s?)?(?:\d{1,2}(?:\.\d+)?\s?(?:["”″]|′′)\s?)?[NSEWO](?!\p{L})`,
  // Of chess: "1.d4 Nf6".
  String.raw`(?:\d{1,3}\.(?:\.\.)?\s?${MOVE}(?:\s${MOVE}(?!\w))?\s*)+`,
  // "2 Corinthians 5:17".
  String.raw`[1-3] \p{Lu}\p{Ll}+ \d+:\d+(?:[-–]\d+)?`,
  // "401(k)".
  String.raw`\d+\(\p{Ll}{1,2}\)(?:\([\p{L}\d]{1,3}\))*`,
  // "Regulation (EU) 2016/679".
  String.raw`(?:19|20)\d\d\/\d{3,4}(?!\d)`,
  // Of a classification: "8.AD.35".
  String.raw`\d{1,2}\.\p{Lu}{2}\.\d{1,3}(?!\d)`,
  // Of a file: "24/00871/HOU".
  String.raw`\d{2,4}\/\d{3,6}(?:\/\p{Lu}{1,4})+(?!\p{L})`,
  // Of a post office: "20521-2450".
  String.raw`\d{5}-\d{4}(?!\d)`,
  // Of an asteroid: "2024 YR4".
  String.raw`\d{4} [A-Z]{2}\d+(?!\w)`,
].map((pattern) => new RegExp(`^${pattern}`, 'u'))

/** "(1854) 9 Exch 341": a report of cases, behind its year. */
const REPORT = /^\d{1,4} (?:\p{Lu}[\p{L}.]*\s?){1,3}\d{1,5}(?!\d|,\d)/u

/** "555-0134", "1.2.3", "2846.10.00". */
const CODE = /^(?:\d+(?:[-–]\d+){3,}|\d+-0\d+|\d+(?:\.\d+){2,})/

/** "1.200.000 tonnes": thousands behind dots, as others group them. */
const DOTTED = /^\d{1,3}(?:\.000|(?:\.\d{3}){2,})(?![\d.]*\d)/

/** Token behind the unit of such a number. */
const measured = (scan: Scan, at: number): number => at + scan.phrase('units', at)

/** Reads an address, a telephone number, a place in a book, a law or a game, a version, a number with leading zeros. */
export function scanReference(scan: Scan, from: number): Found | undefined {
  const token = scan.tokens[from]
  if (!token) return undefined
  const rest = scan.text.slice(token.start, token.start + 40)
  const named = (text: string): Found => name(from, Math.max(scan.beyond(from, token.start + text.trimEnd().length), from + 1))
  if (!token.glued && ADDRESS.test(rest)) return name(from, chunkEnd(scan, from))
  const phone = PHONE.exec(rest)?.[0]
  if (phone && isPhone(phone)) return named(phone)
  if (token.kind !== 'number') return undefined
  const dotted = token.glued ? undefined : DOTTED.exec(rest)?.[0]
  if (dotted && scan.isWord(scan.beyond(from, token.start + dotted.length)))
    return { from, to: measured(scan, scan.beyond(from, token.start + dotted.length)), kind: 'measure', needsCheck: true }
  if ((/^0\d/.test(token.text) && !token.text.includes('.')) || CODE.test(rest)) return name(from, chunkEnd(scan, from))
  const found = token.glued ? [] : REFERENCES.flatMap((pattern) => pattern.exec(rest)?.[0] ?? [])
  const report = /^[)\]]$/.test(scan.lower(from - 1)) ? REPORT.exec(rest)?.[0] : undefined
  const text = found[0] ?? report
  return text === undefined ? undefined : named(text)
}
