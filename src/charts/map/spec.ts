import { z } from 'zod'
import { chartSpecSchema, yChannel } from '../spec.ts'

const inset = z.union([
  z.enum(['auto', 'asia', 'southeast-asia', 'east-asia', 'europe']),
  z.strictObject({ title: z.string().min(1), west: z.number(), south: z.number(), east: z.number(), north: z.number() }),
])

/** What a map's YAML may say beside the fields of every chart: x is the field of country codes, or names places that have coordinates. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('map'),
    /** Number on the y channel, with the unit to show it in. Symbols may do without: then all are of one size. */
    y: yChannel
      .optional()
      .describe('The number: area of a circle, class of a country, or width of a flow. Symbols without one are of one size.'),
    /** Circles whose area is the value, countries shaded by class, or bands from an origin to countries, as wide as the value. */
    kind: z
      .enum(['symbol', 'choropleth', 'flow'])
      .default('symbol')
      .describe('Circles whose area is the value, countries shaded by class, or bands from an origin to countries, as wide as the value.'),
    /** Symbols: field of a category, which gives colour and shape, five at most. Flows: field of the country that a flow begins at. */
    series: z
      .string()
      .optional()
      .describe('Symbols: field of a category, shown by colour and shape. Flows: field of the country that a flow begins at.'),
    /** Country that all flows begin at, where no field names it. */
    origin: z.string().optional().describe('Code of the country that all flows begin at, where no field names it.'),
    /** Symbols whose field has one of these values are hollow; `text` says in the key what that means. */
    hollow: z
      .strictObject({ field: z.string(), values: z.array(z.union([z.string(), z.number()])).min(1), text: z.string().min(1) })
      .optional()
      .describe('Symbols whose field has one of these values are hollow; text says what that means.'),
    /** Fields of degrees east and north, for symbols at places that are no countries. */
    longitude: z.string().optional().describe('Field of degrees east, for symbols at places that are no countries.'),
    latitude: z.string().optional().describe('Field of degrees north, for symbols at places that are no countries.'),
    /** A region that is enlarged under the map on narrow screens, where its countries are too small: by name, by its edges in degrees, or the one that holds most places. */
    inset: inset.optional().describe('A region enlarged under the map on narrow screens: by name, by its edges in degrees, or `auto`.'),
    /** Where one class ends and the next begins, for a choropleth; rising. Where values and classes lie on both sides of zero, brown stands below it and blue above. */
    breaks: z
      .array(z.number())
      .min(1)
      .max(6)
      .optional()
      .describe(
        'Where one class ends and the next begins, for a choropleth; rising. Where values and classes lie on both sides of zero, brown stands below it and blue above.',
      ),
    /** Why a total, and not a share or a rate, is shaded by country: a large country then looks as if it had more. Printed after the notes. */
    reason: z
      .string()
      .min(1)
      .optional()
      .describe('Why a total, and not a rate, is shaded by country, in five words or more; printed after the notes.'),
  })
  .meta({
    title: 'Map',
    description:
      'Shows where: symbols whose area is the value or whose shape is a kind, countries shaded by class, or flows from one place to others.',
  })

/** A map's spec after reading. */
export type MapSpec = z.infer<typeof schema>
