import type { Answers } from './answers-schema.ts'
import { binaryFormat, checkIsText, textFormat } from './container.ts'
import { csvGrid } from './csv.ts'
import { decode } from './encoding.ts'
import { splitComposite } from './eurostat.ts'
import type { Grid } from './grid.ts'
import { refusalOf, refuse } from './refuse.ts'
import { understand } from './understand.ts'
import type { Guess, Understood, Warning } from './understood.ts'
import { refusal } from './understood.ts'

/** A container taken apart: its rows, and what was guessed on the way. */
export interface Opened {
  grid: Grid
  guessed: Guess[]
  warnings: Warning[]
}

/** Takes apart a container by its format. */
async function open(bytes: Uint8Array, name: string, answers: Answers): Promise<Opened> {
  if (bytes.length === 0) refuse('empty', 'This file is empty.', 'Download it again.', { expected: 'a table' })
  const binary =
    answers.format === 'xlsx' || answers.format === 'parquet' ? answers.format : answers.format ? undefined : binaryFormat(bytes, name)
  if (binary !== undefined) refuse('format', 'This container is not read yet.', 'Save it as CSV.')
  const { text, guess, warnings } = decode(bytes, answers.encoding)
  checkIsText(text)
  const format = answers.format ?? textFormat(text, name)
  const told: Guess = {
    what: 'format',
    value: format,
    sure: answers.format ? 'certain' : 'likely',
    why: answers.format ? 'answered' : 'its content',
  }
  const opened = csvGrid(text, answers)
  return { grid: splitComposite(opened.grid), guessed: [told, guess, ...opened.guessed], warnings: [...warnings, ...opened.warnings] }
}

/**
 * Reads a publisher's file from its bytes and says what it understood. `name` is only a hint. With answers nothing is asked. A file that
 * cannot be read comes back with `refused`; nothing is thrown.
 */
export async function read(bytes: Uint8Array, name: string, answers: Answers = {}): Promise<Understood> {
  try {
    const { grid, guessed, warnings } = await open(bytes, name, answers)
    return understand(grid, answers, { guessed, warnings })
  } catch (error) {
    const refused = refusalOf(error)
    if (refused) return refusal(refused)
    throw error
  }
}
