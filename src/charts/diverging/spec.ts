import { z } from 'zod'
import { chartSpecSchema, referencesField, yChannel } from '../spec.ts'

const code = z.union([z.string(), z.number()])

/** What a diverging chart's YAML may say beside the fields of every chart. Bars run to both sides of zero. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('diverging'),
    /** Number on the y channel, with the unit to show it in. Without `sides` and `change` its sign says to which side a bar runs. */
    y: yChannel.describe(
      'Number on the y channel, with the unit to show it in. Without `sides` and `change` its sign says to which side a bar runs.',
    ),
    /** Codes of `series` from left to right: one a side stand back to back, several are stacked outwards, around half of `middle` on each side. */
    sides: z
      .strictObject({ left: z.array(code).min(1), right: z.array(code).min(1), middle: code.optional() })
      .optional()
      .describe(
        'Codes of `series` from left to right: one a side stand back to back, several are stacked outwards, around half of `middle` on each side.',
      ),
    /** Draw the change from the first to the last of two series: the `difference` in the unit of y, or `percent` where every first value is at least `from`. */
    change: z
      .union([z.literal('difference'), z.strictObject({ as: z.literal('percent'), from: z.number().positive() })])
      .optional()
      .describe(
        'Draw the change from the first to the last of two series: the `difference` in the unit of y, or `percent` where every first value is at least `from`.',
      ),
    /** Words above the left and the right side; back to back, the names of the series stand there anyway. */
    heads: z
      .tuple([z.string(), z.string()])
      .optional()
      .describe('Words above the left and the right side; back to back, the names of the series stand there anyway.'),
    /** Where names of rows stand: in a `column` at the left, or at `zero`, across from their bar. Without it at zero where values have signs and names have room. */
    place: z
      .enum(['column', 'zero'])
      .optional()
      .describe(
        'Where names of rows stand: in a `column` at the left, or at `zero`, across from their bar. Without it at zero where values have signs and names have room.',
      ),
    /** Bars start at zero, which a logarithm has not: `true` is refused with the cure. */
    log: z.boolean().default(false).describe('Bars start at zero, which a logarithm has not: `true` is refused with the cure.'),
    /** Lines and bands that values are read against, three at most. */
    references: referencesField.describe('Lines and bands that values are read against, three at most.'),
  })
  .meta({
    title: 'Diverging bars',
    description: 'Runs bars to both sides of zero: rises and falls, two series back to back, or answers around a neutral middle.',
  })

/** A diverging chart's spec after reading. */
export type DivergingSpec = z.infer<typeof schema>
