import { z } from 'zod'
import { chartSpecSchema, yChannel } from '../spec.ts'

/** What a scatter chart's YAML may say beside the fields of every chart: a dot for each row between two scales. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('scatter'),
    /** Number on the y channel, with the unit to show it in. */
    y: yChannel,
    /** Field that names each dot. */
    point: z.string(),
    /** Unit to show x in; without it, the field's own. */
    xUnit: z.string().optional(),
    /** Scales on which equal steps multiply; their titles say so. Values must be above zero. */
    log: z.enum(['x', 'y', 'both']).optional(),
    /** Let the scales start at zero. */
    zero: z.enum(['x', 'y', 'both', 'none']).default('both'),
    /** Words of a line on which y equals x; both must be in one unit. */
    diagonal: z.string().optional(),
    /** A line through zero on which y is `slope` times x, in the units shown, with its words. */
    line: z.strictObject({ slope: z.number().positive(), label: z.string() }).optional(),
  })
  .meta({ title: 'Scatter plot', description: 'Sets two measures against each other, a dot for each row.' })

/** A scatter chart's spec after reading. */
export type ScatterSpec = z.infer<typeof schema>
