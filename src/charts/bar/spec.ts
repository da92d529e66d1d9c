import { z } from 'zod'
import { chartSpecSchema, yChannel } from '../spec.ts'

/** What a bar chart's YAML may say beside the fields of every chart. Bars always start at zero. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('bar'),
    /** Number on the y channel, with the unit to show it in. */
    y: yChannel,
    /** Which way bars run; without it, upright over years and months, else lying. Upright names that do not fit lie down. */
    orientation: z.enum(['horizontal', 'vertical']).optional(),
    /** Series beside each other, on top of each other, as parts of 100, or `revised`: the last edition's bar with the former value outlined. */
    arrange: z.enum(['group', 'stack', 'percent', 'revised']).default('group'),
    /** In percent charts, what is left to 100, drawn and listed as derived; `short` is used below 560 px. */
    remainder: z.strictObject({ label: z.string(), short: z.string().optional() }).optional(),
    /** Joins the parts of a chain from one bar to the next by a flowing area; percent only. */
    stream: z.boolean().default(false),
    /** Words before what is not of the first series, in a stream: "outside China". */
    outside: z.string().optional(),
    /** Values at the ends of bars; `false` draws an axis with figures instead. `label` picks single ones. */
    labels: z.boolean().default(true),
    /** Bars start at zero, which a logarithm has not: `true` is refused with the cure. */
    log: z.boolean().default(false),
  })
  .meta({
    title: 'Bar chart',
    description:
      'Compares amounts by length: lying or upright, grouped, stacked, in parts of a hundred, with a former value outlined, or as a chain whose parts flow on.',
  })

/** A bar chart's spec after reading. */
export type BarSpec = z.infer<typeof schema>
