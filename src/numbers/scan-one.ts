import type { Found, Scan } from './scan.ts'
import { isOneLeft } from './scan-group.ts'
import { scanNumber } from './scan-number.ts'
import { isNumberWord, isOne } from './scan-idiom.ts'

/** "One bank, two pubs": a number behind what "one" stands with. */
function isListed(scan: Scan, noun: number): boolean {
  if (!scan.isWord(noun) || scan.has('oneNouns', noun)) return false
  const behind = scan.lower(noun + 1) === ',' || scan.lower(noun + 1) === scan.words.lexicon.and ? noun + 2 : 0
  const number = behind > 0 && !isOne(scan, behind) ? scanNumber(scan, behind) : undefined
  return number !== undefined && !scan.phrase('units', number.to)
}

/** "Each Senator shall have one Vote." */
const isHad = (scan: Scan, from: number, noun: number): boolean =>
  (scan.has('oneHaving', from - 1) || scan.endsBefore('thereIs', from)) &&
  scan.isWord(noun) &&
  !scan.has('partAfter', noun) &&
  !scan.has('oneNouns', noun) &&
  !scan.isHyphen(noun + 1) &&
  (scan.tokens[noun + 1]?.kind === 'mark' || (scan.endsBefore('thereIs', from) && scan.has('partAfter', noun + 1)))

/** "One person was killed", "one dead". */
function isCasualty(scan: Scan, at: number): boolean {
  const { of } = scan.words.lexicon
  if (scan.has('onePersons', at) && scan.lower(at + 1) !== of) return true
  if (scan.lower(at) === of) return false
  for (let word = at; word < at + 5 && scan.isWord(word); word++) if (scan.has('casualties', word)) return true
  return false
}

/** "Five houses, and one inn": what is counted beside other counts. */
function closesList(scan: Scan, from: number, noun: number): boolean {
  if (
    ![scan.words.lexicon.and, ','].includes(scan.lower(from - 1)) ||
    !scan.isWord(noun) ||
    scan.has('oneNouns', noun) ||
    scan.has('partAfter', noun)
  )
    return false
  if (scan.isWord(noun + 1) && !scan.has('partAfter', noun + 1)) return false
  for (let at = from - 2; at > from - 8 && !/^[.!?;:]$/.test(scan.lower(at)); at--)
    if (scan.isNumber(at) || (isNumberWord(scan, at) && !isOne(scan, at))) return true
  return false
}

/** "Three sixes in one over". */
const isWithin = (scan: Scan, from: number): boolean =>
  scan.lower(from - 1) === scan.words.lexicon.inWords[0] &&
  scanNumber(scan, from - 3)?.to === from - 2 &&
  scan.isWord(from + 1) &&
  scan.tokens[from + 2]?.kind === 'mark'

/** "Of every 1,000 prospects staked, scarcely one becomes a mine." */
function isOfEvery(scan: Scan, from: number): boolean {
  const { of, every } = scan.words.lexicon
  for (let at = from - 2; at > 0 && !/^[.!?;:]$/.test(scan.lower(at)); at--)
    if (scan.lower(at) === every && scan.lower(at - 1) === of && scanNumber(scan, at + 1)) return true
  return false
}

/** "One" counts where a word before it or a unit behind it says so; else it is a pronoun. */
export function scanOne(scan: Scan, from: number): Found | undefined {
  const { hundred, scales, groups, and, or, to, perWords } = scan.words.lexicon
  const half = (at: number): boolean => scan.lower(at) === and && scan.has('articles', at + 1)
  if (!isOne(scan, from)) return undefined
  const next = scan.behindHyphen(from + 1)
  const word = scan.lower(next)
  if (word === hundred || word in scales || word in groups || half(next)) return undefined
  const number = scanNumber(scan, from)
  if (!number || number.to > from + 1) return undefined
  if ((word === or || (word === to && next === from + 1)) && scanNumber(scan, next + 1) && !isOne(scan, next + 1)) return undefined
  // "A one-for-ten split", but "on a one-for-one basis".
  const joins = [scan.words.lexicon.ratioFor, to].includes(word) && scan.isHyphen(from + 1) && scan.isHyphen(next + 1)
  if (joins && scanNumber(scan, next + 2) && !isOne(scan, next + 2)) return undefined
  const counts =
    isCasualty(scan, next) ||
    isOfEvery(scan, from) ||
    isWithin(scan, from) ||
    closesList(scan, from, next) ||
    word === perWords[0] ||
    isListed(scan, next) ||
    isHad(scan, from, next) ||
    isOneLeft(scan, from) ||
    scan.has('oneBefore', from - 1) ||
    (scan.phrase('units', next) > 0 && (next > from + 1 || !scan.has('oneNouns', next))) ||
    scan.phrase('currencyUnits', next) > 0
  return counts ? undefined : { from, to: from + 1, kind: 'idiom', needsCheck: false }
}
