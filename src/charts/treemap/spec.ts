import { z } from 'zod'
import { chartSpecSchema, yChannel } from '../spec.ts'

/** What a treemap's YAML may say beside the fields of every chart. x names a tile, y is its area; series gathers tiles into groups. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('treemap'),
    /** Number that is the area of a tile: an amount, or percent of one whole; with the unit to show it in. */
    y: yChannel.describe('Number that is the area of a tile: an amount, or percent of one whole; with the unit to show it in.'),
    /** Tiles below this percent of the whole become one, “n others”, in their group; highlighted ones stay. `0` keeps them all. */
    collect: z
      .number()
      .min(0)
      .max(10)
      .default(0.5)
      .describe('Tiles below this percent of the whole become one, “n others”, in their group; highlighted ones stay. `0` keeps them all.'),
  })
  .meta({ title: 'Tree map', description: 'Parts a whole into areas, in groups where there are many parts.' })

/** A treemap's spec after reading. */
export type TreemapSpec = z.infer<typeof schema>
