import type { Answers } from '../data/answers-schema.ts'
import { binaryFormat, checkIsText, textFormat } from './container.ts'
import { csvGrid } from './csv.ts'
import type { Resource } from './data-package.ts'
import { answersOf, headerOf, isPackage, schemaGrid, withoutComments } from './data-package.ts'
import { decode } from './encoding.ts'
import { firstRow, splitComposite } from './eurostat.ts'
import type { Grid } from './grid.ts'
import { jsonGrid, jsonLinesGrid, parseJson } from './json.ts'
import { jsonStatGrid } from './json-stat.ts'
import { parquetGrid } from './parquet.ts'
import { pxEncoding, pxGrid } from './px.ts'
import { refusalOf, refuse } from './refuse.ts'
import { sheetGrid } from './sheet.ts'
import { understand } from './understand.ts'
import type { Guess, Understood, Warning } from './understood.ts'
import { refusal } from './understood.ts'
import { tableInZip } from './zip-table.ts'
import { checkZip, zipEntries } from './zip-sizes.ts'

/** A container taken apart: its rows, and what was guessed on the way. */
export interface Opened {
  grid: Grid
  guessed: Guess[]
  warnings: Warning[]
}

const told = (format: string, answers: Answers): Guess => ({
  what: 'format', value: format, sure: answers.format ? 'certain' : 'likely', why: answers.format ? 'answered' : 'its content',
}) // prettier-ignore

async function openBinary(bytes: Uint8Array, format: 'xlsx' | 'parquet', answers: Answers): Promise<Opened> {
  if (format === 'parquet') return { grid: await parquetGrid(bytes), guessed: [told(format, answers)], warnings: [] }
  const entries = zipEntries(bytes)
  checkZip(bytes, entries)
  const packed = tableInZip(bytes, entries)
  if (packed) {
    const opened = await open(packed.bytes, packed.name, answers)
    return { ...opened, warnings: [...packed.warnings, ...opened.warnings] }
  }
  const { grid, guessed, warnings } = sheetGrid(bytes, entries, answers)
  return { grid: splitComposite(grid), guessed: [told(format, answers), ...guessed], warnings }
}

function openJson(text: string, format: string): { format: string; grid: Grid; warnings: Warning[] } {
  if (format === 'json-lines') return { format, grid: jsonLinesGrid(text), warnings: [] }
  const value = parseJson(text)
  if (isPackage(value))
    refuse(
      'format',
      'This is the descriptor of a Data Package; its tables lie beside it.',
      'Give the path of the descriptor, with its files beside it.',
    )
  const stat = format === 'json' || format === 'json-stat' ? jsonStatGrid(value) : undefined
  return stat ? { format: 'json-stat', ...stat } : { format: 'json', grid: jsonGrid(value), warnings: [] }
}

function openText(bytes: Uint8Array, name: string, answers: Answers, mend: (text: string) => string): Opened {
  const first = decode(bytes, answers.encoding)
  checkIsText(first.text)
  const format = answers.format ?? textFormat(first.text, name)
  const named = format === 'px' && answers.encoding === undefined ? pxEncoding(first.text.slice(0, 2000)) : undefined
  const { text, guess, warnings } = named !== undefined && first.guess.sure !== 'certain' ? decode(bytes, named) : first
  if (format === 'csv') {
    const opened = csvGrid(mend(text), answers)
    return {
      grid: splitComposite(opened.grid),
      guessed: [told(format, answers), guess, ...opened.guessed],
      warnings: [...warnings, ...opened.warnings],
    }
  }
  const opened = format === 'px' ? { format, ...pxGrid(text) } : openJson(text, format)
  return { grid: opened.grid, guessed: [told(opened.format, answers), guess], warnings: [...warnings, ...opened.warnings] }
}

/** Takes apart a container by its format. */
async function open(bytes: Uint8Array, name: string, answers: Answers, mend = (text: string): string => text): Promise<Opened> {
  if (bytes.length === 0) refuse('empty', 'This file is empty.', 'Download it again.', { expected: 'a table' })
  const binary =
    answers.format === 'xlsx' || answers.format === 'parquet' ? answers.format : answers.format ? undefined : binaryFormat(bytes, name)
  return binary ? openBinary(bytes, binary, answers) : openText(bytes, name, answers, mend)
}

/**
 * Reads a publisher's file from its bytes and says what it understood. `name` is only a hint. With answers nothing is asked. A file that
 * cannot be read comes back with `refused`; only a fault of ours is thrown.
 */
export async function read(bytes: Uint8Array, name: string, answers: Answers = {}): Promise<Understood> {
  return refusing(async () => {
    const { grid, guessed, warnings } = await open(bytes, name, answers)
    return understand(grid, answers, { guessed, warnings })
  })
}

/** Reads a resource of a Data Package, as its descriptor says. `bytes` are those of its file; none where its rows stand in the descriptor. */
export async function readResource(resource: Resource, bytes: Uint8Array | undefined, own: Answers = {}): Promise<Understood> {
  return refusing(async () => {
    const answers = answersOf(resource, { ...own, format: undefined })
    const told = { what: 'format', value: 'data-package', sure: 'certain', why: 'its descriptor' } as const
    if (bytes === undefined) return understand(jsonGrid(resource.data), answers, { guessed: [told], warnings: resource.warnings })
    const opened = await open(bytes, resource.path ?? '', answers, (text) => withoutComments(text, resource))
    const grid = schemaGrid(opened.grid, resource, headerOf(firstRow(opened.grid)))
    const { header: _header, ...rest } = answers
    const before = { guessed: [told, ...opened.guessed.slice(1)], warnings: [...resource.warnings, ...opened.warnings] }
    return understand(grid, rest, before)
  })
}

/** Does a reading, and turns a refusal thrown on the way into the answer that says so. */
export async function refusing(work: () => Promise<Understood>): Promise<Understood> {
  try {
    return await work()
  } catch (error) {
    const refused = refusalOf(error)
    if (refused) return refusal(refused)
    throw error
  }
}
