import { HEAD_FAULTS } from './heads.ts'
import type { FaultKind } from './kind.ts'
import { NUMBER_FAULTS } from './numbers.ts'
import { ROW_FAULTS } from './rows.ts'
import { TEXT_FAULTS } from './texts.ts'

/** Every kind of fault that the bench of checks seeds, in the order of its report. */
export const FAULT_KINDS: readonly FaultKind[] = [...NUMBER_FAULTS, ...ROW_FAULTS, ...TEXT_FAULTS, ...HEAD_FAULTS]
