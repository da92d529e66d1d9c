import { z } from 'zod'
import { chartSpecSchema, referencesField, yChannel } from '../spec.ts'

/** What a bar chart's YAML may say beside the fields of every chart. Bars always start at zero. */
export const schema = chartSpecSchema
  .extend({
    /** Bars, lying or upright, grouped or stacked; they always start at zero. */
    type: z.literal('bar').describe('Bars, lying or upright, grouped or stacked; they always start at zero.'),
    /** Number on the y channel, with the unit to show it in. */
    y: yChannel.describe('Number on the y channel, with the unit to show it in.'),
    /** Which way bars run; without it, upright over years and months, else lying. Upright names that do not fit lie down. */
    orientation: z
      .enum(['horizontal', 'vertical'])
      .optional()
      .describe('Which way bars run; without it, upright over years and months, else lying. Upright names that do not fit lie down.'),
    /** Series beside each other, on top of each other, as parts of 100, or `revised`: the last edition's bar with the former value outlined. */
    arrange: z
      .enum(['group', 'stack', 'percent', 'revised'])
      .default('group')
      .describe(
        "Series beside each other, on top of each other, as parts of 100, or `revised`: the last edition's bar with the former value outlined.",
      ),
    /** Colours of a stack's series: of `names` that stand side by side; of an order, from pale to dark (`ordered`) or parted in the middle, as from disagreement to agreement (`opposed`). */
    colours: z
      .enum(['names', 'ordered', 'opposed'])
      .default('names')
      .describe(
        "Colours of a stack's series: of `names` that stand side by side; of an order, from pale to dark (`ordered`) or parted in the middle, as from disagreement to agreement (`opposed`).",
      ),
    /** In percent charts, what is left to 100, drawn and listed as derived; `short` is used below 560 px. */
    remainder: z
      .strictObject({ label: z.string(), short: z.string().optional() })
      .optional()
      .describe('In percent charts, what is left to 100, drawn and listed as derived; `short` is used below 560 px.'),
    /** Joins the parts of a chain from one bar to the next by a flowing area; percent only. */
    stream: z.boolean().default(false).describe('Joins the parts of a chain from one bar to the next by a flowing area; percent only.'),
    /** Words before what is not of the first series, in a stream: "outside China". */
    outside: z.string().optional().describe('Words before what is not of the first series, in a stream: "outside China".'),
    /** Values at the ends of bars; `false` draws an axis with figures instead. `label` picks single ones. */
    labels: z
      .boolean()
      .default(true)
      .describe('Values at the ends of bars; `false` draws an axis with figures instead. `label` picks single ones.'),
    /** Bars start at zero, which a logarithm has not: `true` is refused with the cure. */
    log: z.boolean().default(false).describe('Bars start at zero, which a logarithm has not: `true` is refused with the cure.'),
    /** Lines and bands that values are read against: on y in the unit shown, whichever way the bars run; on x at a year, month or day, under upright bars over time. */
    references: referencesField.describe(
      'Lines and bands that values are read against: on y in the unit shown, whichever way the bars run; on x at a year, month or day, under upright bars over time.',
    ),
  })
  .meta({
    title: 'Bar chart',
    description:
      'Compares amounts by length: lying or upright, grouped, stacked, in parts of a hundred, with a former value outlined, or as a chain whose parts flow on.',
  })

/** A bar chart's spec after reading. */
export type BarSpec = z.infer<typeof schema>
