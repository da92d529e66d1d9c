import type { ClaimKind } from './claim.ts'
import { miscounted, trulyCounted } from './counted.ts'
import { deniedExtremes } from './denied-extremes.ts'
import type { ClaimLexicon } from './lexicon.ts'
import { wordsOf, isSaid, withoutIdle, saidIn, type SaidWord, type Misfit, type Held } from './said.ts'
import { contraryOf } from './turns.ts'

/** Kinds of a claim that its words must say: that of its first line, and every way in which something moves. */
const mustSay = ({ kinds }: Held): ClaimKind[] =>
  kinds.flatMap(([own], line) => (own && (line === 0 || own === 'rose' || own === 'fell') ? [own] : []))

/** Places in a ranking that words name, and no claim settles. */
function unsettled(text: string, claims: readonly Held[], { ordinals }: ClaimLexicon): Misfit[] {
  const settled = Math.max(...claims.map(({ places }) => places))
  if (settled === 0) return []
  const words = [...text.matchAll(wordsOf(Object.keys(ordinals)))].map(([word]) => word)
  const wrong = words.filter((word) => (ordinals[word.toLowerCase()] ?? 0) !== settled)
  return wrong.map((word) => ({
    message: `the words say "${word}", and the claim settles ${settled === 1 ? 'the first place' : `the first ${settled} places`}`,
    got: word,
    expected: Object.keys(ordinals).find((one) => ordinals[one] === settled) ?? 'no place but the first',
  }))
}

/** Groups of words by which something moves. */
export const WAYS = ['rising', 'falling']

/** A row of ways without repeats: rising, rising, falling is rising, falling. */
const turnsOf = (ways: readonly string[]): string => ways.filter((way, place) => way !== ways[place - 1]).join(', ')

/**
 * Words that rise and fall in another order than their claims do. Where both are claimed, each word alone would be allowed: "what one
 * gained, another gained" could stand for a loss and two gains. A word that says both ("swung") says no order.
 */
function disordered(said: readonly SaidWord[], claims: readonly Held[]): Misfit[] {
  const claimed = claims.flatMap(({ kinds }) => kinds.flatMap(([own]) => (/^(rose|fell)/.test(own ?? '') ? [own?.startsWith('rose')] : [])))
  if (new Set(claimed).size < 2) return []
  const moving = said.filter(({ group }) => WAYS.includes(group))
  const clear = moving.filter((one) => !moving.some((other) => other.group !== one.group && meet(one, other)))
  const [words, wanted] = [turnsOf(clear.map(({ group }) => group)), turnsOf(claimed.map((up) => (up ? 'rising' : 'falling')))]
  if (clear.length === 0 || words === wanted) return []
  return [
    {
      message: 'these words rise and fall in another order than their claims',
      got: clear.map(({ word }) => word).join(', '),
      expected: wanted,
    },
  ]
}

/** Where two words share a letter. */
const meet = (a: Pick<SaidWord, 'at' | 'word'>, b: Pick<SaidWord, 'at' | 'word'>): boolean =>
  a.at < b.at + b.word.length && b.at < a.at + a.word.length

/** Words that only a claim of their own kind bears, where none is: "rose to a record" of a claim that it rose. Lines alike say "every". */
function unclaimed(
  said: readonly SaidWord[],
  claimed: ReadonlySet<string>,
  claims: readonly Held[],
  also: readonly string[],
  lexicon: ClaimLexicon,
  text: string,
): Misfit[] {
  const { strict, bears } = lexicon
  const borne = new Set([...claimed, ...claims.flatMap(({ kinds }) => kinds.flat().flatMap((kind) => bears[kind] ?? []))])
  const repeats = claims.some(({ kinds }) => new Set(kinds.map(([own]) => own)).size < kinds.length)
  return said
    .filter(({ group }) => !(repeats && group === 'every'))
    .filter((one) => strict.includes(one.group) && !also.includes(one.word.toLowerCase()))
    .filter((one) => !said.some((other) => borne.has(other.group) && meet(one, other)))
    .filter((one) => !trulyCounted(text, one, claims, lexicon))
    .map(({ word, at }) => ({
      message: `the words say "${word}", and no claim does`,
      got: word,
      expected: `words without "${word}", or a claim that says it`,
      at,
    }))
}

/** True where every claim says of two that they are as much as another. */
const isOfLikes = (claims: readonly Held[]): boolean =>
  claims.every(({ kinds }) => kinds.every(([own]) => own === 'compare-same' || own === 'unchanged'))

