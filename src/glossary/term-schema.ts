import { z } from 'zod'

const words = z.string().trim().min(1)
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in kebab-case: a-z, 0-9 and hyphens')

/** A word of the field explained, `content/terms/<id>.yaml`; its place in the glossary is `/glossary/#<id>`. */
export const termFile = z.strictObject({
  /** The word itself, as it stands in running text: "separation". */
  term: words,
  /** Its plural, where that is not plain: "oxides". */
  plural: words.optional(),
  /** What it means, in a few sentences of inline Markdown; numbers in it are bound like those of an article. */
  definition: words,
  /** Ids of terms that a reader may want next. */
  see: z.array(id).default([]),
  /** Id of the source that the definition rests on, where it rests on one. */
  source: words.optional(),
})

/** A term as written. */
export type TermSpec = z.infer<typeof termFile>
