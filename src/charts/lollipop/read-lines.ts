import type { Issue } from '../../issues/issue.ts'
import { farReferences, onNumbers, onTime, outsideReferences, readReferences, type ReadReference } from '../parts/read-references.ts'
import { readValueReferences } from '../parts/value-axis.ts'
import type { Reference } from '../spec.ts'
import type { Time } from './row-keys.ts'

/** Reads lines and bands: at values of y, and where stems stand along time at years or months of that stretch. */
export function readLines(
  references: readonly Reference[],
  { time, span, values }: { time: Time; span: readonly [number, number]; values: readonly number[] },
): { references: ReadReference[]; issues: Issue[] } {
  const data = { values, zero: true }
  if (!time) return readValueReferences(references, data)
  const read = readReferences(references, { x: onTime(time), y: onNumbers() }, false)
  const far = farReferences(read.references, 'y', data)
  return { references: read.references, issues: [...read.issues, ...far, ...outsideReferences(read.references, 'x', span)] }
}
