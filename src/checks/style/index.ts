import { issue, type Fix, type Issue } from '../../issues/issue.ts'
import { spanOfWords, type Passage, type ReadWords } from '../../marks/mark.ts'
import type { HouseStyle, StyleFinding, StyleKind } from './house-style.ts'

/** The change that mends a finding, where its words stand in the file as they are read. */
function fixOf(finding: StyleFinding, passage: Passage, file: string): Fix | undefined {
  const { start, end, instead } = finding
  const { plain, locate } = passage
  if (instead === undefined || (locate.quote && instead.includes(locate.quote))) return undefined
  const span = spanOfWords(passage.locate, finding.start, finding.end)
  // Words that a mark, a link or a fold of YAML interrupts are mended by hand.
  if (span.line !== span.endLine || span.endColumn - span.column !== end - start) return undefined
  return { title: `Write "${instead}" for "${plain.slice(start, end)}"`, file, ...span, text: instead, safe: false }
}

/** A finding inside a marked number, grown to the whole of it: a number is not cut. */
function wholeNumber(finding: StyleFinding, { plain, marks }: Passage): StyleFinding {
  const { start, end, instead } = finding
  const mark = marks.find(({ from, to }) => from <= start && end <= to)
  if (!mark) return finding
  const { from, to } = mark
  const grown = instead === undefined ? {} : { instead: `${plain.slice(from, start)}${instead}${plain.slice(end, to)}` }
  return { ...finding, start: from, end: to, ...grown }
}

function issueOf(finding: StyleFinding, passage: Passage, file: string): Issue {
  const { rule, level, why, start, end, instead } = finding
  const fix = fixOf(finding, passage, file)
  return issue(`style/${rule}`, { file, ...spanOfWords(passage.locate, finding.start, finding.end) }, why, {
    level,
    got: passage.plain.slice(start, end),
    ...(instead === undefined ? {} : { expected: instead, hint: `write "${instead}"` }),
    ...(fix ? { fixes: [fix] } : {}),
  })
}

/** What the house guide finds in the words of a file, code and titles left out. */
export const checkStyle = (
  texts: readonly ReadWords[],
  { file, kind, style }: { file: string; kind: StyleKind; style: HouseStyle },
): Issue[] =>
  texts.flatMap(({ passages }) =>
    passages
      .filter(({ markable }) => markable)
      .flatMap((passage) => style.find(passage.plain, kind).map((finding) => issueOf(wholeNumber(finding, passage), passage, file))),
  )
