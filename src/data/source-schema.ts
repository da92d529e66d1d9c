import { z } from 'zod'
import { partialDate } from './version-schema.ts'

const words = z.string().trim().min(1)

/** How far a source's terms let us go, from widest to strictest. */
export const LEVELS = ['open', 'facts', 'closed'] as const

const source = z.strictObject({
  /** Id that rows, versions and records name. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in kebab-case: a-z, 0-9 and hyphens'),
  /** Title as its publisher prints it. */
  title: words,
  /** Who published it. */
  publisher: words,
  /** Where a reader finds it. */
  url: z.url({ protocol: /^https?$/ }),
  /** When it was published: day, month or year; left out where the text does not say. */
  published: partialDate.optional(),
  /** When we read it, and whether what we read was an archived copy rather than the publisher's page. */
  read: z.strictObject({ date: z.iso.date(), archived: z.boolean() }),
  /** The terms, in words. */
  licence: words,
  /** `open`: may be redistributed. `facts`: terms unknown, so single facts are drawn and cited. `closed`: single points are quoted with credit. */
  level: z.enum(LEVELS),
  /** What a reader should know about it. */
  note: words.optional(),
})

/** A family of sources, `content/sources/<family>.yaml`. */
export const sourceFamily = z.strictObject({
  /** Every source of the family, in any order. */
  sources: z.array(source).min(1),
})

/** Who said something, where, when we read it, and on what terms. */
export type Source = z.infer<typeof source>

/** How far a source's terms let us go. */
export type LicenceLevel = (typeof LEVELS)[number]
