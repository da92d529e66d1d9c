import { z } from 'zod'
import { chartSpecSchema } from '../spec.ts'

/** What a range chart's YAML may say beside the fields of every chart: a row for each x, dots along one scale. */
export const schema = chartSpecSchema.extend({
  type: z.literal('range'),
  /** A scale on which each step is ten times the one before; the subtitle says so. All values must be above zero. */
  log: z.boolean().default(false),
  /** Let the scale start above zero; dots, unlike bars, may. */
  zero: z.boolean().default(true),
  /** The series are printings of one value: the first a ring, the last a dot, unchanged a dot in a ring. So by itself over `edition`. */
  printings: z.boolean().optional(),
  /** A column with the change from first to last in percent, only where the first value is at least `from`. */
  change: z.strictObject({ from: z.number() }).optional(),
})

/** A range chart's spec after reading. */
export type RangeSpec = z.infer<typeof schema>
