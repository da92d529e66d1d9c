import { checkContext } from '../checks/article/context.ts'
import { checkMarks } from '../checks/article/number-disagrees.ts'
import { checkPlants } from '../checks/what-if/plants.ts'
import { checkSumFacts } from '../checks/what-if/sum-facts.ts'
import type { Catalogue } from '../data/catalogue.ts'
import type { Issue } from '../issues/issue.ts'
import type { WhatIf } from '../what-if/what-if.ts'
import type { FactScope } from './load-facts.ts'

/** Everything that can be wrong with the what-if page: its words, as those of an article; the facts of its sum; the plants it counts. */
export const checkWhatIf = (whatIf: WhatIf, known: FactScope, catalogue: Catalogue): Issue[] => [
  ...checkMarks(whatIf.texts, known, whatIf.file),
  ...checkContext(whatIf.texts, known.facts, catalogue, whatIf.file, 'article'),
  ...checkSumFacts(whatIf, known),
  ...checkPlants(whatIf, known, catalogue),
]
