import type { Found, Scan } from './scan.ts'
import { isOne } from './scan-idiom.ts'

/** Words between a group and what it is made of that are passed over: "a pair of large Australian mines". */
const WORDS_BETWEEN = 3

/** Whether a thing that is counted in news of an industry, "mines", stands a few words on: "a pair of shoes" is one thing. */
function thingsAt(scan: Scan, from: number, things: 'groupThings' | 'groupThing'): boolean {
  for (let at = from; at <= from + WORDS_BETWEEN; at++) {
    if (scan.isHyphen(at)) continue
    if (!scan.isWord(at) || scan.has('partAfter', at)) return false
    if (scan.has(things, at) && !scan.isHyphen(at + 1)) return true
  }
  return false
}

const spelled = (from: number, to: number): Found => ({ from, to, kind: 'spelled-number', needsCheck: true })

/** "A trio of firms", "a pair of mines", "both of the world's smelters", "a baker's dozen mines". */
export function scanGroup(scan: Scan, from: number): Found | undefined {
  const length = scan.phrase('bands', from)
  const to = from + length
  if (length === 0 || scan.isHyphen(to)) return undefined
  const { of, the, bands } = scan.words.lexicon
  const word = scan.tokens
    .slice(from, to)
    .map(({ lower, glued }, k) => (glued || k === 0 ? lower : ` ${lower}`))
    .join('')
  const counts = (bands[word] ?? 0) > 2
  const behind = scan.lower(to) === of ? to + 1 : to
  if (length > 1 && counts) return behind > to || scan.isWord(to) ? spelled(from, to) : undefined
  if (length > 1) return behind > to && thingsAt(scan, behind, 'groupThings') ? spelled(from, to) : undefined
  // "Both" alone takes up what was named; both of a whole's things are all there are.
  const owned = scan.lower(behind) === the ? behind + 1 : behind
  const isOwned = scan.has('possessives', owned) || /\p{L}['’]s$|s['’]$/u.test(scan.lower(owned))
  return isOwned && thingsAt(scan, owned + 1, 'groupThings') ? spelled(from, to) : undefined
}

/** "Every other mine closed": one in two. "More than every other mine" speaks of all the others, and so do countries. */
export function scanEveryOther(scan: Scan, from: number): Found | undefined {
  const { every, other } = scan.words.lexicon
  if (scan.lower(from) !== every || scan.lower(from + 1) !== other) return undefined
  const isSubject = scan.opensSentence(from) || scan.has('clauseWords', from - 1)
  return isSubject && thingsAt(scan, from + 2, 'groupThing') ? { from, to: from + 2, kind: 'fraction', needsCheck: true } : undefined
}

/** "One mine left", "one smelter remains". */
export const isOneLeft = (scan: Scan, from: number): boolean =>
  isOne(scan, from) && [1, 2].some((words) => scan.has('groupThing', from + words) && scan.has('leftOver', from + words + 1))
