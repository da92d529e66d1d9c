import { z } from 'zod'
import { bareText } from '../data/version-schema.ts'

const words = z.string().trim().min(1)
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in kebab-case: a-z, 0-9 and hyphens')

/** Version of the short addresses: "latest", which is meant where nothing is said, or one by name. */
const edition = bareText.pipe(z.string().regex(/^(latest|\d{4}(-\d\d){0,2})$/, 'latest, or a version: 2025, 2026-05-27')).optional()

const fact = z.strictObject({
  /** What the number is, for its receipt: "China's share of the world's mine output in 2024". */
  label: words,
  /** How it is computed, over cell addresses and other facts: `share(output[CHN,2024], output[WLD,2024])`. */
  value: words,
  /** Dataset that short addresses mean here, when it is not the file's. */
  dataset: id.optional(),
  /** Version that short addresses take; the article says so once a newer one exists. */
  edition,
  /** A remark that the receipt prints. */
  note: words.optional(),
  /** Why a row of low confidence is shown, and as what; its receipt prints it. A fact over such a row is refused without. */
  doubt: words.optional(),
})

const claim = z.strictObject({
  /** What is claimed, for the list of tested sentences: "China mined most rare earths in 2025". */
  label: words,
  /** What must hold: `highest(output[*,2025], CHN) where country != WLD`, or a list of such lines, all of which must. */
  claim: z.union([words, z.array(words).min(1)]),
  /** Dataset that short addresses mean here, when it is not the file's. */
  dataset: id.optional(),
  /** Version that short addresses take. */
  edition,
  /** A remark for readers. */
  note: words.optional(),
  /** Why a row of low confidence is shown, and as what. */
  doubt: words.optional(),
  /** Fields of which it sets several values side by side, which the words name: `[definition]`. Only where a record forbids to mix them. */
  beside: z
    .array(z.string().regex(/^[a-z][a-z0-9_]*$/, 'a field: a-z, 0-9 and _'))
    .min(1)
    .optional(),
})

/** A facts file: `content/facts/<group>.yaml`, shared, or `facts.yaml` beside an article, its own. */
export const factsFile = z.strictObject({
  /** Dataset that short addresses such as `output[CHN,2024]` mean. */
  dataset: id.optional(),
  /** The facts by id. In a shared file they are named `group/id` in articles and charts. */
  facts: z.record(id, fact).default({}),
  /** Claims by id, named like facts; `:c[…]{#id}` binds words to them. */
  claims: z.record(id, claim).default({}),
})

/** A facts file as read. */
export type FactsFile = z.infer<typeof factsFile>
