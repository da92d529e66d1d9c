import { renameSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Puts a file in place in one move: a reader, or a command cut short, finds the old file or the new one, never half of one.
 * The folder must exist.
 */
export function writeWhole(path: string, text: string): void {
  const draft = `${path}.${process.pid}.part`
  try {
    writeFileSync(draft, text)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
