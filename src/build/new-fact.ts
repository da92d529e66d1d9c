import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Catalogue } from '../data/catalogue.ts'
import { evaluateFacts } from '../facts/evaluate.ts'
import type { Fact } from '../facts/fact.ts'
import { nearestHint } from '../facts/nearest.ts'
import { issue, IssueError } from '../issues/issue.ts'
import { addFact, type NewFact } from './add-fact.ts'
import { readFacts, type SiteFacts } from './load-facts.ts'
import { writeWhole } from './write-whole.ts'

/** A fact that an editor asks for: `china/share-2025` for all, or an id with the article whose own it is. */
export interface WantedFact extends Omit<NewFact, 'id'> {
  name: string
  article?: string
}

const SHARED = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/
const OWN = /^[a-z0-9]+(-[a-z0-9]+)*$/
const COMMAND = 'npm run new'

const refuse = (code: string, message: string, more: { got?: string; expected?: string; hint?: string }): never => {
  throw new IssueError([issue(code, { file: COMMAND }, message, more)])
}

/** The file that a wanted fact belongs into, and its id there; throws IssueError for a name that cannot be. */
export function placeOfFact({ name, article }: Pick<WantedFact, 'name' | 'article'>): { file: string; id: string; group?: string } {
  if (article !== undefined) {
    if (!OWN.test(name) || !OWN.test(article))
      refuse('new/id', 'This cannot be the name of an article’s own fact.', {
        got: name,
        expected: 'a-z, 0-9 and hyphens',
        hint: 'npm run new -- fact share-2025 --article my-story …',
      })
    return { file: `content/articles/${article}/facts.yaml`, id: name }
  }
  const [, group, id] = SHARED.exec(name) ?? []
  if (!group || !id)
    return refuse('new/id', 'This cannot be the name of a shared fact.', {
      got: name || 'nothing',
      expected: 'group/name, in a-z, 0-9 and hyphens',
      hint: 'npm run new -- fact china/share-2025 …, or --article my-story for a fact of its own',
    })
  return { file: `content/facts/${group}.yaml`, id, group }
}

/**
 * Works a fact out before it is written: the text of its file with the fact in it, and the fact computed. Throws IssueError, and nothing
 * is written, for a name that is taken, an expression that cannot be read or computed, or an unknown dataset or article.
 */
export function prepareFact(
  root: string,
  wanted: WantedFact,
  catalogue: Catalogue,
  known: SiteFacts,
): { file: string; text: string; before: string; fact: Fact } {
  const { file, id, group } = placeOfFact(wanted)
  if (wanted.dataset !== undefined && !catalogue.datasets.has(wanted.dataset))
    refuse('new/dataset', 'There is no such dataset.', nearestHint(wanted.dataset, catalogue.datasets.keys()))
  if (wanted.article !== undefined && !existsSync(join(root, dirname(file))))
    refuse('new/article', 'There is no such article.', { got: wanted.article, hint: `npm run new -- article ${wanted.article}` })
  const path = join(root, file)
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const text = addFact(
    before,
    { id, label: wanted.label, value: wanted.value, ...(wanted.dataset ? { dataset: wanted.dataset } : {}) },
    file,
  )
  const { specs, issues } = readFacts(text, file, group)
  const made = evaluateFacts(specs, catalogue, known.shared.facts)
  const fact = made.facts.get(group ? `${group}/${id}` : id)
  const own = [...issues, ...made.issues].filter(
    ({ message }) => fact === undefined && (message.startsWith(`${group ? `${group}/` : ''}${id}:`) || issues.length > 0),
  )
  if (!fact)
    throw new IssueError(
      own.length > 0 ? own : [issue('new/fact', { file }, 'This fact rests on one that could not be computed.', { got: wanted.value })],
    )
  return { file, text, before, fact }
}

/** Puts a prepared fact in place. */
export function writeFact(root: string, { file, text }: { file: string; text: string }): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeWhole(join(root, file), text)
}
