/** Signs that nobody sees and that part words and numbers: soft hyphen, zero-width blanks and joiners, marks of direction, byte-order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/

const NAMES: Record<string, string> = {
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u2060': 'word joiner',
  '\ufeff': 'byte-order mark',
}

/** "U+200B, zero-width space". */
export function nameOfSign(sign: string): string {
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return NAMES[sign] ? `${code}, ${NAMES[sign]}` : code
}

/** Words without their invisible signs, with the place of each sign that is left, and the signs taken out with theirs. */
export function withoutInvisible(
  words: string,
  places: readonly number[],
): { words: string; places: readonly number[]; taken: { sign: string; at: number }[] } {
  if (!INVISIBLE.test(words)) return { words, places, taken: [] }
  const signs = words.split('').map((sign, k) => ({ sign, at: places[k] ?? 0 }))
  const [seen, taken] = [false, true].map((isTaken) => signs.filter(({ sign }) => INVISIBLE.test(sign) === isTaken)) as [
    typeof signs,
    typeof signs,
  ]
  return { words: seen.map(({ sign }) => sign).join(''), places: seen.map(({ at }) => at), taken }
}
