import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Issue } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { FILE_LIMIT } from './read-file.ts'

/** How long a publisher's server may take to begin its answer, in milliseconds. */
const PATIENCE = 60_000

/** A file brought from the web into a folder of its own. `remove` takes both away. */
export interface Fetched {
  path: string
  remove: () => void
}

const isWeb = (from: string): boolean => /^https?:\/\//i.test(from)

async function* upTo(body: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Uint8Array> {
  let size = 0
  for await (const piece of body) {
    size += piece.length
    if (size > limit) throw new Error(`more than ${limit / 1024 / 1024} MB`)
    yield piece
  }
}

/** Brings a file from an address; a path is left where it is. What goes wrong is an issue, and nothing is left behind. */
export async function fetchFile(from: string): Promise<Fetched | { issue: Issue }> {
  if (!isWeb(from)) return { path: from, remove: () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'assay-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    const answer = await fetch(from, { signal: AbortSignal.timeout(PATIENCE) })
    if (!answer.ok || !answer.body) throw new Error(`status ${answer.status}`)
    const path = join(folder, basename(new URL(answer.url).pathname) || 'file')
    await pipeline(Readable.from(upTo(answer.body, FILE_LIMIT)), createWriteStream(path))
    return { path, remove }
  } catch (error) {
    remove()
    return {
      issue: issue('import/fetch', { file: from }, 'The file could not be fetched.', {
        // What really happened, such as a refused connection, stands in the cause.
        got: error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error),
        expected: `a file of at most ${FILE_LIMIT / 1024 / 1024} MB`,
        hint: 'Download it with a browser and give its path.',
      }),
    }
  }
}
