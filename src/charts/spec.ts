import { z } from 'zod'
import { controlFields } from './control-schema.ts'

/** The y channel of a type that draws numbers: a field, or a field with the unit to show it in. Types that need one extend with it. */
export const yChannel = z.union([z.string(), z.strictObject({ field: z.string(), unit: z.string().optional() })])
const value = z.union([z.string(), z.number()])

/** A line (`at`) or a band (`from`, `to`) across a plot that values are read against, named at its end. */
const reference = z.union([
  z.strictObject({ axis: z.enum(['x', 'y']).default('y'), at: value, text: z.string().min(1) }),
  z.strictObject({ axis: z.enum(['x', 'y']).default('y'), from: value, to: value, text: z.string().min(1) }),
])

/** Reference lines and bands, three at most, for types with axes: `references: [{ at: 90, text: … }]`. */
export const referencesField = z.array(reference).max(3).default([])

/** A reference line or band after reading. */
export type Reference = z.infer<typeof reference>

/** Fields that every chart YAML may have; a type's `spec.ts` extends them. Every string may hold `:n[…]{#fact}`. */
export const chartSpecSchema = z.strictObject({
  /** Folder of the chart type. */
  type: z.string().describe('Folder of the chart type.'),
  /** Dataset id, with `@version` to pin one; without, the latest. */
  dataset: z.string().describe('Dataset id, with `@version` to pin one; without, the latest.'),
  /** Versions side by side (`[2025, 2026]`, `all`), or each cell from its `last` or `first` printing. Adds the field `edition`. */
  editions: z
    .union([z.enum(['all', 'last', 'first']), z.array(value.transform(String)).min(2)])
    .optional()
    .describe('Versions side by side (`[2025, 2026]`, `all`), or each cell from its `last` or `first` printing. Adds the field `edition`.'),
  /** Rows to keep: field → value, list of values, `{ not: […] }`, or `{ from, to }`. */
  where: z
    .record(
      z.string(),
      z.union([
        value,
        z.array(value),
        z.strictObject({ not: z.array(value) }),
        z.strictObject({ from: value.optional(), to: value.optional() }),
      ]),
    )
    .optional()
    .describe('Rows to keep: field → value, list of values, `{ not: […] }`, or `{ from, to }`.'),
  /** Field on the x channel. */
  x: z.string().describe('Field on the x channel.'),
  /** Number on the y channel, with the unit to show it in. Left out by types that draw no numbers. */
  y: yChannel.optional().describe('Number on the y channel, with the unit to show it in. Left out by types that draw no numbers.'),
  /** Field that parts the rows into series. */
  series: z.string().optional().describe('Field that parts the rows into series.'),
  /** Field that parts the chart into small multiples. */
  facet: z.string().optional().describe('Field that parts the chart into small multiples.'),
  /** Fields that the record forbids to mix, but that here belong to each category of x, which prints them: `[definition]`. Never over time. */
  beside: z
    .array(z.string())
    .default([])
    .describe(
      'Fields that the record forbids to mix, but that here belong to each category of x, which prints them: `[definition]`. Never over time.',
    ),
  /** Divide each value by the publisher's stated total of the same key: `{ field: country, total: WLD }`; y becomes percent. */
  share: z
    .object({ field: z.string(), total: z.string() })
    .optional()
    .describe("Divide each value by the publisher's stated total of the same key: `{ field: country, total: WLD }`; y becomes percent."),
  /** Order of series, facets or categories: `value`, `-value`, `name`, `none`, or a list of codes. */
  sort: z
    .union([z.enum(['value', '-value', 'name', 'none']), z.array(value)])
    .default('none')
    .describe('Order of series, facets or categories: `value`, `-value`, `name`, `none`, or a list of codes.'),
  /** Codes of the series or categories that carry the finding. */
  highlight: z.array(value).default([]).describe('Codes of the series or categories that carry the finding.'),
  /** Codes written on the drawing; without it every series that has room. */
  label: z.array(value).optional().describe('Codes written on the drawing; without it every series that has room.'),
  /** One line of fact tied to a key, two at most. */
  annotations: z
    .array(
      z.strictObject({
        at: z.record(z.string(), value).describe('The row that it is tied to, field by field: `{ country: USA, year: 2024 }`.'),
        text: z.string(),
        head: z.string().optional(),
      }),
    )
    .max(2)
    .default([])
    .describe('One line of fact tied to a key, two at most.'),
  /** The finding, in a sentence. */
  title: z.string().min(1).describe('The finding, in a sentence.'),
  /** What, unit, years, and what the marks mean. */
  subtitle: z.string().min(1).describe('What, unit, years, and what the marks mean.'),
  /** What a reader must know beneath the drawing. */
  notes: z.array(z.string()).default([]).describe('What a reader must know beneath the drawing.'),
  /** Why rows of low confidence are drawn, and as what; printed after the notes. A chart that draws such a row is refused without. */
  doubt: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Why rows of low confidence are drawn, and as what; printed after the notes. A chart that draws such a row is refused without.',
    ),
  /** Replaces the generated sentence; only where it says more. */
  alt: z.string().optional().describe('Replaces the generated sentence; only where it says more.'),
  /** Symbols of the elements concerned. */
  elements: z.array(z.string()).default([]).describe('Symbols of the elements concerned.'),
  /** Kicker of the chart's page. */
  section: z.string().default('Chart').describe("Kicker of the chart's page."),
  /** Names for codes that the data spell otherwise: code → words, or code → { long, short }. */
  names: z
    .record(z.string(), z.union([z.string(), z.object({ long: z.string(), short: z.string() })]))
    .default({})
    .describe('Names for codes that the data spell otherwise: code → words, or code → { long, short }.'),
  /** True while it waits: no published article may place it. False publishes it by itself. Left out, it goes out with the first of its articles, or at once where none places it. */
  draft: z
    .boolean()
    .optional()
    .describe(
      'True while it waits: no published article may place it. False publishes it by itself. Left out, it goes out with the first of its articles, or at once where none places it.',
    ),
  ...controlFields,
})

/** A chart YAML after reading. */
export type ChartSpec = z.infer<typeof chartSpecSchema>
