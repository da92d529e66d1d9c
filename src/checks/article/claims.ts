import type { Claim, ClaimKind } from '../../claims/claim.ts'
import { misfitsOf } from '../../claims/fit.ts'
import type { Misfit } from '../../claims/said.ts'
import { claimLexiconOf, type ClaimLexicon } from '../../claims/lexicon.ts'
import { misplaced } from '../../claims/first-place.ts'
import { isSaidInOrder, misordered, wronglyMeasured, type Named } from '../../claims/order.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import { countryNames } from '../../data/countries.ts'
import { nearestHint } from '../../facts/nearest.ts'
import type { Issue, Place } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { placeOfMark, spanBetween, type ClaimMark, type Mark, type ReadWords } from '../../marks/mark.ts'
import type { ArticleCheck, KnownFacts } from './article-site.ts'
import { opposedWords } from './opposed.ts'
import { wrongDates } from './claim-dates.ts'
import { maskNumbers } from './untested-words.ts'
import { placesOf } from './known-by.ts'
import { findOutside } from './left-out.ts'
import { mentionsFinder } from './mentions.ts'
import { isClaimed, type ClaimedPlaces } from './wholes.ts'
import { backwards } from './year-order.ts'

/** What the claims of one file are looked at with. */
interface Looking {
  file: string
  /** First half of the issues' codes. */
  kind: 'article' | 'chart'
  known: KnownFacts
  catalogue: Catalogue
  locale: string
}

/** A claim that does not hold, is not there, or could not be judged; nothing where it holds. */
function broken(id: string, mark: ClaimMark, place: Place, { kind, known }: Looking): Issue[] {
  const claim = known.claims.get(id)
  if (claim?.holds) return []
  if (claim) {
    const { file, line } = claim.place
    const [first = '', ...more] = claim.counters
    return [
      issue(`${kind}/claim-false`, place, `the text states what does not hold, by the claim ${id}`, {
        got: mark.text,
        expected: `${first}${more.length ? `; and ${more.length} more` : ''}`,
        hint: `say what the cells say, and change the claim in ${file}${line ? `:${line}` : ''} with it`,
      }),
    ]
  }
  if (known.statedClaims.has(id))
    return [
      issue(`${kind}/claim-broken`, place, `the claim ${id} could not be judged`, {
        got: mark.text,
        hint: 'mend it in its facts file; its own issue says how',
      }),
    ]
  return [issue(`${kind}/unknown-claim`, place, `there is no claim "${id}"`, nearestHint(id, known.statedClaims))]
}

/** Years and countries that the words name, and no claim of theirs does. */
function strangers(mark: ClaimMark, inside: readonly Mark[], claims: readonly Claim[], text: string, looking: Looking): string[] {
  const facts = inside.flatMap((one) => (one.fact ? (looking.known.facts.get(one.fact) ?? []) : []))
  const named = new Set([
    ...claims.flatMap((claim) => claim.named),
    ...facts.flatMap((fact) => fact.cells.flatMap((cell) => [...cell.key, cell.version.slice(0, 4)])),
    ...mark.also,
    ...inside.flatMap((one) => one.also),
  ])
  const years = new Set([...named].map((one) => one.slice(0, 4)))
  const find = findOutside(mentionsFinder(looking.catalogue, looking.locale))
  const countries = new Set(countryNames(looking.catalogue).keys())
  const claimed: ClaimedPlaces = {
    places: new Set([...claims, ...facts].flatMap((one) => [...placesOf(one, countries)])),
    named,
    labelled: claims.flatMap(({ label }) => find(label)),
  }
  const mentions = find(text)
  // Claims name their months by their cells, and events are dated beside them.
  const strange = mentions.filter((mention) => {
    const { kind, name, text: written } = mention
    if (kind === 'place') return !isClaimed(mention, claimed, mentions)
    return kind !== 'month' && !named.has(name) && !named.has(written) && !years.has(name)
  })
  return [...new Set(strange.map((mention) => mention.text))]
}

/** The fix that writes the one right word in place of a wrong one. Never safe: the claim may be what is wrong. */
function wordFix({ got, at, right }: Misfit, mark: ClaimMark, { passages, blocks }: ReadWords, file: string): Pick<Issue, 'fixes'> {
  const passage = passages.find(({ plain }) => plain === blocks[mark.block])
  if (at === undefined || right === undefined || !passage) return {}
  const start = mark.before.length + at
  return {
    fixes: [{ title: `Write "${right}"`, file, ...spanBetween(passage.locate, start, start + got.length), text: right, safe: false }],
  }
}

/** Letters that a key needs to be looked for in words by itself: shorter ones are codes. */
const SPELLED = 4

/** The keys of claims that words name: places by any of their names, other keys as they are spelled. */
function namedIn(text: string, claims: readonly Claim[], { catalogue, locale }: Looking): Named[] {
  const places = mentionsFinder(catalogue, locale)(text).filter(({ kind, role }) => kind === 'place' && role === undefined)
  const small = text.toLowerCase()
  const keys = new Set(claims.flatMap(({ ranks }) => ranks.flat(2)).filter((key) => !/\d/.test(key)))
  const spelled = [...keys].flatMap((name): Named[] => {
    const words = name.replaceAll('-', ' ').toLowerCase()
    const at = words.length < SPELLED ? -1 : small.indexOf(words)
    return at === -1 ? [] : [{ name, text: text.slice(at, at + words.length), at }]
  })
  return [...places, ...spelled].toSorted((a, b) => a.at - b.at)
}

/** What claims name, countries by their names. */
function keysInWords(claims: readonly Claim[], catalogue: Catalogue): string {
  const names = countryNames(catalogue)
  return [...new Set(claims.flatMap(({ named }) => named.map((key) => names.get(key) ?? key)))].join(', ')
}

