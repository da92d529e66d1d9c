import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Answers } from '../data/answers-schema.ts'
import { chooseResource, isPackage } from '../intake/data-package.ts'
import { read, readResource, refusing } from '../intake/read.ts'
import { refuse } from '../intake/refuse.ts'
import type { Understood } from '../intake/understood.ts'

/** Files above this size are for `derive`, which reads them where they lie. */
export const FILE_LIMIT = 512 * 1024 * 1024

/** Bytes of a file as they are meant: unpacked where it is packed with gzip. Too large a file is refused before it is read. */
function load(path: string): { bytes: Uint8Array; name: string } {
  if (!existsSync(path)) refuse('not-found', 'There is no such file.', 'Check the path.', { expected: 'a file' })
  const { size } = statSync(path)
  if (size > FILE_LIMIT)
    refuse(
      'too-large',
      `This file has ${Math.round(size / 1024 / 1024)} MB.`,
      'Use `derive`: a query that reads the file where it lies and makes the small table that is published.',
      {
        expected: `at most ${FILE_LIMIT / 1024 / 1024} MB`,
      },
    )
  const bytes = readFileSync(path)
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { bytes, name: basename(path) }
  return { bytes: unpack(bytes), name: basename(path).replace(/\.gz$/i, '') }
}

function unpack(bytes: Uint8Array): Uint8Array {
  const limit = Math.min(FILE_LIMIT, Math.max(64 * 1024 * 1024, bytes.length * 200))
  try {
    return gunzipSync(bytes, { maxOutputLength: limit })
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      return refuse(
        'zip-bomb',
        `This packed file would unpack to more than ${Math.round(limit / 1024 / 1024)} MB.`,
        'Unpack it, and use `derive` if it is as large as that.',
        {
          expected: 'at most 512 MB unpacked',
        },
      )
    return refuse('truncated', 'This packed file is cut short or damaged.', 'Download it again.', { expected: 'a whole gzip file' })
  }
}

/** The descriptor in a file, where it is the descriptor of a Data Package. */
function descriptorIn(path: string, bytes: Uint8Array): ReturnType<typeof JSON.parse> {
  if (!/\.json$/i.test(path) || bytes.length > 16 * 1024 * 1024) return undefined
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return isPackage(value) ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * Reads a publisher's file from the disk and says what it understood: a file, a Data Package's `datapackage.json`, or a folder that holds
 * one. Answers are obeyed. A file that cannot be read comes back with `refused`.
 */
export const readFile = (path: string, answers: Answers = {}): Promise<Understood> =>
  refusing(async () => {
    const folder = existsSync(path) && statSync(path).isDirectory()
    const file = folder ? join(path, 'datapackage.json') : path
    if (folder && !existsSync(file))
      refuse('format', 'This folder holds no datapackage.json.', 'Give a file, or the folder of a Data Package.', {
        expected: 'datapackage.json',
      })
    const { bytes, name } = load(file)
    const descriptor = descriptorIn(file, bytes)
    if (descriptor === undefined) return read(bytes, name, answers)
    const resource = chooseResource(descriptor, answers.resource)
    return readResource(resource, resource.path === undefined ? undefined : load(join(dirname(file), resource.path)).bytes, answers)
  })
