import type { Claim } from '../claims/claim.ts'
import type { Issue } from '../issues/issue.ts'
import { placeOfMark, type ClaimMark } from '../marks/mark.ts'
import { boundTexts, type BoundText } from './bound-texts.ts'
import { otherCells } from './claim-cells.ts'
import type { SentenceImpact, Side } from './impact.ts'
import { sentenceOf } from './sentence-impacts.ts'

/** Words bound to one claim. */
interface Bound extends BoundText {
  mark: ClaimMark
  claim: string
}

const boundClaims = (side: Side): Bound[] =>
  boundTexts(side).flatMap((text) => text.read.claims.flatMap((mark) => mark.claims.map((claim) => ({ ...text, mark, claim }))))

/** The same claim before: of the same article, or a shared one. */
const claimIn = ({ facts }: Side, { article, claim }: Bound): Claim | undefined =>
  (article === undefined ? facts.shared : facts.ofArticle(article)).claims.get(claim)

/** Issues that say of a claim that it is not so: at the words bound to it, and where it is stated. */
const issuesOf = ({ issues }: Side, { file, mark, claim }: Bound, after: Claim | undefined): Issue[] =>
  issues.filter(
    ({ code, place, message }) =>
      (/\/claim-(false|broken)$/.test(code) && place.file === file && place.line === mark.line && place.column === mark.column) ||
      (code.startsWith('claim/') && message.startsWith(`${claim}: `) && (after === undefined || place.file === after.place.file)),
  )

/** The same words in the same text on both sides: by their file, their chart, their claim, and which of them they are. */
function named(bounds: readonly Bound[]): Map<string, Bound> {
  const counts = new Map<string, number>()
  return new Map(
    bounds.map((bound) => {
      const key = [bound.file, bound.chart ?? '', bound.claim].join('\n')
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return [`${key}\n${count}`, bound]
    }),
  )
}

type Became = Pick<SentenceImpact, 'kind' | 'before' | 'after'>

/** What became of a claim that words are bound to; `stood` says whether they were bound to it before. A claim that cannot be judged is not so. */
function became(was: Claim | undefined, is: Claim | undefined, stood: boolean): Became | undefined {
  const before = was?.counters[0] ?? (was ? undefined : CANNOT)
  const after = is?.counters[0] ?? is?.label
  if (is?.holds) {
    const others = was?.holds ? otherCells(was, is) : undefined
    if (was?.holds) return others && { kind: 'holds', ...others }
    return was || stood ? { kind: 'mended', before, after } : undefined
  }
  // What could not be judged before and is false now has another fault than it had.
  if (was?.holds || (!was && is && stood)) return { kind: 'untrue', before, after }
  return undefined
}

const CANNOT = 'cannot be computed'

/**
 * What becomes of every sentence that is bound to a claim: one that is not so any more is untrue, with the counter-example; one that was
 * untrue, or could not be judged, and now is so is mended; one that is so as before holds, where cells behind it are other ones. `told` are
 * the issues that say that claims are not so.
 */
export function claimImpacts(before: Side, after: Side): { sentences: SentenceImpact[]; told: Set<Issue> } {
  const told = new Set<Issue>()
  const old = named(boundClaims(before))
  const sentences = [...named(boundClaims(after))].flatMap(([key, bound]): SentenceImpact[] => {
    const { file, mark, claim, part, article, chart, facts } = bound
    const is = facts.claims.get(claim)
    const change = became(claimIn(before, bound), is, old.has(key))
    if (!change) return []
    const issues = change.kind === 'untrue' ? issuesOf(after, bound, is) : []
    for (const issue of issues) told.add(issue)
    return [
      {
        place: { file, ...placeOfMark(mark) },
        part,
        ...(article === undefined ? {} : { article }),
        ...(chart === undefined ? {} : { chart }),
        claim,
        typed: mark.text,
        ...sentenceOf({ read: bound.read, mark }),
        ...change,
        issues: issues.filter(({ place }) => place.file === file),
      },
    ]
  })
  return { sentences, told }
}
