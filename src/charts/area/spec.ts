import { z } from 'zod'
import { chartSpecSchema, referencesField, yChannel } from '../spec.ts'

/** Small series drawn as one: their sum. */
const others = z.strictObject({
  /** Codes of the series that keep an area of their own. */
  keep: z.array(z.union([z.string(), z.number()])).min(1),
  /** Name of the area that the rest is added up to. */
  label: z.string().min(1),
  /** Its name below 560 px. */
  short: z.string().optional(),
})

/** What an area chart's YAML may say beside the fields of every chart. Areas always start at zero. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('area'),
    /** Number on the y channel, with the unit to show it in. */
    y: yChannel.describe('Number on the y channel, with the unit to show it in.'),
    /** Areas on top of each other (`stack`), as parts of 100 (`percent`), or one series alone (`layered`), in panels where there are several. */
    arrange: z
      .enum(['stack', 'percent', 'layered'])
      .default('stack')
      .describe('Areas on top of each other, as parts of 100, or one series alone, in panels where there are several.'),
    /** Adds up every series that is not kept to one area: `{ keep: [CHN, USA], label: Other countries }`. */
    others: others.optional().describe('Adds up every series that is not kept to one area, with a name of its own.'),
    /**
     * What it means that a series has no row at a place: its value is not known, and the whole breaks (`break`), or its publisher
     * lists only who takes part, and it is no part of the whole there (`leave-out`); the notes must then say so.
     */
    unlisted: z
      .enum(['break', 'leave-out'])
      .default('break')
      .describe('Where a series has no row: the whole breaks, or the series is no part of the whole there and the notes say so.'),
    /** Lines and bands that the areas are read against, three at most. */
    references: referencesField.describe('Lines and bands that the areas are read against, three at most.'),
  })
  .meta({
    title: 'Area chart',
    description: 'Shows how a whole and its parts run over time: stacked, in parts of a hundred, or one series alone.',
  })

/** An area chart's spec after reading. */
export type AreaSpec = z.infer<typeof schema>
