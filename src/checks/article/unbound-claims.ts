import { saidIn } from '../../claims/fit.ts'
import { claimLexiconOf } from '../../claims/lexicon.ts'
import type { ClaimLexicon } from '../../claims/lexicon.ts'
import { SIGNED } from '../../facts/agreement.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import type { ReadWords } from '../../marks/mark.ts'
import type { ArticleCheck, KnownFacts } from './article-site.ts'
import { sentencesOf } from './sentences.ts'
import { untestedWords } from './untested-words.ts'

/** In each sentence the first word that claims something and stands in no claim. */
function loose(read: ReadWords, known: KnownFacts, lexicon: ClaimLexicon): string[] {
  return read.blocks.flatMap((block, place) =>
    sentencesOf(untestedWords(read, place, block)).flatMap(({ text, at }) => {
      const moved = read.marks.some(
        ({ block: own, before, fact }) =>
          own === place &&
          before.length >= at &&
          before.length < at + text.length &&
          SIGNED.includes(known.facts.get(fact ?? '')?.kind ?? 'level'),
      )
      const groups = lexicon.unbound.filter((group) => !(moved && lexicon.moves.includes(group)))
      return saidIn(text, groups, lexicon)
        .slice(0, 1)
        .map(({ word }) => word)
    }),
  )
}

/**
 * Looks at headlines for words that claim ("largest", "fell", "every year") and are not bound to a claim. `place` is where the
 * headline stands. A bound number with a sign answers for the direction of its own sentence.
 */
export function checkUnbound(
  headlines: readonly { read: ReadWords; place: Issue['place'] }[],
  known: KnownFacts,
  kind: 'article' | 'chart' = 'article',
  locale = 'en',
): Issue[] {
  const lexicon = claimLexiconOf(locale)
  return headlines.flatMap(({ read, place }) =>
    loose(read, known, lexicon).map((word) =>
      issue(`${kind}/claim-unbound`, place, `this headline claims something that is not tested: "${word}"`, {
        got: read.plain,
        hint: 'state it under claims: in a facts file, and bind the words: :c[China mined most]{#claim-id}; what no row can say takes {excuse="…"}',
      }),
    ),
  )
}

/** Fields of an article in which nothing may be claimed outside a claim. */
export const HEADLINES = ['title', 'standfirst']

/** Claims in titles and standfirsts that nothing tests. */
export const unboundClaims: ArticleCheck = ({ articles, factsOf }) =>
  articles.flatMap(({ texts, slug, placeOf }) =>
    checkUnbound(
      texts.filter(({ field }) => HEADLINES.includes(field)).map(({ read, field }) => ({ read, place: placeOf([field]) })),
      factsOf(slug),
    ),
  )
