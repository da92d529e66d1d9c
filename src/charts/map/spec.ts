import { z } from 'zod'
import { chartSpecSchema, yChannel } from '../spec.ts'

/** What a map's YAML may say beside the fields of every chart: x is the field of country codes, or names places that have coordinates. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('map'),
    /** Number on the y channel, with the unit to show it in. */
    y: yChannel,
    /** Circles whose area is the value, or countries shaded by class. */
    kind: z.enum(['symbol', 'choropleth']).default('symbol'),
    /** Fields of degrees east and north, for circles at places that are no countries. */
    longitude: z.string().optional(),
    latitude: z.string().optional(),
    /** Where one class ends and the next begins, for a choropleth; rising. */
    breaks: z.array(z.number()).min(1).max(6).optional(),
    /** Why a total, and not a share or a rate, is shaded by country: a large country then looks as if it had more. */
    reason: z.string().min(1).optional(),
  })
  .meta({ title: 'Map', description: 'Shows where: circles whose area is the value, or countries shaded by class.' })

/** A map's spec after reading. */
export type MapSpec = z.infer<typeof schema>