/** A line that sets nought, or the size of a change, equal to something: "it fell to nothing" and "it rose as much" may be said of it. */
const SIZED = /(?<![\d.])0\s*=|=\s*0(?![\d.])|\s-\s|change\(/

/** Words by which one is more than another, or moves, where the claim says that both are the same; a denial before them says so too. */
function unlike(text: string, said: readonly SaidWord[], claims: readonly Held[], lexicon: ClaimLexicon): Misfit[] {
  const isEqual = claims.every(
    ({ kinds, numbers = [], lines = [] }) =>
      numbers.length === 0 && !lines.some((line) => SIZED.test(line)) && kinds.every(([own]) => own === 'compare-same'),
  )
  if (claims.length === 0 || !isEqual) return []
  return said
    .filter(({ group, at }) => lexicon.moves.includes(group) && !said.some((one) => one.at === at && !lexicon.moves.includes(one.group)))
    .filter(({ at }) => !isSaid(lexicon.denials, /[^,;:.]*$/.exec(text.slice(0, at))?.[0] ?? ''))
    .map(({ word, at }) => ({
      message: `the words say "${word}", and the claim that both are the same`,
      got: word,
      expected: listed(['unmoved', 'alike'], lexicon),
      at,
    }))
}

/** Words that deny what a claim says: "never mined more". `also` lists those that an editor means. */
function denied(
  text: string,
  said: readonly SaidWord[],
  claims: readonly Held[],
  also: readonly string[],
  lexicon: ClaimLexicon,
): Misfit[] {
  const isDenying = claims.some(({ kinds }) => kinds.some(([own]) => own !== undefined && lexicon.denying.includes(own)))
  const alike = said.filter(({ group }) => group === 'alike')
  const phrases = said.filter(({ group, word }) => group !== 'none' && word.includes(' '))
  return (
    [...withoutIdle(text, lexicon).matchAll(wordsOf(lexicon.denials))]
      .map(({ 0: word, index: at }) => ({ word, at }))
      .filter((one) => !also.includes(one.word.toLowerCase()) && !phrases.some((phrase) => meet(one, phrase)))
      // A claim that two are alike is denied by "not as much", though it may say "did not change".
      .filter(({ at }) => !isDenying || (isOfLikes(claims) && alike.some((one) => one.at > at && !/[,;:.]/.test(text.slice(at, one.at)))))
      .map(({ word, at }) => ({
        message: `the words deny with "${word}", and the claim does not`,
        got: word,
        expected: 'what the claim says, without denial',
        at,
      }))
  )
}

/**
 * Holds words to what their claims say: the first line of each claim must be said ("rose every year" by a word that rises and one that
 * says every year), each rise and fall too, and nothing contrary to any line. A place in a ranking is the last that the claim settles.
 * Denials, and words such as "ever", are refused, but where the claim itself says so, or `also` lists the word.
 */
export function misfitsOf(text: string, claims: readonly Held[], lexicon: ClaimLexicon, also: readonly string[] = []): Misfit[] {
  const plain = saidIn(text, Object.keys(lexicon.words), lexicon)
  const ranked = claims.some(({ kinds }) => kinds.some(([own]) => own === 'highest' || own === 'lowest'))
  const denial = ranked ? deniedExtremes(withoutIdle(text, lexicon), plain, lexicon) : []
  const said = [...plain.filter((one) => !denial.some((whole) => meet(one, whole))), ...denial]
  const groups = new Set(said.map(({ group }) => group))
  const wanted = claims.flatMap((claim) => mustSay(claim).flatMap((kind) => lexicon.says[kind]))
  const claimed = new Set(claims.flatMap(({ kinds }) => kinds.flat().flatMap((kind) => lexicon.says[kind].flat())))
  const contrary = said.flatMap(({ group, word, at }) => {
    const other = lexicon.opposites.flatMap((pair) => (pair.includes(group) ? pair.filter((one) => one !== group) : []))[0]
    const excused = said.some((one) => one.at === at && claimed.has(one.group))
    return other !== undefined && claimed.has(other) && !claimed.has(group) && !excused
      ? [
          {
            message: `the words say "${word}", and the claim the contrary`,
            got: word,
            expected: listed([other], lexicon),
            at,
            ...rightFor(word, other, lexicon),
          },
        ]
      : []
  })
  const unsaid = wanted
    .filter((some) => !some.some((group) => groups.has(group)))
    .map((some) => ({ message: 'these words do not say what their claim does', got: text.trim(), expected: listed(some, lexicon) }))
  const unique = [...new Map(unsaid.map((one) => [one.expected, one])).values()]
  const wrong = [...contrary, ...unlike(text, said, claims, lexicon), ...miscounted(text, claims, lexicon)]
  const faults = wrong.length ? wrong : unique
  const more = faults.length ? faults : [...disordered(said, claims), ...unclaimed(said, claimed, claims, also, lexicon, text)]
  const denials = denied(text, said, claims, also, lexicon).filter(({ at }) => !more.some((one) => 'at' in one && one.at === at))
  return [...more, ...denials, ...unsettled(text, claims, lexicon)]
}

/** The contrary of a word, where it says what is claimed. */
function rightFor(word: string, claimed: string, lexicon: ClaimLexicon): Pick<Misfit, 'right'> {
  const right = contraryOf(word, lexicon)
  return right !== undefined && lexicon.words[claimed]?.includes(right.toLowerCase()) ? { right } : {}
}

const listed = (groups: readonly string[], { words }: ClaimLexicon): string =>
  `a word such as ${groups
    .flatMap((group) => (words[group] ?? []).slice(0, 4))
    .slice(0, 8)
    .join(', ')}`
