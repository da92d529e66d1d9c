import type { Catalogue } from '../../data/catalogue.ts'
import { convert, isUnit, UNITS } from '../../format/units.ts'
import { nearestHint } from '../../facts/nearest.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import { whatIfFacts, type WhatIf } from '../../what-if/what-if.ts'
import { checkContext } from '../article/context.ts'
import { checkMarks } from '../article/number-disagrees.ts'
import type { KnownFacts } from '../article/article-site.ts'
import { checkPlants } from './plants.ts'

/** Everything that can be wrong with the what-if page: its words, the facts it is made of, and the plants it counts. */
export function checkWhatIf(whatIf: WhatIf, known: KnownFacts, catalogue: Catalogue): Issue[] {
  const marks = whatIf.texts.flatMap((text) => text.marks)
  return [
    ...checkMarks(marks, known, whatIf.file),
    ...checkContext(whatIf.texts, known.facts, catalogue, whatIf.file, 'article'),
    ...checkFacts(whatIf, known),
    ...checkPlants(whatIf, known, catalogue),
  ]
}

/** The sum needs one number of each fact, in a unit it can reckon with. */
function checkFacts({ spec, placeOf }: WhatIf, known: KnownFacts): Issue[] {
  return whatIfFacts(spec).flatMap(({ path, fact: id }) => {
    const fact = known.facts.get(id)
    if (!fact) {
      if (known.stated.has(id))
        return [issue('what-if/fact-broken', placeOf(path), `the fact ${id} could not be computed`, { hint: 'its own issue says how to mend it' })]
      return [issue('what-if/unknown-fact', placeOf(path), `there is no fact "${id}"`, nearestHint(id, known.stated))]
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
