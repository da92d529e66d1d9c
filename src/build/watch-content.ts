import { join, relative } from 'node:path'
import { watch } from 'chokidar'

/** Saves that come this close together, in ms, are one: programs write a file in several steps. */
const TOGETHER = 60

/** What content is made of. Programs keep other files beside these while they write them, under names of their own. */
const CONTENT = /(?:^|[\\/])[^.#\\/][^\\/]*\.(?:md|yaml|json|lock|sql|png|jpe?g|webp|avif|gif|svg)$/i

/** A file that went while it was read is no fault: that it went is a change of its own, and is looked at next. */
function unlessGone(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}

/**
 * Calls `changed` after each save below `content/` with the files saved, by their paths from the root; never twice at a time. A save may be
 * in place, by rename, a new file, or the end of one. Resolves, as soon as every save is seen, to the function that ends it.
 */
export async function watchContent(root: string, changed: (files: string[]) => Promise<void>): Promise<() => void> {
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
  const ignored = (path: string, stats?: { isFile: () => boolean }): boolean => stats?.isFile() === true && !CONTENT.test(path)
  const watcher = watch(join(root, 'content'), { ignoreInitial: true, ignored })
  watcher.on('all', (_event, path) => {
    if (!CONTENT.test(path)) return
    saved.add(relative(root, path).replaceAll('\\', '/'))
    clearTimeout(timer)
    timer = setTimeout(() => void work(), TOGETHER)
  })
  await new Promise<void>((done) => watcher.once('ready', () => done()))
  return () => {
    clearTimeout(timer)
    void watcher.close()
  }
}
