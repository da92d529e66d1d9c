import type { Fact } from '../facts/fact.ts'
import { namesIn, type Name } from './names.ts'
import { kindOf, type SiteView } from './site-view.ts'

/** The facts file in which a fact is stated, by its key. */
export function fileOfFact(key: string): string {
  const [slug = '', own] = key.split('#')
  return own === undefined ? `content/facts/${key.split('/')[0]}.yaml` : `content/articles/${slug}/facts.yaml`
}

/** Slug of the article that a file belongs to, if any: its words, or its own facts. */
export function articleOf(file: string): string | undefined {
  const where = kindOf(file)
  return where.kind === 'article' || where.kind === 'facts' ? where.slug : undefined
}

/** Facts that a text in a file may name: an article's own and the shared ones, or the shared ones alone. By id as written there. */
export function factsIn(file: string, { content }: SiteView): ReadonlyMap<string, Fact> {
  const slug = articleOf(file)
  return (slug === undefined ? content.facts.shared : content.facts.ofArticle(slug)).facts
}

/** The computed fact of a key. */
export function factOf(key: string, { content }: SiteView): Fact | undefined {
  const [slug = '', own] = key.split('#')
  return own === undefined ? content.facts.shared.facts.get(key) : content.facts.ofArticle(slug).facts.get(own)
}

/** Where a fact is stated. */
export function statementOf(key: string, { textOf }: SiteView): { file: string; text: string; name: Name } | undefined {
  const file = fileOfFact(key)
  const text = textOf(file)
  const name = text === undefined ? undefined : namesIn(file, text).find((one) => one.stated && one.id === key)
  return text !== undefined && name ? { file, text, name } : undefined
}
