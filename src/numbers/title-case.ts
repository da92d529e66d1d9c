import type { Token } from './tokens.ts'

/** Words of fewer letters are small in titles too: "of", "and", "for". */
const SHORT = 4

/** Whether a token begins a new line or, behind a full stop, a new sentence. */
const breaks = (text: string, before: Token | undefined, token: Token): boolean =>
  !!before && ((/^[.!?]$/.test(before.text) && !token.glued) || text.slice(before.end, token.start).includes('\n'))

/**
 * For each token whether its sentence is written as a title ("Fire Kills 12 in Lagos Market"), where a capital says nothing of
 * a word: four long words at least, and hardly one of them small; none where it ends in a full stop, as titles seldom do.
 */
export function titlesIn(text: string, tokens: readonly Token[]): boolean[] {
  const titles = tokens.map(() => false)
  let [from, long, small] = [0, 0, 0]
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at]
    if (!token || breaks(text, tokens[at - 1], token)) {
      const most = tokens[at - 1]?.text === '.' ? 0 : long / 5
      if (long >= 4 && small <= most) titles.fill(true, from, at)
      ;[from, long, small] = [at, 0, 0]
    }
    if (token?.kind !== 'word' || token.text.length < SHORT || token.glued) continue
    long++
    if (!/^\p{Lu}/u.test(token.text)) small++
  }
  return titles
}
