import { z } from 'zod'
import { chartSpecSchema } from '../spec.ts'

/** What a scatter chart's YAML may say beside the fields of every chart: a dot for each row between two scales. */
export const schema = chartSpecSchema.extend({
  type: z.literal('scatter'),
  /** Field that names each dot. */
  point: z.string(),
  /** Scales on which each step is ten times the one before; the subtitle says so. Values must be above zero. */
  log: z.enum(['x', 'y', 'both']).optional(),
  /** Let the scales start at zero. */
  zero: z.enum(['x', 'y', 'both', 'none']).default('both'),
  /** A line on which y equals x, with its words. */
  diagonal: z.string().optional(),
})

/** A scatter chart's spec after reading. */
export type ScatterSpec = z.infer<typeof schema>
