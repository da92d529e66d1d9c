import type { Expression } from './expression.ts'
import { readExpression } from './expression.ts'
import type { Fact } from './fact.ts'
import { keysNamed, type FactOf, type KeysNamed } from './keys-named.ts'

/** What a number that compares stands for, and what it is measured from: names that one of the two has and the other has not. */
export interface Compared {
  now: ReadonlySet<string>
  base: ReadonlySet<string>
}

/** Sides of a comparison, by what they name: years of four digits, editions by theirs, places by their codes among the other keys. */
export type AllCompared = Record<'year' | 'edition' | 'place', Compared>

const DAY = /^\d{4}(-\d\d)*$/

/** Addresses without a dataset are read as of this one: only their keys are looked at. */
const ANY = 'any'

/** The two sides of an expression that compares: what is measured, and from what. */
function sidesOf(node: Expression, factOf: FactOf): [now: Expression, base: Expression] | undefined {
  if (node.type === 'binary') return node.sign === '-' || node.sign === '/' ? [node.left, node.right] : undefined
  if (node.type === 'negative') return sidesOf(node.of, factOf)
  if (node.type === 'fact') return sidesOf(readExpression(factOf(node.id, node.at).expression, ANY), factOf)
  if (node.type !== 'call') return undefined
  const [first, second] = node.parts
  if (first && second && ['change', 'points', 'growth'].includes(node.name)) return [second, first]
  if (first && second && node.name === 'ratio') return [first, second]
  return first && !second ? sidesOf(first, factOf) : undefined
}

const without = (own: readonly string[], other: readonly string[]): Set<string> => new Set(own.filter((one) => !other.includes(one)))

const yearsOf = ({ keys }: KeysNamed): string[] => keys.filter((key) => DAY.test(key)).map((key) => key.slice(0, 4))
const placesOf = ({ keys }: KeysNamed): string[] => keys.filter((key) => !DAY.test(key))

/** The fact of an id that an expression of another fact names. */
function factNamedBy(fact: Fact, facts: ReadonlyMap<string, Fact>): FactOf {
  const group = fact.id.includes('/') ? fact.id.replace(/[^/]*$/, '') : ''
  return (id) => {
    const found = facts.get(group + id) ?? facts.get(id)
    if (!found) throw new Error(`${fact.id} was computed from ${id}, which is not among the facts`)
    return found
  }
}

/** The places that only the whole of a share names: the world of a country's share of it. */
export function wholeOf(fact: Fact, facts: ReadonlyMap<string, Fact>): ReadonlySet<string> {
  if (!/^\s*share\(/.test(fact.expression)) return new Set()
  const node = readExpression(fact.expression, ANY)
  if (node.type !== 'call') return new Set()
  const [part, whole] = node.parts.map((one) => placesOf(keysNamed(one, factNamedBy(fact, facts))))
  return without(whole ?? [], part ?? [])
}

/** The years, editions and codes of places between which a fact compares; nothing for a number that compares none. `facts` are those its expression may name. */
export function comparedBy(fact: Fact, facts: ReadonlyMap<string, Fact>): AllCompared | undefined {
  const factOf = factNamedBy(fact, facts)
  const sides = sidesOf(readExpression(fact.expression, ANY), factOf)
  if (!sides) return undefined
  const [now, base] = sides.map((side) => keysNamed(side, factOf)) as [KeysNamed, KeysNamed]
  const apart = (own: string[], other: string[]): Compared => ({ now: without(own, other), base: without(other, own) })
  return {
    year: apart(yearsOf(now), yearsOf(base)),
    edition: apart(now.editions, base.editions),
    place: apart(placesOf(now), placesOf(base)),
  }
}
