import type { Catalogue } from '../../data/catalogue.ts'
import type { Issue } from '../../issues/issue.ts'
import type { Clock } from '../check.ts'
import { resultsOf } from './results.ts'

export { DATA_CHECKS } from './list.ts'

/** Runs every check of data: all faults at once, without those that a valid waiver excuses. */
export const checkData = (catalogue: Catalogue, clock: Clock): Issue[] => resultsOf(catalogue, clock).flatMap(({ issues }) => issues)
