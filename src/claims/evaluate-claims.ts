import type { Catalogue } from '../data/catalogue.ts'
import { FLAGS } from '../data/flags.ts'
import { wordsFor } from '../facts/derivation.ts'
import { refuseDoubtful } from '../facts/evaluate.ts'
import type { World } from '../facts/expression-value.ts'
import type { Fact, FactCell } from '../facts/fact.ts'
import { Fault } from '../facts/fault.ts'
import { issueOfFault, placeIn } from '../facts/issue-of-fault.ts'
import { refuseMixing } from '../facts/mixing.ts'
import { namingOf } from '../facts/names.ts'
import { nearestHint } from '../facts/nearest.ts'
import type { Issue } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import type { Claim, ClaimLine, ClaimSpec, ClaimTree, FormName, Verdict } from './claim.ts'
import { judgeComparison } from './comparison.ts'
import { judgeCount } from './counts.ts'
import { judgeDates } from './dates.ts'
import { describeClaim } from './describe-claim.ts'
import { judgeExtreme, judgeTogether } from './extremes.ts'
import { kindsOf, placesOf, yearsToName } from './kinds.ts'
import { namedIn } from './named.ts'
import { ranksOf } from './ranks.ts'
import { readClaim } from './read-claim.ts'
import { statedBy } from './stated.ts'
import { judgeEveryYear, judgeFirstTime, judgeOvertook, judgeSteps, judgeUnchanged } from './years.ts'

const JUDGES: Record<FormName, (form: Exclude<ClaimTree, { form: 'compare' }>, world: World) => Verdict> = {
  highest: judgeExtreme,
  lowest: judgeExtreme,
  more_than_others: judgeTogether,
  rose: judgeSteps,
  fell: judgeSteps,
  rose_every_year: judgeEveryYear,
  fell_every_year: judgeEveryYear,
  first_time: judgeFirstTime,
  overtook: judgeOvertook,
  unchanged: judgeUnchanged,
  some: judgeCount,
  all: judgeCount,
  none: judgeCount,
  before: judgeDates,
  after: judgeDates,
}

/** Judges a line of a claim. What cannot be judged throws `Fault`: an empty cell, two units, a bound that leaves it open. */
export const judge = (tree: ClaimTree, world: World): Verdict =>
  tree.form === 'compare' ? judgeComparison(tree, world) : JUDGES[tree.form](tree, world)

/** Claims by id, those that do not hold too, and what is wrong with them and with those that could not be judged. */
export interface EvaluatedClaims {
  claims: Map<string, Claim>
  issues: Issue[]
}

/** The issue of a claim that does not hold: with its counter-example. */
const falseIssue = (line: ClaimLine, { id, label }: ClaimSpec, counters: readonly string[]): Issue =>
  issue('claim/false', placeIn(line, 0, line.text.length), `${id}: this does not hold: ${label}`, {
    got: line.text,
    expected: counters.slice(0, 3).join('; ') + (counters.length > 3 ? `; and ${counters.length - 3} more` : ''),
    hint: 'change the sentence to what the cells say, and the claim with it',
  })

/**
 * Judges claims. `facts` are those that their expressions may name. Every fault is an issue at its line and column in the facts file, but
 * for a claim over a fact that is `stated` and broken: that has its own.
 */
export function evaluateClaims(
  specs: readonly ClaimSpec[],
  catalogue: Catalogue,
  facts: ReadonlyMap<string, Fact>,
  stated: ReadonlySet<string> = new Set(),
): EvaluatedClaims {
  const naming = namingOf(catalogue)
  const claims = new Map<string, Claim>()
  const issues: Issue[] = []
  for (const spec of specs) {
    const group = spec.id.includes('/') ? spec.id.replace(/[^/]*$/, '') : ''
    const factOf = (id: string, at: number): Fact => {
      const found = facts.get(group + id) ?? facts.get(id)
      if (found) return found
      if (stated.has(group + id) || stated.has(id)) throw new Fault('broken', at, `${id} could not be computed`)
      throw new Fault('unknown-fact', at, `there is no fact "${id}"`, nearestHint(id, facts.keys()))
    }
    const { claim, issues: faults } = judgeAll(spec, { catalogue, naming, factOf })
    issues.push(...faults)
    if (claim) claims.set(spec.id, claim)
  }
  return { claims, issues }
}

function judgeAll(spec: ClaimSpec, world: World): { claim?: Claim; issues: Issue[] } {
  const issues: Issue[] = []
  const trees: ClaimTree[] = []
  const verdicts: Verdict[] = []
  for (const line of spec.lines) {
    try {
      const tree = readClaim(line.text, spec.dataset, spec.edition)
      const verdict = judge(tree, world)
      refuseNoCells(verdict.cells, tree.at)
      refuseMixing(verdict.cells, world.catalogue, tree.at, spec.beside)
      refuseDoubtful(verdict.cells, spec, tree.at)
      trees.push(tree)
      verdicts.push(verdict)
      if (verdict.counters.length) issues.push(falseIssue(line, spec, verdict.counters))
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      if (error.fault === 'broken') continue
      issues.push(issueOfFault(error, 'claim', spec.id, line))
    }
  }
  return trees.length < spec.lines.length ? { issues } : { claim: claimFrom(spec, trees, verdicts, world), issues }
}

function refuseNoCells(cells: readonly FactCell[], at: number): void {
  if (cells.length === 0)
    throw new Fault('no-cell', at, 'this claim rests on no cell', { hint: 'a claim is about data: name a cell, dataset/field[key]' })
}

function claimFrom(
  spec: ClaimSpec,
  trees: readonly ClaimTree[],
  verdicts: readonly Verdict[],
  { catalogue, naming, factOf }: World,
): Claim {
  const cells = [...new Map(verdicts.flatMap((one) => one.cells).map((cell) => [cell.address, cell])).values()]
  const counters = verdicts.flatMap((one) => one.counters)
  const words = wordsFor(catalogue, naming, (id) => factOf(id, 0).label)
  return {
    id: spec.id,
    label: spec.label,
    lines: spec.lines.map(({ text }) => text),
    place: spec.lines[0]!.place,
    kinds: trees.map((tree, place) => kindsOf(tree, verdicts[place] ?? {})),
    yearsToName: trees.flatMap(yearsToName),
    places: Math.max(0, ...trees.map(placesOf)),
    ranks: trees.map((tree, place) => ranksOf(tree, verdicts[place] ?? { cells: [] }, factOf)).filter((ranks) => ranks.length > 1),
    numbers: trees.flatMap((tree, place) => statedBy(tree, verdicts[place] ?? {})),
    dates: verdicts.flatMap(({ dates }) => dates ?? []),
    derivation: trees.map((tree) => describeClaim(tree, words)).join('; '),
    holds: counters.length === 0,
    counters,
    cells,
    versions: [...new Map(cells.map(({ dataset, version }) => [`${dataset}@${version}`, { dataset, version }])).values()],
    flags: FLAGS.filter((flag) => cells.some((cell) => cell.flags.includes(flag))),
    notes: [spec.doubt, spec.note].filter((one) => one !== undefined),
    named: [...new Set(trees.flatMap((tree) => namedIn(tree, factOf)))],
  }
}
