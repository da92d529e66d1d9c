import type { ClaimKind } from './claim.ts'
import english from './claims-en.json' with { type: 'json' }

/** What a word of direction does: something moves, stands still, stands at an end of a ranking, is compared, or called as much as another. */
export type TurnKind = 'move' | 'still' | 'rank' | 'compare' | 'alike'

/** A language's file as it is written: `turns` and `turnsNot` too list words with all their forms, "rose/risen/rises". */
interface WrittenLexicon extends ClaimLexicon {
  /** Verbs by group, each with all its forms: "picked/picks/picking up". */
  verbs: Record<string, string[]>
}

/** All forms of words as they are written: "picked/picks up" is "picked up" and "picks up". */
const formsOf = (written: string): string[] =>
  written
    .split(' ')
    .reduce<string[]>(
      (begun, word) => begun.flatMap((before) => word.split('/').map((form) => (before === '' ? form : `${before} ${form}`))),
      [''],
    )

/** A word and its contrary in all their forms, of which those at one place stand for each other. */
function turnForms(turn: readonly string[]): string[][] {
  const [ups = [], downs] = turn.map(formsOf)
  return ups.map((up, place) => [up, downs?.[place]].filter((form) => form !== undefined))
}

/** The words of a language as it is looked for in texts: every form by itself. */
function spelledOut({ verbs, words, turns, turnsNot, ...more }: WrittenLexicon): ClaimLexicon {
  const all = Object.entries(words).map(([group, some]) => [group, [...(verbs[group] ?? []).flatMap(formsOf), ...some]])
  const turned = Object.entries(turns).map(([kind, some]) => [kind, some.flatMap(turnForms)])
  return {
    ...more,
    words: Object.fromEntries(all) as ClaimLexicon['words'],
    turns: Object.fromEntries(turned) as ClaimLexicon['turns'],
    turnsNot: turnsNot.flatMap(formsOf),
  }
}

/** Words by which a text says something of all, or of none: "almost all rare earths come from", "come wholly from". */
export interface SweepingWords {
  /** "Almost", before "all", "every", "none". */
  almost: string[]
  whole: string[]
  /** "All", with words between it and what it is of. */
  amounts: string[]
  between: string[]
  /** What it is of, and verbs behind that. */
  things: string[]
  verbs: string[]
  /** Words behind the verb by which it is said only of what is drawn or printed: "all countries are shown". */
  about: string[]
  /** "Wholly", before "from". */
  wholly: string[]
  from: string[]
  /** Who is said to do something alone or not at all, and what leaves others out: "nobody outside China". */
  who: string[]
  except: string[]
  /** "Next to nothing". */
  next: string[]
  nothing: string[]
  /** What is done or held, and words that it has ended, or that somebody has given it up: "mining in Myanmar is over". */
  activities: string[]
  ended: string[]
  /** What may stand behind them in the clause: "is over in Myanmar", but "is over there". */
  whereEnded: string[]
  quit: string[]
  /** How something is said to lie with nobody in particular: "spread evenly". */
  spread: string[]
}

/** The words of one language that state claims. A language is one file of this shape; groups are named by what they say. */
export interface ClaimLexicon {
  /** Words and phrases by group: "highest" holds "largest", "most", "record". */
  words: Record<string, string[]>
  /** Phrases in which such words claim nothing: "at least"; `#` stands for a bound number. */
  idle: string[]
  /** Phrases outside of claims in which such words claim nothing, with all forms of a word between strokes ("is/are shown"); what begins and what ends words about what is drawn ("only … are shown"). */
  claimless: { phrases: string[]; only: string[]; shown: string[] }
  /** How all or none of something is said. */
  sweeping: SweepingWords
  /** Words that begin a sentence that asks, and the groups whose words claim nothing in it. */
  questions: { begin: string[]; free: string[] }[]
  /** Groups that say the contrary of one another. */
  opposites: string[][]
  /** What the words of each kind of claim must say: of each list one group at least. */
  says: Record<ClaimKind, string[][]>
  /** Groups that words of a kind of claim may say besides, though they need not. */
  bears: Partial<Record<ClaimKind, string[]>>
  /** Words between a part and its whole: "four of the eight". */
  partOf: string[]
  /** Words between a name and its place: "China came second"; words by which a name has not the first: "the largest of the others". */
  placed: string[]
  notFirst: string[]
  /** Words for a place in a ranking, with the number of places that have to be settled for them. */
  ordinals: Record<string, number>
  /**
   * Words that say which way, each with its contrary where it has one: what goes up or stands above first. Those that move, those of
   * the ends of a ranking, those that compare; those that stand still and those that call two alike, which have no contrary. Only
   * words that hardly ever say anything else.
   */
  turns: Record<TurnKind, string[][]>
  /** Phrases in which they turn nothing: "lower bound". */
  turnsNot: string[]
  /** Words that tell two numbers behind them apart, "less # than #": each with its contrary, the larger first; and the word between. */
  than: string
  tellsApart: string[][]
  /** Groups whose words no claim bears but one that says the same: a rise is no record. */
  strict: string[]
  /** Words that deny what they stand in: "never", "did not". */
  denials: string[]
  /** Who does it not, in sentences that say who does it most: "nobody" mines as much as China; the groups that say so of each end. */
  deniers: string[]
  surpassing: { highest: string[]; lowest: string[] }
  /** What is counted: "all countries". */
  counted: string[]
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

const LEXICONS: Record<string, ClaimLexicon> = { en: spelledOut(english) }

/** Words of claims in a language. A language without a file throws `unknown lexicon: LOCALE`. */
export function claimLexiconOf(locale: string): ClaimLexicon {
  const found = LEXICONS[locale]
  if (!found) throw new Error(`unknown lexicon: ${locale}`)
  return found
}
