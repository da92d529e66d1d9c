import { z } from 'zod'
import { chartSpecSchema, yChannel } from '../spec.ts'

/** What a range chart's YAML may say beside the fields of every chart. x is the category that heads a row, series parts its dots. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('range'),
    /** Number on the y channel, with the unit to show it in. */
    y: yChannel,
    /** Dots of the first and the last series (`ends`: one is a dot plot, two a dumbbell), or of all (`all`: a strip). */
    dots: z.enum(['ends', 'all']).default('ends'),
    /** Join the smallest and the largest dot of a row. */
    line: z.boolean().default(true),
    /** A scale on which each step is ten times the one before; the key says so. Refused where a value is zero or below. */
    log: z.boolean().default(false),
    /** Let the axis start above zero. Dots may, bars may not. */
    zero: z.boolean().default(true),
    /** Field whose values head groups of rows. */
    group: z.string().optional(),
    /** A column with the change from first to last series, in percent where the first is at least `from`, else as a difference. */
    change: z.strictObject({ from: z.number().min(0) }).optional(),
  })
  .meta({
    title: 'Range and dumbbell',
    description: 'Sets two or more values of each row on one scale: a dot plot, a dumbbell, or a strip.',
  })

/** A range chart's spec after reading. */
export type RangeSpec = z.infer<typeof schema>
