import type { DataCheck } from './definition.ts'
import { acceptedRangeCheck } from './accepted-range.ts'
import { acceptedValuesCheck } from './accepted-values.ts'
import { agreementCheck } from './agreement.ts'
import { continuousCheck } from './continuous.ts'
import { countryCheck } from './country.ts'
import { dateRangeCheck } from './date-range.ts'
import { distinctCheck } from './distinct.ts'
import { duplicateRowsCheck } from './duplicate-rows.ts'
import { encodingCheck } from './encoding.ts'
import { flagCheck } from './flag.ts'
import { foreignKeyCheck } from './foreign-key.ts'
import { formulaCheck } from './formula.ts'
import { freshnessCheck } from './freshness.ts'
import { integerValuedCheck } from './integer-valued.ts'
import { jumpCheck } from './jump.ts'
import { licenceCheck } from './licence.ts'
import { lockCheck } from './lock.ts'
import { magnitudeCheck } from './magnitude.ts'
import { monotoneCheck } from './monotone.ts'
import { oneEditionCheck } from './one-edition.ts'
import { orderedCheck } from './ordered.ts'
import { outlierCheck } from './outlier.ts'
import { partsCheck } from './parts.ts'
import { patternByCheck } from './pattern-by.ts'
import { primaryKeyCheck } from './primary-key.ts'
import { provenanceCheck } from './provenance.ts'
import { rangeCheck } from './range.ts'
import { relationshipCheck } from './relationship.ts'
import { requiredCheck } from './required.ts'
import { revisionCheck } from './revision.ts'
import { rowCountCheck } from './row-count.ts'
import { schemaCheck } from './schema.ts'
import { settingCheck } from './settings.ts'
import { shiftedRowsCheck } from './shifted-rows.ts'
import { sumCheck } from './sum.ts'
import { totalCheck } from './total.ts'
import { typeCheck } from './type.ts'
import { unfinishedCheck } from './unfinished.ts'
import { uniqueKeyCheck } from './unique-key.ts'
import { waiverCheck } from './waiver.ts'
import { wordsCheck } from './words.ts'

/** Checks that are always on, in the order in which their issues are told. */
const ALWAYS: readonly DataCheck[] = [
  lockCheck,
  settingCheck,
  schemaCheck,
  typeCheck,
  primaryKeyCheck,
  uniqueKeyCheck,
  foreignKeyCheck,
  flagCheck,
  rangeCheck,
  encodingCheck,
  countryCheck,
  totalCheck,
  provenanceCheck,
  licenceCheck,
  freshnessCheck,
  unfinishedCheck,
]

/** Checks that a record sets, those that look at rows first, then those that compare numbers. */
const SETTABLE: readonly DataCheck[] = [
  rowCountCheck,
  distinctCheck,
  acceptedValuesCheck,
  acceptedRangeCheck,
  relationshipCheck,
  requiredCheck,
  duplicateRowsCheck,
  oneEditionCheck,
  patternByCheck,
  wordsCheck,
  dateRangeCheck,
  continuousCheck,
  partsCheck,
  sumCheck,
  formulaCheck,
  orderedCheck,
  integerValuedCheck,
  monotoneCheck,
  jumpCheck,
  outlierCheck,
  magnitudeCheck,
  shiftedRowsCheck,
  revisionCheck,
  agreementCheck,
]

/** Every check of data. Settings are judged before the others run, waivers after them. */
export const DATA_CHECKS: readonly DataCheck[] = [...ALWAYS, ...SETTABLE, waiverCheck]
