import { z } from 'zod'
import { chartSpecSchema, yChannel } from '../spec.ts'

/**
 * What a bump chart's YAML may say beside the fields of every chart: a line for each series through its ranks over time. Of more than
 * five lines through more than eight places only the highlighted have colours, or without a highlight the three that are first in the end.
 */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('bump'),
    /** Number that ranks are computed from, the largest first, with the unit to print it in. */
    y: yChannel.describe('Number that ranks are computed from, the largest first, with the unit to print it in.'),
    /** Ranks that have a line of their own. Series that never come so far are left out, and named beneath the drawing. */
    top: z
      .number()
      .int()
      .min(2)
      .max(15)
      .default(8)
      .describe('Ranks with a line of their own; series that never come so far are left out and named.'),
    /** How ranks are joined: by flowing lines (`smooth`) or straight ones. */
    join: z.enum(['smooth', 'straight']).default('smooth').describe('How ranks are joined: by flowing lines or straight ones.'),
    /** Values beside the names, where there is room; the table has them all. */
    values: z.boolean().default(true).describe('Values beside the names, where there is room; the table has them all.'),
  })
  .meta({
    title: 'Bump chart',
    description:
      'Shows ranks over time, computed from values; ties share a rank. Of more than five lines through more than eight places only the highlighted have colours, or without a highlight the three that are first in the end.',
  })

/** A bump chart's spec after reading. */
export type BumpSpec = z.infer<typeof schema>
