import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent, type Content } from '../build/load-site.ts'
import { checkContent } from '../build/check-content.ts'
import { makeMemory, type Memory } from '../build/memory.ts'
import type { Issue } from '../issues/issue.ts'
import { lastWritten, textOfContent } from './content-files.ts'
import { writeDesk, writeUncommitted } from './desk-files.ts'
import { makeDeskModel } from './make-desk-model.ts'
import { uncommittedImpact } from './uncommitted.ts'

/** The desk while a preview runs: reads and checks as often as is asked, each time only what has changed. */
export interface DeskSession {
  root: string
  memory: Memory
  /** What keeps the site from being made, as it was last tried; empty where nothing does. */
  toMend: readonly Issue[]
  /** Reads and checks everything, and puts the model where the pages find it. */
  look: () => Promise<{ content: Content; issues: Issue[] }>
  /** Works out what data that are not committed would do, and puts it where its page finds it. Takes seconds. */
  weigh: () => Promise<void>
}

/** Begins a session on the content under `root`; its model is kept in `folder`, and `today` is asked for the day at every look. */
export function openDesk(root: string, folder: string, today: () => string): DeskSession {
  const memory = makeMemory(new Map())
  return {
    root,
    memory,
    toMend: [],
    look: async () => {
      const day = today()
      const content = await loadContent(root, { drafts: true, memory })
      const issues = checkContent(content, { today: day, memory })
      const last = lastWritten(root)
      const textOf = (file: string): string | undefined => (existsSync(join(root, file)) ? textOfContent(root, file) : undefined)
      writeDesk(makeDeskModel({ content, issues, today: day, textOf, ...(last ? { last } : {}) }), join(folder, 'desk.json'))
      return { content, issues }
    },
    weigh: async () => writeUncommitted(await uncommittedImpact(root, today())),
  }
}
