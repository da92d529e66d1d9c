import type { Issue } from '../issues/issue.ts'
import { placeOfMark, type ClaimMark, type Mark, type ReadWords } from '../marks/mark.ts'
import { boundTexts, type BoundText } from './bound-texts.ts'
import { kindOf, valuesOf } from './fact-impacts.ts'
import type { SentenceImpact, Side } from './impact.ts'

/** A bound number. */
interface Bound extends BoundText {
  mark: Mark & { fact: string }
}

const boundNumbers = (side: Side): Bound[] =>
  boundTexts(side).flatMap((text) =>
    text.read.marks.flatMap((mark) => (mark.fact === undefined ? [] : [{ ...text, mark: { ...mark, fact: mark.fact } }])),
  )

/** The head and the rule of a table written in signs, whose lines stand in one block. */
const TABLE = /^\s*(\|[^]*?)\|\s*\|((?:\s*:?-+:?\s*\|)+)/

/** A cell of a table as a reader takes it, with the names of its row and column, where `at` stands in one; nothing for other blocks. */
function cellAt(block: string, at: number): { sentence: string; at: number } | undefined {
  const [whole = '', head = '', rule = ''] = TABLE.exec(block) ?? []
  const heads = head.split('|').slice(1)
  if (at < whole.length || heads.length === 0 || rule.split('|').length - 1 !== heads.length) return undefined
  // A row begins and ends with a sign, so that each has one part more than it has cells: what lies between it and the next.
  const before = block.slice(whole.length, at).split('|')
  const place = before.length - 1
  const column = (place % (heads.length + 1)) - 1
  const row = block.slice(whole.length).split('|')
  const cell = row[place] ?? ''
  const names = [row[place - column], heads[column]].flatMap((name) => name?.trim() || [])
  const lead = column > 0 && names.length > 0 ? `${names.join(', ')}: ` : ''
  const offset = (before.at(-1) ?? '').length - (cell.length - cell.trimStart().length)
  return { sentence: `${lead}${cell.trim()}`, at: lead.length + offset }
}

/** The sentence that holds a mark, in plain words, and where in it the mark begins; of a table, its cell. */
export function sentenceOf({ read, mark }: { read: ReadWords; mark: Pick<Mark | ClaimMark, 'before' | 'block'> }): {
  sentence: string
  at: number
} {
  const block = read.blocks[mark.block] ?? ''
  const from = mark.before.length
  const cell = cellAt(block, from)
  if (cell) return cell
  const found = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(block)].find(
    ({ index, segment }) => from >= index && from < index + segment.length,
  ) ?? { segment: block, index: 0 }
  const start = found.index + found.segment.length - found.segment.trimStart().length
  return { sentence: found.segment.trim(), at: from - start }
}

/** The same number in the same text, whatever else an editor wrote in between: by its file, its fact, and which of them it is. */
function named(bounds: readonly Bound[]): Map<string, Bound> {
  const counts = new Map<string, number>()
  return new Map(
    bounds.map((bound) => {
      const key = [bound.file, bound.chart ?? '', bound.mark.fact].join('\n')
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return [`${key}\n${count}`, bound]
    }),
  )
}

const placeKey = (file: string, line: number | undefined, column: number | undefined): string => `${file}:${line ?? ''}:${column ?? ''}`

/** Issues by the place where they stand. */
const issuesByPlace = ({ issues }: Side): Map<string, Issue[]> =>
  Map.groupBy(issues, ({ place }) => placeKey(place.file, place.line, place.column))

const said = ({ code, got }: Issue): string => `${code} ${got ?? ''}`

/**
 * What becomes of every sentence with a bound number. A sentence whose number only rests on other cells now is left out; so is one that
 * was untrue and still is, for the same reason. `told` are the issues that stand in them.
 */
export function sentenceImpacts(before: Side, after: Side): { sentences: SentenceImpact[]; told: Set<Issue> } {
  const [olds, news] = [issuesByPlace(before), issuesByPlace(after)]
  const old = named(boundNumbers(before))
  const told = new Set<Issue>()
  const sentences = [...named(boundNumbers(after))].flatMap(([key, bound]): SentenceImpact[] => {
    const { file, mark, facts, part, article, chart } = bound
    const was = old.get(key)
    const found = news.get(placeKey(file, mark.line, mark.column)) ?? []
    const before_ = was ? (olds.get(placeKey(was.file, was.mark.line, was.mark.column)) ?? []) : []
    for (const issue of found) told.add(issue)
    const fresh = found.filter((issue) => issue.level === 'error' && !before_.some((other) => said(other) === said(issue)))
    const [a, b] = [was?.facts.facts.get(was.mark.fact), facts.facts.get(mark.fact)]
    const kind = fresh.length > 0 ? 'untrue' : found.length > 0 ? undefined : before_.length > 0 ? 'mended' : 'holds'
    if (!kind || (kind === 'holds' && kindOf(a, b) !== 'changed')) return []
    return [
      {
        kind,
        place: { file, ...placeOfMark(mark) },
        part,
        ...(article === undefined ? {} : { article }),
        ...(chart === undefined ? {} : { chart }),
        fact: mark.fact,
        typed: mark.text,
        ...sentenceOf(bound),
        ...valuesOf(a, b),
        issues: fresh,
      },
    ]
  })
  return { sentences, told }
}
