import { anyOf, compile } from '../numbers/lexicon.ts'
import { wholeWords } from '../numbers/whole-words.ts'
import type { ClaimLexicon } from './lexicon.ts'

/** The forms in which something is said, and the words without which it is in none of them. */
interface Search {
  worth: RegExp
  forms: RegExp[]
}

const searches = new WeakMap<ClaimLexicon, Search>()

/** "Mining in Myanmar is over", "mines outside China are gone", "has given up mining". */
function endings({ sweeping: { activities, ended, whereEnded, quit } }: ClaimLexicon): string[] {
  const some = `(?:${anyOf(activities)})`
  return [
    `(?<=(?<![\\p{L}-])${some}(?:\\s+(?:in|of|from|outside|at|by)\\s+(?:[\\p{L}’']+\\s*){1,3}?)?\\s+)(?:${anyOf(ended)})(?=\\s*(?:[.,;:!?–—)]|$)|\\s+(?:${anyOf(whereEnded)})(?!\\p{L}))`,
    `(?<![\\p{L}-])(?:${anyOf(quit)})(?=\\s+(?:(?:its|their|all|the|rare-earth)\\s+)*${some}(?![\\p{L}-]))`,
  ]
}

/** The forms in which something is said of all or of none, made once for a language. */
function searchFor(lexicon: ClaimLexicon): Search {
  const known = searches.get(lexicon)
  if (known) return known
  const { almost, whole, amounts, between, things, verbs, about, wholly, from, who, except, next, nothing, spread } = lexicon.sweeping
  const subject = `(?:(?:${anyOf(between)})\\s+)*(?:${anyOf(things)})(?:\\s+(?:in|of|from)\\s+(?:\\p{L}+\\s*){1,3}?)?`
  const verb = `(?:\\p{L}+\\s+)??(?:${anyOf(verbs)})(?!\\p{L})(?!\\s+(?:${anyOf(about)})(?!\\p{L}))`
  const forms = [
    // "Almost all", with or without what it is of.
    `(?<![\\p{L}-])(?:${anyOf(almost)})\\s+(?:${anyOf(whole)})(?![\\p{L}-])(?!\\s+#)`,
    // "All rare earths come": the subject, where a clause begins.
    `(?<=^\\P{L}*|[.:;!?–—]\\s+|,\\s+)(?:${anyOf(amounts)})(?=\\s+${subject}\\s+${verb})`,
    // "Rare earths all come from", "come wholly from".
    `(?<=(?<![\\p{L}-])(?:${anyOf(things)})\\s+)all(?=\\s+(?:${anyOf(verbs)})\\s+(?:${anyOf(from)})(?!\\p{L}))`,
    `(?<=(?<!\\p{L})(?:${anyOf(verbs)})\\s+)(?:${anyOf(wholly)})(?=\\s+(?:\\p{Ll}+\\s+)?(?:${anyOf(from)})(?!\\p{L}))`,
    // "Nobody outside China", "everyone but China", "next to nothing".
    `(?<![\\p{L}-])(?:${anyOf(who)})\\s+(?:${anyOf(except)})(?=\\s+\\p{L})`,
    `(?<![\\p{L}-])(?:${anyOf(next)})\\s+(?:${anyOf(nothing)})(?![\\p{L}-])`,
    `(?<![\\p{L}-])(?:${anyOf(spread)})(?![\\p{L}-])`,
    ...endings(lexicon),
  ].map((form) => compile(form, 'giu'))
  const signs = [...almost, ...amounts, ...wholly, ...who, ...next, ...spread, ...lexicon.sweeping.ended, ...lexicon.sweeping.quit]
  const made = { worth: wholeWords(signs), forms }
  searches.set(lexicon, made)
  return made
}

/** The words of a text by which it says something of all or of none: "All rare earths come from China", "almost every magnet". */
export function sweepsIn(text: string, lexicon: ClaimLexicon): { word: string; at: number }[] {
  const { worth, forms } = searchFor(lexicon)
  if (!worth.test(text)) return []
  return forms.flatMap((form) => [...text.matchAll(form)].map(({ 0: word, index: at }) => ({ word, at }))).toSorted((a, b) => a.at - b.at)
}
