import { z } from 'zod'
import { bareText } from '../data/version-schema.ts'

/** A word of an address: `edition`, `2025`, `per-kilogram`. */
const word = bareText.pipe(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a-z, 0-9 and hyphens: it stands in an address'))

/** A partial spec: what it says is laid over the chart's own; `where`, `y`, `names` and `live` part by part, all else whole; null takes a field out. */
const laidOver = z.record(z.string(), z.unknown())

const choice = z.strictObject({
  /** Stands in the address: `?edition=2025`. */
  value: word,
  /** What readers choose. */
  label: z.string().min(1),
  /** What it changes; nothing in the first choice, which is the chart as written. */
  set: laidOver.default({}),
})

const control = z.union([
  z.strictObject({
    /** Stands in the address: `?edition=2025`. */
    name: word,
    /** What readers see before the choices. */
    label: z.string().min(1),
    choices: z.array(choice).min(2).max(12),
    /** A button steps through the choices, for those that follow one another in time. */
    play: z.boolean().default(false),
  }),
  /** Units to show y in, the chart's own first; a subtitle that names the unit follows. */
  z.strictObject({ units: z.array(z.string()).min(2).max(6) }),
  /** By value, or by name. */
  z.strictObject({ sort: z.literal(true) }),
  /** A linear axis, or a logarithmic one. */
  z.strictObject({ log: z.literal(true) }),
])

const live = z.strictObject({
  /** Readers choose codes of a field on a channel: countries, elements. `from` lists what is offered, those of the chart among them. */
  pick: z
    .strictObject({
      field: z.string(),
      label: z.string().min(1),
      from: z.array(bareText).min(2).max(60),
      most: z.number().int().min(1).default(12),
    })
    .optional(),
  /** Readers choose where x begins and ends. */
  span: z.strictObject({ label: z.string().min(1) }).optional(),
  /** Says what is drawn without saying what it shows: true of whatever a reader chooses. No bound numbers. */
  title: z.string().min(1),
  subtitle: z.string().min(1),
  /** Notes that are true of any choice; one with `of` stands only where one of these codes, or places of x, is drawn. */
  notes: z
    .array(z.union([z.string(), z.strictObject({ of: z.union([bareText, z.array(bareText).min(1)]), text: z.string().min(1) })]))
    .default([]),
})

/** Fields by which readers work a chart; every chart's spec has them. */
export const controlFields = {
  /** What readers may change: a control with choices, each laying `set` over the chart; or in short `units: [t, kt]`, `sort: true`, `log: true`. */
  controls: z
    .array(control)
    .max(4)
    .default([])
    .describe(
      'What readers may change: controls of choices, each of which lays `set` over the chart; or in short `units: [t, kt]`, `sort: true`, `log: true`.',
    ),
  /** Words, or anything else, for choices of several controls that meet: `{ when: { edition: 2025, unit: kt }, set: { subtitle: … } }`. */
  together: z
    .array(z.strictObject({ when: z.record(z.string(), bareText), set: laidOver }))
    .default([])
    .describe('What choices of several controls say where they meet: `{ when: { edition: 2025, unit: kt }, set: { … } }`.'),
  /** What readers choose freely, drawn in their browser: `pick` codes of a field, a `span` of x; with plain words for whatever they choose. */
  live: live
    .optional()
    .describe(
      'What readers choose freely, drawn in their browser: `pick` codes of a field, a `span` of x, with plain words that are true of any choice.',
    ),
}

/** What readers choose freely, after reading. */
export type WrittenLive = NonNullable<z.infer<typeof controlFields.live>>

/** A control after reading, as its YAML has it. */
export type WrittenControl = z.infer<typeof control>

/** What choices that meet say, after reading. */
export type Together = z.infer<typeof controlFields.together>[number]
