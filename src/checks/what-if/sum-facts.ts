import { nearestHint } from '../../facts/nearest.ts'
import type { Fact } from '../../facts/fact.ts'
import { convert, isUnit, UNITS } from '../../format/units.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import { whatIfFacts, type WhatIf } from '../../what-if/what-if.ts'

/** The facts that the page may name: computed ones, and the ids of all that are stated, broken ones too. */
export interface SumFacts {
  facts: ReadonlyMap<string, Fact>
  stated: ReadonlySet<string>
}

/** The sum needs one number of each fact, in a unit it can reckon with. */
export function checkSumFacts({ spec, placeOf }: WhatIf, known: SumFacts): Issue[] {
  return whatIfFacts(spec).flatMap(({ path, fact: id }) => {
    const fact = known.facts.get(id)
    if (!fact) {
      if (known.stated.has(id))
        return [
          issue('what-if/fact-broken', placeOf(path), `the fact ${id} could not be computed`, {
            hint: 'its own issue says how to mend it',
          }),
        ]
      return [issue('what-if/unknown-fact', placeOf(path), `there is no fact "${id}"`, nearestHint(id, known.stated, placeOf(path)))]
    }
    const wanted = path[0] === 'mass' ? 'dalton' : 't'
    const fits = isUnit(fact.unit) && UNITS[fact.unit].dimension === UNITS[wanted].dimension
    if (typeof fact.value === 'number' && fits && convert(fact.value, fact.unit, wanted) > 0) return []
    return [
      issue('what-if/fact', placeOf(path), `the fact ${id} is nothing that the sum can reckon with`, {
        got: `${String(fact.value)} ${fact.unit}`,
        expected: path[0] === 'mass' ? 'an atomic mass in dalton' : 'one weight above zero',
      }),
    ]
  })
}
