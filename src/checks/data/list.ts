import type { DataCheck } from './definition.ts'
import { flagCheck } from './flag.ts'
import { foreignKeyCheck } from './foreign-key.ts'
import { freshnessCheck } from './freshness.ts'
import { lockCheck } from './lock.ts'
import { primaryKeyCheck } from './primary-key.ts'
import { provenanceCheck } from './provenance.ts'
import { rangeCheck } from './range.ts'
import { rowCountCheck } from './row-count.ts'
import { schemaCheck } from './schema.ts'
import { totalCheck } from './total.ts'

/** Every check of data, in the order in which their issues are told. Settings and waivers are judged by the frame. */
export const DATA_CHECKS: readonly DataCheck[] = [
  lockCheck,
  schemaCheck,
  primaryKeyCheck,
  foreignKeyCheck,
  flagCheck,
  rangeCheck,
  totalCheck,
  provenanceCheck,
  freshnessCheck,
  rowCountCheck,
]
