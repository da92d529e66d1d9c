import type { Claim } from '../../claims/claim.ts'
import { cellHref } from '../../data/address.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import type { FactCell } from '../../facts/fact.ts'
import { editionsOf } from '../../facts/receipt.ts'
import { readMarks } from '../../marks/read-marks.ts'
import type { FactScope } from '../load-facts.ts'
import type { ClaimModel } from '../site-model.ts'

/** Cells that a claim links to before the rest is counted. */
const CELLS_LINKED = 4

/** Words bound to a claim: the claim's id and the words as read. */
export interface BoundWords {
  claim: string
  text: string
}

/** Words that a string binds to claims, in reading order. */
export const claimsIn = (text: string): BoundWords[] =>
  readMarks(text, { file: '' }).claims.flatMap((mark) => mark.claims.map((claim) => ({ claim, text: mark.text })))

/** The cells of a claim that its list entry links to. */
export const linkedCells = ({ cells }: Pick<Claim, 'cells'>): FactCell[] => cells.slice(0, CELLS_LINKED)

function makeClaimModel(claim: Claim, sentences: string[], catalogue: Catalogue): ClaimModel {
  const cells = linkedCells(claim).map((cell) => ({ address: cell.address, href: cellHref(cell) }))
  const { id, label, holds, derivation, lines, flags, notes } = claim
  return {
    id,
    anchor: `c-${id}`,
    label,
    holds,
    sentences,
    derivation,
    lines,
    cells,
    cellCount: claim.cells.length,
    editions: editionsOf([claim], catalogue),
    flags,
    notes,
  }
}

/** The claims that words are bound to, each once, in reading order, with all the words that state it. */
export function claimModels(words: readonly BoundWords[], scope: FactScope, catalogue: Catalogue): ClaimModel[] {
  const byClaim = Map.groupBy(words, ({ claim }) => claim)
  return [...byClaim].flatMap(([id, bound]) => {
    const claim = scope.claims.get(id)
    return claim ? [makeClaimModel(claim, [...new Set(bound.map(({ text }) => text))], catalogue)] : []
  })
}
