import { watch } from 'node:fs'
import { join } from 'node:path'

/** Saves that come this close together, in ms, are one: programs write a file in several steps. */
const TOGETHER = 60

/** A file that went while it was read is no fault: that it went is a change of its own, and is looked at next. */
function unlessGone(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}

/**
 * Calls `changed` after each save below `content/` with the files saved, by their paths from the root; never twice at a time. Gives the
 * function that ends it.
 */
export function watchContent(root: string, changed: (files: string[]) => Promise<void>): () => void {
  const saved = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let busy = false
  const work = async (): Promise<void> => {
    if (busy) return
    busy = true
    try {
      while (saved.size > 0) {
        const files = [...saved].toSorted()
        saved.clear()
        await changed(files).catch(unlessGone)
      }
    } finally {
      busy = false
    }
  }
  const watcher = watch(join(root, 'content'), { recursive: true }, (_event, name) => {
    // Our own drafts, and what editors' programs keep beside a file while they write it.
    if (!name || /(\.part|~|\.sw[a-z]|\.tmp)$|(^|\/)\.#/.test(name)) return
    saved.add(`content/${name}`)
    clearTimeout(timer)
    timer = setTimeout(() => void work(), TOGETHER)
  })
  return () => {
    clearTimeout(timer)
    watcher.close()
  }
}
