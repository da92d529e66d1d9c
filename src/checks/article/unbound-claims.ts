import { askedIn, withoutClaimless } from '../../claims/claimless.ts'
import { saidIn } from '../../claims/said.ts'
import { sweepsIn } from '../../claims/sweeping.ts'
import { claimLexiconOf } from '../../claims/lexicon.ts'
import type { ClaimLexicon } from '../../claims/lexicon.ts'
import { SIGNED } from '../../facts/agreement.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import type { Passage, ReadWords } from '../../marks/mark.ts'
import type { ArticleCheck, KnownFacts } from './article-site.ts'
import { sentencesOf } from '../../marks/sentences.ts'
import { untestedWords } from './untested-words.ts'

/** Words in which nothing may be claimed outside a claim. */
interface Headline {
  read: ReadWords
  place: Issue['place']
  /** Which of the words are meant; without it all. */
  part?: 'pictures'
}

/** The words of a passage's pictures, with all between them blank, so that places stay; or all of its words. */
const partOf = ({ pictures }: Passage, text: string, part: Headline['part']): string =>
  part === undefined
    ? text
    : text.replaceAll(/[^]/g, (sign, at: number) => (pictures.some(({ from, to }) => from <= at && at < to) ? sign : ' '))

/** Whether a number carries a direction, or may: of a fact that cannot be computed nobody knows, and that is told where it stands. */
const mayMove = (fact: string | undefined, { facts }: KnownFacts): boolean => {
  const kind = facts.get(fact ?? '')?.kind
  return fact !== undefined && (kind === undefined || SIGNED.includes(kind))
}

/** In each sentence the first word that claims something and stands in no claim. */
function loose({ read, part }: Headline, known: KnownFacts, lexicon: ClaimLexicon): string[] {
  // Code and titles hold no mark, and are no blocks.
  const passages = read.passages.filter(({ markable }) => markable)
  return passages.flatMap((passage, place) =>
    sentencesOf(partOf(passage, untestedWords(read, place, passage.plain), part)).flatMap(({ text, at }) => {
      const moved = read.marks.some(
        ({ block: own, before, fact }) => own === place && before.length >= at && before.length < at + text.length && mayMove(fact, known),
      )
      const asked = askedIn(text, lexicon)
      const groups = lexicon.unbound.filter((group) => !asked.includes(group) && !(moved && lexicon.moves.includes(group)))
      const left = withoutClaimless(text, lexicon)
      return [...saidIn(left, groups, lexicon), ...sweepsIn(left, lexicon)].slice(0, 1).map(({ word }) => word)
    }),
  )
}

/**
 * Looks at headlines, subtitles and alternative texts for words that claim ("largest", "fell", "every year") and are not bound to a
 * claim. `place` is where they stand. A bound number with a sign answers for the direction of its own sentence.
 */
export function checkUnbound(
  headlines: readonly Headline[],
  known: KnownFacts,
  kind: 'article' | 'chart' = 'article',
  locale = 'en',
): Issue[] {
  const lexicon = claimLexiconOf(locale)
  return headlines.flatMap((headline) =>
    loose(headline, known, lexicon).map((word) =>
      issue(
        `${kind}/claim-unbound`,
        headline.place,
        `${headline.part ? 'the words of a picture claim' : 'this headline claims'} something that is not tested: "${word}"`,
        {
          got: headline.read.plain,
          hint: 'state it under claims: in a facts file, and bind the words: :c[China mined most]{#claim-id}; what no row can say takes {excuse="…"}',
        },
      ),
    ),
  )
}

/** Fields of an article in which nothing may be claimed outside a claim. */
export const HEADLINES = ['title', 'standfirst']

/** Claims in titles, standfirsts and the words of pictures that nothing tests. */
export const unboundClaims: ArticleCheck = ({ articles, factsOf }) =>
  articles.flatMap(({ texts, slug, file, placeOf }) =>
    checkUnbound(
      texts.map(({ read, field }): Headline => {
        if (HEADLINES.includes(field)) return { read, place: placeOf([field]) }
        const picture = read.passages.find(({ pictures }) => pictures.length > 0)
        return { read, place: { file, ...picture?.locate(picture.pictures[0]?.from ?? 0) }, part: 'pictures' }
      }),
      factsOf(slug),
    ),
  )
