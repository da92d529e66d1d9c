import { compile, type Lexicon } from '../numbers/lexicon.ts'
import { movementAround } from '../numbers/direction.ts'
import type { TypedQuantity } from '../numbers/quantity.ts'
import type { Fact, FactCell } from './fact.ts'
import type { Around, Verdict } from './tolerance.ts'

/** Kinds of facts that say where something stands, and not by how much it moved. */
export const STANDING: readonly Fact['kind'][] = ['level', 'share', 'rank']

const timeOf = ({ key }: FactCell): string => key.filter((one) => /^\d{4}(?:-\d{2}){0,2}$/.test(one)).join(' ')

/** Whether a fact says by how much something moved: a difference between places of one time and one edition is a gap, or what is left. */
function isMovement({ kind, cells }: Fact): boolean {
  if (kind !== 'difference' && kind !== 'magnitude') return kind === 'change' || kind === 'points'
  const places = [timeOf, ({ dataset, version }: FactCell) => `${dataset} ${version}`]
  return places.some((place) => new Set(cells.map(place)).size > 1)
}

/** Whether the words take a fact for where something stands, and it says by how much it moved; or the other way round. */
export function checkMovement(fact: Fact, typed: TypedQuantity, { before, after }: Around, lexicon: Lexicon): Verdict {
  const { by, to } = lexicon
  const meant = movementAround(before, after, lexicon)
  const parts = typed.form === 'fraction' || (typed.form === 'number' && typed.unit === 'percent')
  if (meant === 'size' && (STANDING.includes(fact.kind) || (fact.kind === 'ratio' && parts)))
    return {
      reason: 'the words say by how much it moved, and the fact is where it stands',
      hint: `write "${to}", or bind a fact that is a change: change(…), points(…), a − b`,
    }
  // "Rose to three times as much" is where a change of 200 percent leads.
  if (meant === 'place' && typed.form !== 'multiple' && isMovement(fact))
    return {
      reason: 'the words say where it stood, and the fact is by how much it moved',
      hint: `write "${by}", or bind a fact that is where it stands; where a gap moves, name it: "the gap fell to"`,
    }
  return undefined
}

/** "Fell to a quarter of what it was": what a change in percent leaves. */
export const leftBy = (fact: Fact, { before, after }: Around, lexicon: Lexicon): Fact =>
  fact.kind === 'change' &&
  typeof fact.value === 'number' &&
  compile(`^\\s+${lexicon.of}\\s`).test(after) &&
  movementAround(before, after, lexicon) === 'place'
    ? { ...fact, value: 100 + fact.value, kind: 'share' }
    : fact