const TURNED: Partial<Record<ClaimKind, ClaimKind>> = { 'compare-more': 'compare-less', 'compare-less': 'compare-more' }

/** What is wrong with words for their claims; where they name what is compared, and in its order, the comparison may be said from either end. */
function fitOf(text: string, claims: readonly Claim[], mayTurn: boolean, lexicon: ClaimLexicon, also: readonly string[]): Misfit[] {
  const misfits = misfitsOf(text, claims, lexicon, also)
  if (misfits.length === 0 || !mayTurn) return misfits
  const turned = claims.map((claim) => ({ ...claim, kinds: claim.kinds.map((kinds) => kinds.map((kind) => TURNED[kind] ?? kind)) }))
  return misfitsOf(text, turned, lexicon, also).length === 0 ? [] : misfits
}

/** Words that speak of something else than what the claims, and the numbers in their words, rest on: "exports" of imports. */
function ofOthers(text: string, claims: readonly Claim[], inside: readonly Mark[], also: readonly string[], looking: Looking): Misfit[] {
  const facts = inside.flatMap((one) => looking.known.facts.get(one.fact ?? '') ?? [])
  const rested = [
    ...claims.map(({ cells, label, lines }) => ({ cells, words: [label, ...lines].join(' | ') })),
    ...facts.map(({ cells, label, expression, unit }) => ({ cells, words: `${label} | ${expression}`, unit })),
  ]
  return opposedWords(text, rested, looking.catalogue, { isClaim: true })
    .filter(({ word }) => !also.includes(word))
    .map(({ word, at, message, right }) => ({
      message,
      got: word,
      expected: right ?? 'what the claim is of',
      at,
      ...(right === undefined ? {} : { right }),
    }))
}

function checkMark(mark: ClaimMark, read: ReadWords, looking: Looking): Issue[] {
  const place: Place = { file: looking.file, ...placeOfMark(mark) }
  const faults = mark.claims.flatMap((id) => broken(id, mark, place, looking))
  if (faults.length || mark.excuse) return faults
  const claims = mark.claims.flatMap((id) => looking.known.claims.get(id) ?? [])
  const inside = read.marks.filter((one) => one.start > mark.start && one.end < mark.end)
  const text = maskNumbers(mark.text, mark.before.length, inside)
  const lexicon = claimLexiconOf(looking.locale)
  const also = [...mark.also, ...inside.flatMap((one) => one.also)]
  const all = mentionsFinder(looking.catalogue, looking.locale)(text)
  const mentions = all.filter(({ kind }) => kind === 'year')
  const years = all.filter(({ kind, text: year }) => (kind === 'year' || kind === 'edition') && !also.includes(year))
  const named = namedIn(text, claims, looking)
  const isTurned = [named, years].some((some) => isSaidInOrder(text, some, claims, lexicon))
  const unordered = misordered(text, named, claims, lexicon)
  const misfits = [
    ...fitOf(text, claims, isTurned, lexicon, also),
    ...(unordered.length > 0 ? unordered : misplaced(text, named, claims, lexicon)),
    ...wronglyMeasured(text, years, claims, lexicon),
    ...ofOthers(text, claims, inside, also, looking),
    ...wrongDates(
      text,
      claims.flatMap(({ dates }) => dates),
    ),
    ...backwards(text, all).map((year) => ({
      message: `the words go on to ${year.text}, which is not later than where they begin`,
      got: year.text,
      expected: 'a later year',
    })),
  ]
  const unnamed = claims
    .flatMap((claim) => claim.yearsToName)
    .filter((year) => mentions.length > 0 && !mentions.some(({ name }) => name === year))
  return [
    ...[...new Set(unnamed)].map((year) =>
      issue(`${looking.kind}/claim-context`, place, `the words name years, and not ${year}, of which their claim speaks`, {
        got: mentions.map(({ name }) => name).join(', '),
        expected: year,
        hint: `the claim says: ${claims.map((claim) => claim.derivation).join('; ')}`,
      }),
    ),
    ...misfits.map((misfit) =>
      issue(`${looking.kind}/claim-words`, place, misfit.message, {
        got: misfit.got,
        expected: misfit.expected,
        hint: `the claim says: ${claims.map((claim) => claim.derivation).join('; ')}`,
        ...wordFix(misfit, mark, read, looking.file),
      }),
    ),
    ...strangers(mark, inside, claims, text, looking).map((name) =>
      issue(`${looking.kind}/claim-context`, place, `the words name ${name}, and their claim does not`, {
        got: name,
        expected: `what it names: ${keysInWords(claims, looking.catalogue)}`,
        hint: `if it belongs there, name it in the claim, or say so at the mark: also="${[...mark.also, name].join(', ')}"`,
      }),
    ),
  ]
}

/**
 * Tests the words that texts of one file bind to claims: each claim must be known and hold, and the words must say what it says,
 * of its years and places. Works for articles and for the strings of a chart.
 */
export const checkClaims = (
  texts: readonly ReadWords[],
  known: KnownFacts,
  catalogue: Catalogue,
  file: string,
  kind: Looking['kind'] = 'article',
  locale = 'en',
): Issue[] => texts.flatMap((read) => read.claims.flatMap((mark) => checkMark(mark, read, { file, kind, known, catalogue, locale })))

/** Every tested sentence of every article against its claims. */
export const claims: ArticleCheck = ({ articles, factsOf, catalogue }) =>
  articles.flatMap(({ texts, slug, file }) =>
    checkClaims(
      texts.map((text) => text.read),
      factsOf(slug),
      catalogue,
      file,
    ),
  )
