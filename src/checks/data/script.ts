/** What encodings and scripts do to a text. */

/** Letters of Windows-1252 that are not those of Latin-1, by their byte. */
const WINDOWS: ReadonlyMap<string, number> = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'].map((letter, place) => [letter, 0x80 + place]),
)

const byteOf = (letter: string): number => WINDOWS.get(letter) ?? letter.codePointAt(0) ?? 0

/** How many bytes follow the first byte of a letter in UTF-8; -1 for a byte that begins none. */
const following = (byte: number): number =>
  byte >= 0xc2 && byte <= 0xdf ? 1 : byte >= 0xe0 && byte <= 0xef ? 2 : byte >= 0xf0 && byte <= 0xf4 ? 3 : -1

/** True where letters, taken as bytes of Windows-1252, are a letter of UTF-8: “Ã©”, “â€™”. No language writes such letters side by side. */
export function isMojibake(text: string): boolean {
  // Nearly every text is plain ASCII.
  if (!/[\u00C2-\u00F4]/.test(text)) return false
  const letters = [...text]
  return letters.some((letter, place) => {
    const more = following(byteOf(letter))
    if (more === -1) return false
    const rest = letters.slice(place + 1, place + 1 + more).map(byteOf)
    return rest.length === more && rest.every((byte) => byte >= 0x80 && byte <= 0xbf)
  })
}

/** Letters of Cyrillic and Greek that look like Latin ones. */
const ALIKE = 'аеорсухіјѕһԁԛԝАВЕКМНОРСТХУІЈЅԌԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧνορ'
const WITH_LATIN = new RegExp(`(?=\\p{L}*[${ALIKE}])(?=\\p{L}*\\p{Script=Latin})`, 'u')
const ALONE = new RegExp(`^[${ALIKE}]+$`, 'u')
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

/**
 * True where a word mixes Latin letters with letters of another script that look like them, or where a text that is Latin otherwise has a
 * word of nothing but such letters.
 */
export function isLookAlike(text: string): boolean {
  if (!FOREIGN.test(text)) return false
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  if (words.some((word) => WITH_LATIN.test(word))) return true
  const foreign = words.filter((word) => FOREIGN.test(word))
  return foreign.length > 0 && foreign.every((word) => ALONE.test(word))
}
