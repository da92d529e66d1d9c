import { hedgeAfter, hedgeBefore } from './hedges.ts'
import type { Hedge } from './lexicon.ts'
import { scanDate } from './scan-date.ts'
import { scanIdiom } from './scan-idiom.ts'
import { scanEveryOther, scanGroup } from './scan-group.ts'
import { scanName } from './scan-name.ts'
import { scanLoss, scanOpenRange, scanPartRange, scanQuantity } from './scan-range.ts'
import { scanOne } from './scan-one.ts'
import { scanRank } from './scan-rank.ts'
import { scanAndHalf, scanEvery, scanFraction, scanHalf, scanMultiple, scanOneIn, scanSlash, scanVague } from './scan-share.ts'
import type { Found, QuantityKind } from './scan.ts'
import { Scan } from './scan.ts'
import { vocabularyOf } from './vocabulary.ts'

export type { QuantityKind } from './scan.ts'

/** A quantity in running text. Offsets count UTF-16 units, the end stands behind the last. */
export interface FoundQuantity {
  start: number
  end: number
  kind: QuantityKind
  /** False for dates, names and turns of phrase, which state no number that data could bear out. */
  needsCheck: boolean
  /** What the words beside it claim of it; they are no part of the span. */
  hedge?: Hedge
}

type Reader = (scan: Scan, from: number) => Found | undefined

/** Names and phrases are tried before what they contain, shares before the numbers they begin with. */
const READERS: readonly Reader[] = [
  scanIdiom,
  scanName,
  scanDate,
  scanOpenRange,
  scanPartRange,
  scanGroup,
  scanEveryOther,
  scanEvery,
  scanOneIn,
  scanSlash,
  scanFraction,
  scanAndHalf,
  scanHalf,
  scanVague,
  scanMultiple,
  scanRank,
  scanOne,
  scanLoss,
  scanQuantity,
]

const span = (scan: Scan, { from, to, kind, needsCheck }: Found): FoundQuantity => {
  const [start, end] = [scan.tokens[from]?.start ?? 0, scan.tokens[to - 1]?.end ?? 0]
  const { lexicon } = scan.words
  const hedge = needsCheck
    ? (hedgeBefore(scan.text.slice(Math.max(0, start - 40), start), lexicon) ?? hedgeAfter(scan.text.slice(end, end + 30), lexicon))
    : undefined
  return { start, end, kind, needsCheck, ...(hedge ? { hedge } : {}) }
}

/**
 * Finds every quantity in a plain text, in its order, never overlapping. A span holds the number with its unit, scale,
 * currency, sign and "per …", not its hedge and not the thing counted; a range is one span. "Most of the …" is found as a
 * share, since it says more than half; "most people" is not. A language without a lexicon throws `unknown lexicon: LOCALE`.
 */
export function findQuantities(text: string, locale = 'en'): FoundQuantity[] {
  const scan = new Scan(text, vocabularyOf(locale))
  const quantities: FoundQuantity[] = []
  for (let at = 0; at < scan.tokens.length;) {
    const found = scan.mayBegin(at) ? firstOf(scan, at) : undefined
    if (found) quantities.push(span(scan, found))
    at = found ? Math.max(found.to, at + 1) : at + 1
  }
  return quantities
}

function firstOf(scan: Scan, at: number): Found | undefined {
  for (const read of READERS) {
    const found = read(scan, at)
    if (found) return found
  }
  return undefined
}
