import type { Claim } from '../claims/claim.ts'
import type { Issue } from '../issues/issue.ts'
import { placeOfMark, type ClaimMark } from '../marks/mark.ts'
import { boundTexts, type BoundText } from './bound-texts.ts'
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

/**
 * What becomes of every sentence that is bound to a claim: one that is not so any more is untrue, with the counter-example; one that
 * was untrue and now is so is mended. `told` are the issues that say so.
 */
export function claimImpacts(before: Side, after: Side): { sentences: SentenceImpact[]; told: Set<Issue> } {
  const told = new Set<Issue>()
  const sentences = boundClaims(after).flatMap((bound): SentenceImpact[] => {
    const { file, mark, claim, part, article, chart, facts } = bound
    const [was, is] = [claimIn(before, bound), facts.claims.get(claim)]
    const [held, holds] = [was?.holds ?? false, is?.holds ?? false]
    if (held === holds || !was) return []
    const issues = holds ? [] : issuesOf(after, bound, is)
    for (const issue of issues) told.add(issue)
    return [
      {
        kind: holds ? 'mended' : 'untrue',
        place: { file, ...placeOfMark(mark) },
        part,
        ...(article === undefined ? {} : { article }),
        ...(chart === undefined ? {} : { chart }),
        claim,
        typed: mark.text,
        ...sentenceOf({ read: bound.read, mark }),
        ...(was.counters[0] === undefined ? {} : { before: was.counters[0] }),
        ...(is === undefined ? {} : { after: is.counters[0] ?? is.label }),
        issues: issues.filter(({ place }) => place.file === file),
      },
    ]
  })
  return { sentences, told }
}
