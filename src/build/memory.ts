import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, basename } from 'node:path'
import { readBytes } from './read-pieces.ts'

/**
 * How readers of content come by its files, and what they keep. A command that ends reads the disk and keeps nothing (`NO_MEMORY`);
 * one that stays, such as the language server, reads what is open in an editor in place of the file, and makes anew only what has changed.
 */
export interface Memory {
  /** Text of a file by its absolute path: what is open in an editor, else what lies on disk. A file that is not there throws. */
  textOf: (path: string) => string
  /** Bytes of a file, piece by piece; of one that is open, of its text. */
  bytesOf: (path: string) => Iterable<Uint8Array>
  /** A text that changes when the file does; cheaper than reading a large one. */
  stampOf: (path: string) => string
  /** True where there is such a file or folder, or a file of that name is open. */
  has: (path: string) => boolean
  /** Names in a folder, sorted, with those of files that are open and not saved yet; none where there is no folder. */
  namesIn: (folder: string) => string[]
  /** What `make` made last under this name, while each of `parts` is the same (by `===`); else what it makes now. */
  of: <Made>(name: string, parts: readonly unknown[], make: () => Made) => Made
}

const namesOnDisk = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).toSorted() : [])

/** Reads the disk and keeps nothing. */
export const NO_MEMORY: Memory = {
  textOf: (path) => readFileSync(path, 'utf8'),
  bytesOf: readBytes,
  stampOf: () => '',
  has: existsSync,
  namesIn: namesOnDisk,
  of: (_name, _parts, make) => make(),
}

/** A memory in front of the disk. `open` holds the texts that are open in an editor, by absolute path; it may change at any time. */
export function makeMemory(open: ReadonlyMap<string, string>): Memory {
  const kept = new Map<string, { parts: readonly unknown[]; made: unknown }>()
  return {
    textOf: (path) => open.get(path) ?? readFileSync(path, 'utf8'),
    bytesOf: (path) => {
      const text = open.get(path)
      return text === undefined ? readBytes(path) : [Buffer.from(text)]
    },
    stampOf: (path) => {
      const text = open.get(path)
      if (text !== undefined) return text
      const { mtimeMs, size } = statSync(path)
      return `${mtimeMs} ${size}`
    },
    has: (path) => open.has(path) || existsSync(path),
    namesIn: (folder) => {
      const names = [...open.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path))
      return names.length === 0 ? namesOnDisk(folder) : [...new Set([...namesOnDisk(folder), ...names])].toSorted()
    },
    of: <Made>(name: string, parts: readonly unknown[], make: () => Made): Made => {
      const last = kept.get(name)
      if (last && last.parts.length === parts.length && last.parts.every((part, place) => part === parts[place])) return last.made as Made
      const made = make()
      kept.set(name, { parts, made })
      return made
    },
  }
}
