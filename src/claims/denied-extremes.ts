import { wholeWords } from '../numbers/whole-words.ts'
import type { ClaimLexicon } from './lexicon.ts'
import type { SaidWord } from './said.ts'

/** Words between who does not and by what they would be surpassed: "no country outside China mines" has three. */
const WITHIN = 6

/**
 * Denials that are the usual way to say an end of a ranking: "nobody mines as much as China" says highest, "no country mines less" lowest.
 * `said` are the words that the text says; each denial is one phrase up to the word that compares.
 */
export function deniedExtremes(text: string, said: readonly SaidWord[], { deniers, surpassing }: ClaimLexicon): SaidWord[] {
  const begin = wholeWords(deniers, 'giu')
  return [...text.matchAll(begin)].flatMap(({ 0: denier, index: at }): SaidWord[] => {
    const clause = /^[^,;:.]*/.exec(text.slice(at + denier.length))?.[0] ?? ''
    const to = at + denier.length + clause.length
    const words = said.filter(
      (one) =>
        one.at > at &&
        one.at < to &&
        text
          .slice(at + denier.length, one.at)
          .trim()
          .split(/\s+/).length <= WITHIN,
    )
    return Object.entries(surpassing).flatMap(([group, by]) => {
      const word = words.find((one) => by.includes(one.group))
      return word ? [{ group, word: text.slice(at, word.at + word.word.length), at }] : []
    })
  })
}
