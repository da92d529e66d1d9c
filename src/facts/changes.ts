import { Fault } from './fault.ts'
import { dimensionOf, type Sized } from './quantities.ts'

/** Percent, parts per million and ratios, which convert into each other. */
export const isShare = (a: Pick<Sized, 'unit'>): boolean => dimensionOf(a.unit) === 'share'

/** Percentage points. */
export const isPoints = (a: Pick<Sized, 'unit'>): boolean => a.unit === 'percentage-point'

/** A change, with its sign or without: percent of where it began, and of no whole. */
const isChange = ({ unit, kind }: Pick<Sized, 'unit' | 'kind'>): boolean =>
  unit === 'percent' && (kind === 'change' || kind === 'magnitude')

const CHANGES_ADDED = [
  'two changes in percent are not added: each is of another number',
  'write change(from, to) from the first number to the last',
] as const

/** Refuses a change in percent beside a share or points: percent of where something began is neither of a whole nor points. `verb` begins the message. */
export function refuseMixedPercent(verb: string, a: Sized, b: Sized, at: number): void {
  if (isChange(a) === isChange(b) || !(isShare(a) || isPoints(a)) || !(isShare(b) || isPoints(b))) return
  const other = isChange(a) ? b : a
  const named = isPoints(other) ? 'percentage points' : other.kind === 'ratio' ? 'a ratio' : 'a share'
  throw new Fault('units', at, `${verb} a change in percent and ${named} makes no sense: a change is percent of where it began`, {
    got: [a, b].map(({ unit, kind }) => `${unit} (${kind})`).join(', '),
    hint: 'state the two as facts of their own; a share moves by points(from, to), and where a change led to is its later number',
  })
}

/** Refuses sum(…) over changes in percent. */
export function refuseSumOfChanges(all: Pick<Sized, 'unit' | 'kind'>, at: number): void {
  if (isChange(all)) throw new Fault('units', at, CHANGES_ADDED[0], { hint: CHANGES_ADDED[1] })
}

/** Refuses "100 - change(…)": a change is no part of a hundred; a fall without its sign is. */
export function refusePartOfHundred(b: Pick<Sized, 'unit' | 'kind'>, at: number): void {
  if (!isShare(b) || b.kind !== 'change') return
  throw new Fault('units', at, 'a change in percent is no part of a hundred', {
    hint: 'what is left of where it began is 100 × ratio(to, from); of a fall also 100 - abs(change(from, to))',
  })
}

/** Refuses a sum of two changes in percent. */
export function refuseTwoChanges(a: Pick<Sized, 'unit' | 'kind'>, b: Pick<Sized, 'unit' | 'kind'>, at: number): void {
  if (isChange(b)) refuseSumOfChanges(a, at)
}
