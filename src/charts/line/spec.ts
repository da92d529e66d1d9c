import { z } from 'zod'
import { chartSpecSchema, yChannel } from '../spec.ts'

/** What a line chart's YAML may say beside the fields of every chart. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('line'),
    /** Number on the y channel, with the unit to show it in. */
    y: yChannel,
    /** Let the y axis start above zero; the subtitle must then say so, and the axis is marked. */
    zero: z.boolean().default(true),
    /** Dots on every value (`all`), on the last (`last`), or none. Rings are values marked estimated or derived. */
    dots: z.enum(['all', 'last', 'none']).default('last'),
    /** Series whose area down to zero is tinted. */
    area: z.string().optional(),
  })
  .meta({ title: 'Line chart', description: 'Shows how something runs over years or months; gaps stay gaps.' })

/** A line chart's spec after reading. */
export type LineSpec = z.infer<typeof schema>
