/** A piece of a text: a word, a number in digits, or one other character. Blanks are no tokens. */
export interface Token {
  /** UTF-16 offset of its first unit. */
  start: number
  /** Offset behind its last unit. */
  end: number
  text: string
  lower: string
  kind: 'word' | 'number' | 'mark'
  /** True where no blank stands before it. */
  glued: boolean
}

/** Characters that stand between groups of three digits: comma, apostrophes and blanks of all widths. */
const GROUPS = String.raw`\d{1,3}(?:[,'’ \u00a0\u2009\u202f]\d{3})+(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)`
/** "1e6 dollars"; without a point only where what it counts stands behind it, since "2e7" may be a name. */
const POWERS = String.raw`\d+\.\d+e[+−-]?\d{1,3}(?![\p{L}\d])|(?<![\p{L}\d._/-])\d+e[+−-]?\d{1,2}(?=[ \u00a0]\p{Ll}{2}|[ \u00a0]?[%€$£])`
const NUMBER = String.raw`${POWERS}|(?:${GROUPS}|\d+)(?:\.\d+)?[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]?|(?<![\p{L}\d])\.\d+|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]`
const TOKEN = new RegExp(String.raw`(\p{L}\p{M}*(?:[\p{L}\p{M}]|['’](?=\p{L}))*)|(${NUMBER})|\S`, 'gu')

/** First digits of Arabic, Persian, Indic and Bengali texts. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6]
const FOREIGN = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g

/** Digits and signs of other scripts as ours, each one unit long like the one it stands for. */
const narrow = (text: string): string =>
  text
    .replaceAll(FOREIGN, (digit) => String(digit.charCodeAt(0) - (ZEROS.findLast((zero) => zero <= digit.charCodeAt(0)) ?? 0)))
    .replaceAll(/[\uff05\uff0b-\uff0e\uff10-\uff19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))

/** Takes a text apart. Every character that is no blank stands in exactly one token. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const found of narrow(text).matchAll(TOKEN)) {
    const [piece, word, number] = found
    const start = found.index
    const kind = word ? 'word' : number ? 'number' : 'mark'
    tokens.push({ start, end: start + piece.length, text: piece, lower: piece.toLowerCase(), kind, glued: start === end && start > 0 })
    end = start + piece.length
  }
  return tokens
}
