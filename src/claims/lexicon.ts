import type { ClaimKind } from './claim.ts'
import english from './claims-en.json' with { type: 'json' }

/** What a word of direction does: something moves, stands at an end of a ranking, or is compared. */
export type TurnKind = 'move' | 'rank' | 'compare'

/** A language's file as it is written: verbs stand apart, each in one line with all its forms. */
interface WrittenLexicon extends ClaimLexicon {
  /** Verbs by group, "rose/risen/rises up": forms of the first word between strokes, and what follows each of them. */
  verbs: Record<string, string[]>
}

/** All forms of a verb as it is written: "picked/picks up" is "picked up" and "picks up". */
function formsOf(verb: string): string[] {
  const [forms = '', ...after] = verb.split(' ')
  return forms.split('/').map((form) => [form, ...after].join(' '))
}

/** The words of a language with its verbs among them. */
function withVerbs({ verbs, words, ...more }: WrittenLexicon): ClaimLexicon {
  const all = Object.entries(words).map(([group, some]) => [group, [...(verbs[group] ?? []).flatMap(formsOf), ...some]])
  return { ...more, words: Object.fromEntries(all) as ClaimLexicon['words'] }
}

/** The words of one language that state claims. A language is one file of this shape; groups are named by what they say. */
export interface ClaimLexicon {
  /** Words and phrases by group: "highest" holds "largest", "most", "record". */
  words: Record<string, string[]>
  /** Phrases in which such words claim nothing: "at least"; `#` stands for a bound number. */
  idle: string[]
  /** Groups that say the contrary of one another. */
  opposites: string[][]
  /** What the words of each kind of claim must say: of each list one group at least. */
  says: Record<ClaimKind, string[][]>
  /** Groups that words of a kind of claim may say besides, though they need not. */
  bears: Partial<Record<ClaimKind, string[]>>
  /** Words between a part and its whole: "four of the eight". */
  partOf: string[]
  /** Words for a place in a ranking, with the number of places that have to be settled for them. */
  ordinals: Record<string, number>
  /**
   * Words that say which way, each with its contrary: what goes up or stands above first. Those that move, those of the ends of a
   * ranking, those that compare. Only words that hardly ever say anything else.
   */
  turns: Record<TurnKind, string[][]>
  /** Phrases in which they turn nothing: "lower bound". */
  turnsNot: string[]
  /** Groups whose words no claim bears but one that says the same: a rise is no record. */
  strict: string[]
  /** Words that deny what they stand in: "never", "did not". */
  denials: string[]
  /** Kinds of claims that words may deny with, since they deny themselves. */
  denying: string[]
  /** Which way the words around two names put them in order. */
  order: {
    /** Groups that put what is named first above, or below, what is named after it. */
    above: string[]
    below: string[]
    /** Words right before a name that put it below the other one ("ahead of China"), or above it ("behind China"). */
    lower: string[]
    higher: string[]
    /** Words right before a year that make it the one that is measured from ("than in 2024"), and those that may stand between. */
    references: string[]
    fillers: string[]
  }
  /** Groups whose words, in a headline, have to stand in a claim. */
  unbound: string[]
  /** Those of `unbound` that a bound change in the same words answers for. */
  moves: string[]
}

const LEXICONS: Record<string, ClaimLexicon> = { en: withVerbs(english) }

/** Words of claims in a language. A language without a file throws `unknown lexicon: LOCALE`. */
export function claimLexiconOf(locale: string): ClaimLexicon {
  const found = LEXICONS[locale]
  if (!found) throw new Error(`unknown lexicon: ${locale}`)
  return found
}
