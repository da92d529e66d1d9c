import type { Claim } from '../claims/claim.ts'
import type { Fact } from '../facts/fact.ts'
import type { Name } from './name.ts'
import { statedIn } from './names-of-facts.ts'
import { kindOf, type SiteView } from './site-view.ts'

/** The facts file in which a fact or a claim is stated, by its key. */
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

/** The claim of a key, judged; nothing where it could not be. */
export function claimOf(key: string, { content }: SiteView): Claim | undefined {
  const [slug = '', own] = key.split('#')
  return own === undefined ? content.facts.shared.claims.get(key) : content.facts.ofArticle(slug).claims.get(own)
}

/** Where a fact or a claim is stated. */
export function statementOf(
  kind: 'fact' | 'claim',
  key: string,
  { textOf }: SiteView,
): { file: string; text: string; name: Name } | undefined {
  const file = fileOfFact(key)
  const text = textOf(file)
  const name = text === undefined ? undefined : statedIn(file, text, kind).find((one) => one.id === key)
  return text !== undefined && name ? { file, text, name } : undefined
}

/** The YAML in which a fact or a claim is stated, without what follows it. */
export function writtenOf({ text, name }: { text: string; name: Name }): string {
  const block = /^.*(?:\r?\n(?:[ \t]{3,}.*)?)*/.exec(text.slice(name.start))?.[0] ?? ''
  return block.trimEnd()
}

/** Claims that a text in a file may name, as it would name them, an article's own first. */
export function claimsFor(file: string, { files, textOf }: SiteView): { id: string; written: string }[] {
  const slug = articleOf(file)
  const own = slug === undefined ? [] : [`content/articles/${slug}/facts.yaml`]
  return [...own, ...files.filter((one) => one.startsWith('content/facts/'))].flatMap((from) => {
    const text = textOf(from) ?? ''
    return statedIn(from, text, 'claim').map((name) => ({ id: name.id.split('#').at(-1) ?? '', written: writtenOf({ text, name }) }))
  })
}
