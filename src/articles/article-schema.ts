import { z } from 'zod'

const words = z.string().trim().min(1)
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in kebab-case: a-z, 0-9 and hyphens')

/** A day. YAML readers that make dates of days are undone. */
const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('a day, written YYYY-MM-DD'),
)

/** The house's own byline. */
export const HOUSE = 'Assay desk'

/** Front matter of `content/articles/<slug>/index.md`. Every string is inline Markdown and may hold number marks. */
export const articleFrontMatter = z.strictObject({
  /** The headline: says the finding. */
  title: words,
  /** Two or three sentences under it that carry the tested numbers. */
  standfirst: words,
  /** The small line above it: "Explainer". */
  kicker: words,
  /** Day of publication, ISO 8601. */
  date: day,
  /** Day of the last change that a reader should know of. */
  updated: day.optional(),
  /** Who wrote it: "Assay desk", or ids of people in content/people. */
  authors: z.array(words).min(1).default([HOUSE]),
  /** Symbols of the elements it speaks of, for its tiles. */
  elements: z.array(z.string().regex(/^[A-Z][a-z]?$/, 'the symbol of an element: Nd')).default([]),
  /** Id of the chart that stands for it on the front page. */
  lead: id.optional(),
  /** True while it is being written: shown in the preview, not published. */
  draft: z.boolean().default(false),
})

/** Front matter as read. */
export type ArticleFrontMatter = z.infer<typeof articleFrontMatter>
