import type { Passage } from '../../marks/mark.ts'
import { findQuantities, type FoundQuantity } from '../../numbers/find-quantities.ts'
import { anyOf, compile, lexiconOf } from '../../numbers/lexicon.ts'

type Span = Pick<FoundQuantity, 'start' | 'end'>
type Held = Passage['marks'][number]

/** What of a quantity lies outside its marks: numbers of its own, or a part that a mark leaves out. */
export type Outside = Span & { kind: 'number' | 'part' }

const SIGNS = '[\\s\\u2010-\\u2015:,-]'

/** Words and signs between the numbers of a range, or of "5 of 44", at the begin or end of a text; each number may have a mark of its own. */
function joints(locale: string): { before: RegExp; after: RegExp } {
  const { rangeWords, inWords, or, and } = lexiconOf(locale)
  const words = anyOf([...Object.keys(rangeWords), ...Object.values(rangeWords), ...inWords, or, and].filter(Boolean))
  const joint = `(?:${SIGNS}|(?<!\\p{L})(?:${words})(?!\\p{L}))+`
  return { before: compile(`^${joint}`), after: compile(`${joint}$`) }
}

/** The parts of a quantity that no mark holds, but for what joins its numbers. */
export function outsideMarks(plain: string, { start, end }: Span, marks: readonly Held[], locale: string): Outside[] {
  const edges = [start, ...marks.flatMap(({ from, to }) => [from, to]), end]
  const { before, after } = joints(locale)
  return edges.flatMap((from, k): Outside[] => {
    const to = edges[k + 1]
    if (k % 2 === 1 || to === undefined || to <= from) return []
    const gap = plain.slice(from, to)
    const lead = before.exec(gap)?.[0] ?? ''
    const tail = after.exec(gap.slice(lead.length))?.[0] ?? ''
    const rest = gap.slice(lead.length, gap.length - tail.length)
    if (rest === '') return []
    const isJoined = (k > 0 && lead.trim() !== '') || (to < end && tail.trim() !== '')
    const isNumber = isJoined && findQuantities(rest, locale).some(({ needsCheck }) => needsCheck)
    return [{ start: from + lead.length, end: to - tail.length, kind: isNumber ? 'number' : 'part' }]
  })
}
