import type { Catalogue } from '../../data/catalogue.ts'
import type { Issue } from '../../issues/issue.ts'
import type { Check, Clock } from '../check.ts'
import { flagCheck } from './flag.ts'
import { foreignKeyCheck } from './foreign-key.ts'
import { freshnessCheck } from './freshness.ts'
import { lockCheck } from './lock.ts'
import { primaryKeyCheck } from './primary-key.ts'
import { provenanceCheck } from './provenance.ts'
import { rangeCheck } from './range.ts'
import { schemaCheck } from './schema.ts'
import { totalCheck } from './total.ts'
import { applyWaivers } from './waiver.ts'

/** Every check of data, in the order in which their issues are told. Waivers are judged over what these find. */
export const DATA_CHECKS: readonly Check<Catalogue>[] = [
  lockCheck,
  schemaCheck,
  primaryKeyCheck,
  foreignKeyCheck,
  flagCheck,
  rangeCheck,
  totalCheck,
  provenanceCheck,
  freshnessCheck,
]

/** Runs every check of data: all faults at once, without those that a valid waiver excuses. */
export const checkData = (catalogue: Catalogue, clock: Clock): Issue[] =>
  applyWaivers(
    catalogue,
    DATA_CHECKS.flatMap((check) => check.run(catalogue, clock)),
    clock,
  )
