import { z } from 'zod'
import { chartSpecSchema, yChannel } from '../spec.ts'

/** What a waffle's YAML may say beside the fields of every chart. x is the part, y its percent; series, or facet, parts the wholes. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('waffle'),
    /** Percent of the whole that a part is; of other units use `share`. */
    y: yChannel.describe('Percent of the whole that a part is; of other units use `share`.'),
    /** What is left to 100, drawn and listed as derived; without it the parts must make up the whole. `short` is used in narrow places. */
    remainder: z
      .strictObject({ label: z.string().min(1), short: z.string().optional() })
      .optional()
      .describe(
        'What is left to 100, drawn and listed as derived; without it the parts must make up the whole. `short` is used in narrow places.',
      ),
  })
  .meta({ title: 'Waffle', description: 'Shows parts of a hundred as squares; it stands where others draw a pie.' })

/** A waffle's spec after reading. */
export type WaffleSpec = z.infer<typeof schema>
