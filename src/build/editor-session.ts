import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Issue } from '../issues/issue.ts'
import { loadContent, type Content } from './load-site.ts'
import { checkContent } from './check-content.ts'
import { makeMemory } from './memory.ts'

/** A site while an editor's program has files of it open: read and checked as often as is asked, each time only what has changed. */
export interface EditorSession {
  /** Address of the folder that holds `content/`, as `file:///…` without a slash at its end. */
  rootUri: string
  /** Says what stands in an open file that may not be saved yet; undefined once it is closed. `file` is a path from the root. */
  setOpen: (file: string, text: string | undefined) => void
  /** Reads and checks everything as it is now. */
  look: () => Promise<{ content: Content; issues: Issue[] }>
  /** Text of a file as it is now, by its path from the root; undefined where there is none. */
  textOf: (file: string) => string | undefined
  /** Paths from the root of all files in which an editor's words, names and numbers stand. Tables are not among them. */
  files: () => string[]
}

/** Folders of content with one file a thing, and the page of our own that names a chart. */
const FLAT = ['content', 'content/charts', 'content/facts', 'content/people', 'content/terms', 'content/sources']
const NESTED = ['content/articles', 'content/datasets']
const FRONT_PAGE = 'src/pages/index.astro'

/** Begins a session on the site under `root`; `today` is asked for the day at every look. */
export function openSession(root: string, today: () => string): EditorSession {
  const open = new Map<string, string>()
  const memory = makeMemory(open)
  const namesIn = (folder: string): string[] => memory.namesIn(join(root, folder)).map((name) => `${folder}/${name}`)
  const isFolder = (file: string): boolean => statSync(join(root, file), { throwIfNoEntry: false })?.isDirectory() ?? false
  return {
    rootUri: pathToFileURL(root).href.replace(/\/$/, ''),
    setOpen: (file, text) => {
      if (text === undefined) open.delete(join(root, file))
      else open.set(join(root, file), text)
    },
    look: async () => {
      const content = await loadContent(root, { drafts: true, memory })
      return { content, issues: checkContent(content, { today: today(), memory }) }
    },
    textOf: (file) => (memory.has(join(root, file)) && !isFolder(file) ? memory.textOf(join(root, file)) : undefined),
    files: () => [
      ...[...FLAT, ...NESTED.flatMap((folder) => namesIn(folder).filter(isFolder))]
        .flatMap(namesIn)
        .filter((file) => /\.(md|yaml)$/.test(file) && !isFolder(file)),
      ...(memory.has(join(root, FRONT_PAGE)) ? [FRONT_PAGE] : []),
    ],
  }
}
