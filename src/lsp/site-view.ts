import type { Content } from '../build/load-site.ts'
import type { Issue } from '../issues/issue.ts'

/** What every answer of the language server rests on: the site as it is at this moment, unsaved text included. */
export interface SiteView {
  content: Content
  /** Everything that `npm run check` would tell. */
  issues: readonly Issue[]
  /** Text of a file by its path from the root; undefined where there is none. */
  textOf: (file: string) => string | undefined
  /** Address of a file, for the protocol; with a fragment where it is given. */
  uriOf: (file: string, fragment?: string) => string
  /** Files in which names of facts, charts and datasets may stand. */
  files: readonly string[]
}

/** What a file of content is, by its path from the root. */
export type FileKind =
  | { kind: 'article'; slug: string }
  /** `group` names a shared file, `slug` the article whose own facts these are. */
  | { kind: 'facts'; group?: string; slug?: string }
  | { kind: 'chart'; id: string }
  | { kind: 'record'; dataset: string }
  | { kind: 'other' }

/** Tells what a file is. */
export function kindOf(file: string): FileKind {
  const [, folder, name = '', inner] = file.split('/')
  const bare = name.replace(/\.yaml$/, '')
  if (folder === 'articles' && inner === 'index.md') return { kind: 'article', slug: name }
  if (folder === 'articles' && inner === 'facts.yaml') return { kind: 'facts', slug: name }
  if (folder === 'facts' && bare !== name) return { kind: 'facts', group: bare }
  if (folder === 'charts' && bare !== name) return { kind: 'chart', id: bare }
  if (folder === 'datasets' && inner === 'index.yaml') return { kind: 'record', dataset: name }
  return { kind: 'other' }
}
