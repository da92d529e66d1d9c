import type { FactKind } from '../../facts/fact.ts'
import type { Span } from '../../issues/issue.ts'
import { spanOfWords, type Mark, type Passage } from '../../marks/mark.ts'
import { tableIn } from '../../marks/read-table.ts'
import { sentencesOf } from '../../marks/sentences.ts'
import type { Mention } from './mention.ts'
import type { Rested } from './opposed.ts'
import type { Comparing } from './year-order.ts'

/** What a fact knows of: years, months and countries of its cells and its label, editions of its versions and its label. */
export type Known = Record<Mention['kind'], ReadonlySet<string>>

/** What the fact of a mark knows of, and between what it compares. */
export type KnownOfMark = Pick<Bound, 'known' | 'places' | 'whole' | 'rested' | 'kind' | 'rate' | 'counted' | 'isYear' | 'compared'>

/** A bound number of a sentence: where it stands there, and what its fact knows of. */
export interface Bound {
  mark: Mark
  from: number
  to: number
  known: Known
  /** Codes of all places whose cells it rests on; `known` has those that it is about. */
  places: ReadonlySet<string>
  /** Places that only the whole of a share is of. */
  whole: ReadonlySet<string>
  /** What it rests on. */
  rested: Rested
  kind: FactKind
  /** The span of time that it is told by: `year` of growth a year. */
  rate?: string | undefined
  /** What it counts, by the fields of its rows; nothing of a number that is no count. */
  counted: string
  /** True of a number that is a year itself. */
  isYear: boolean
  /** Between what its number compares, where it does. */
  compared?: Comparing['compared']
}

/** A sentence with bound numbers, or a cell of a table behind its heads. What stands in marks is `#`: it is tested against its fact already. */
export interface Sentence {
  text: string
  bound: Bound[]
  /** The words of its paragraph before it; nothing of a cell of a table. */
  before?: string
  /** The paragraph that leads into the list of which it begins an item. */
  lead?: Passage
  /** Where a stretch of it stands in its file; nothing where it is not typed as it is read. */
  spanOf: (from: number, to: number) => Span | undefined
}

/** A part of the words of a passage. */
interface Part {
  from: number
  to: number
}

type KnownOf = (mark: Mark) => KnownOfMark | undefined

const wordsOf = ({ plain, marks }: Passage, { from, to }: Part): string =>
  marks
    .filter((mark) => mark.from >= from && mark.to <= to)
    .reduce(
      (words, mark) => `${words.slice(0, mark.from - from)}${'#'.repeat(mark.to - mark.from)}${words.slice(mark.to - from)}`,
      plain.slice(from, to),
    )

/** Where stretches of a sentence stand that is put together of parts of a passage, with a comma and a blank behind each but the last. */
const spansOf =
  ({ plain, locate }: Passage, parts: readonly Part[]): Sentence['spanOf'] =>
  (from, to) => {
    let start = 0
    for (const part of parts) {
      const end = start + part.to - part.from
      const [first, last] = [part.from + from - start, part.from + to - start]
      if (from >= start && to <= end) {
        const span = spanOfWords(locate, first, last)
        return span.line === span.endLine && span.endColumn - span.column === plain.slice(first, last).length ? span : undefined
      }
      start = end + JOIN.length
    }
    return undefined
  }

const JOIN = ', '

/** A part of a passage behind the heads that it is read under, where a number in it is bound. */
function boundPart(passage: Passage, part: Part, heads: readonly Part[], knownOf: KnownOf): Sentence[] {
  const lead = heads.map((head) => wordsOf(passage, head) + JOIN).join('')
  const inside = passage.marks.filter(({ from }) => from >= part.from && from < part.to)
  const bound = inside.flatMap(({ mark, from, to }): Bound[] => {
    const known = knownOf(mark)
    const offset = lead.length - part.from
    return known ? [{ mark, from: from + offset, to: to + offset, ...known }] : []
  })
  // What a fact that is broken knows of is not known: its own fault is told, and the sentence is looked at once it is mended.
  const isWhole = inside.every(({ mark }) => mark.fact === undefined || knownOf(mark) !== undefined)
  return bound.length > 0 && isWhole ? [{ text: lead + wordsOf(passage, part), bound, spanOf: spansOf(passage, [...heads, part]) }] : []
}

/** Sentences of a passage that hold a number bound to a fact; of a table typed by hand each cell, under the heads of its row and column. */
export function boundSentences(passage: Passage, knownOf: KnownOf): Sentence[] {
  const table = tableIn(passage)
  if (!table)
    return sentencesOf(passage.plain).flatMap(({ text, at }) =>
      boundPart(passage, { from: at, to: at + text.length }, [], knownOf).map((sentence) =>
        at === 0 && passage.lead ? { ...sentence, before: '', lead: passage.lead } : { ...sentence, before: passage.plain.slice(0, at) },
      ),
    )
  const { heads, rows } = table
  return [
    ...heads.flatMap((head) => boundPart(passage, head, [], knownOf)),
    ...rows.flatMap((row) =>
      row.flatMap((cell, column) =>
        boundPart(passage, cell, column === 0 ? [] : [row[0], heads[column]].filter((one) => one !== undefined), knownOf),
      ),
    ),
  ]
}
