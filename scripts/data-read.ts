import { readFileSync, writeSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { readYaml, readYamlAs } from '../src/build/read-yaml.ts'
import { readFile } from '../src/build/read-file.ts'
import type { Answers } from '../src/data/answers-schema.ts'
import { answers as answersSchema, recipeAnswers } from '../src/data/answers-schema.ts'
import { describeUnderstood, jsonLines } from '../src/intake/describe.ts'
import type { Issue } from '../src/issues/issue.ts'

/** Help of `npm run data -- read`. */
export const READ_HELP = `npm run data -- read FILE [--json] [--sheet NAME] [--resource NAME] [--answers recipe.yaml]

Reads a publisher's file (CSV and its kin, JSON, JSON Lines, Excel, Parquet, JSON-stat, PC-Axis, SDMX-CSV, a Data Package, each also packed
with gzip) and says what it understood: columns with types and units, first rows, marks, what was left out, what can be read two ways.
Writes nothing. --json prints everything as one JSON object; it ends with code 1 where the file cannot be read.
--answers takes a recipe (its part "read:") or a file of answers alone.

  npm run -s data -- read ~/Downloads/mcs2027.csv --json`

/** Options of the command. */
export interface ReadOptions {
  json?: boolean
  sheet?: string
  resource?: string
  answers?: string
}

/** Paths on the command line are meant from where the editor stands; npm runs scripts from the project's root. */
const fromHere = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path)

function loadAnswers(path: string): { value?: Answers; issues: Issue[] } {
  const text = readFileSync(fromHere(path), 'utf8')
  const whole = readYaml(text, path)
  if (whole.issues.length > 0) return { issues: whole.issues }
  if (typeof whole.value !== 'object' || whole.value === null || !('read' in whole.value))
    return typeof whole.value === 'object' && whole.value !== null && 'input' in whole.value
      ? { value: {}, issues: [] }
      : readYamlAs(text, path, answersSchema, 'intake/answers')
  const { value, issues } = readYamlAs(text, path, recipeAnswers, 'intake/answers')
  return { issues, ...(value === undefined ? {} : { value: value.read }) }
}

/** Writes to stdout and waits until it is taken: a pipe may be slow, and the command ends right after. */
function print(text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at)
    } catch (error) {
      const { code } = error as { code?: string }
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw error
    }
  }
}

/** Runs the command and gives the issues of its answers; sets the exit code where the file is refused. */
export async function runRead([file]: string[], options: ReadOptions): Promise<Issue[]> {
  if (file === undefined) throw new Error(`read needs a FILE.\n\n${READ_HELP}`)
  const { value = {}, issues } = options.answers === undefined ? { issues: [] } : loadAnswers(options.answers)
  if (issues.length > 0) return issues
  const { sheet, resource } = options
  const found = await readFile(fromHere(file), {
    ...value,
    ...(sheet === undefined ? {} : { sheet }),
    ...(resource === undefined ? {} : { resource }),
  })
  if (found.refused) process.exitCode = 1
  if (!options.json) {
    print(`${describeUnderstood(basename(file), found)}\n`)
    return []
  }
  let piece = ''
  for (const line of jsonLines(found)) {
    piece += line
    if (piece.length > 1_000_000) {
      print(piece)
      piece = ''
    }
  }
  print(piece)
  return []
}
