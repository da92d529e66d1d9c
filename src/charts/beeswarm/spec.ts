import { z } from 'zod'
import { chartSpecSchema, referencesField, yChannel } from '../spec.ts'

const LANES =
  'Lanes from the top down, each for one or several codes of `series`: `[{ name: Mining, of: [mining, mining-natural] }]`. Without, each code has its own.'

/** What a beeswarm's YAML may say beside the fields of every chart: each row is one dot on a scale of y, x names it, series parts lanes. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('beeswarm'),
    /** The number that places a dot, with the unit to show it in. */
    y: yChannel.describe('The number that places a dot, with the unit to show it in.'),
    /** Field that tells rows of one x apart; it is printed after the name. */
    detail: z.string().optional().describe('Field that tells rows of one x apart; it is printed after the name.'),
    /** Lanes from the top down, each for one or several codes of `series`. Without, each code has its own. */
    lanes: z
      .array(z.strictObject({ name: z.string().min(1), of: z.array(z.union([z.string(), z.number()])).min(1) }))
      .min(1)
      .optional()
      .describe(LANES),
    /** Join the dots of one name from lane to lane. */
    join: z.boolean().default(false).describe('Join the dots of one name from lane to lane.'),
    /** A scale on which the same distance is the same multiple; the key says so. Refused where a value is zero or below. */
    log: z
      .boolean()
      .default(false)
      .describe('A scale on which the same distance is the same multiple. Refused where a value is zero or below.'),
    /** Let the axis start at zero. */
    zero: z.boolean().default(false).describe('Let the axis start at zero.'),
    /** Lines and bands at values of y. */
    references: referencesField.describe('Lines and bands at values of y.'),
  })
  .meta({ title: 'Beeswarm', description: 'Sets each row as a dot along one scale, packed so that none hides another.' })

/** A beeswarm's spec after reading. */
export type BeeswarmSpec = z.infer<typeof schema>
