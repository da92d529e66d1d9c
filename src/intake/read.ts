import Papa from 'papaparse'
import type { Answers } from './answers-schema.ts'
import type { Understood, Value } from './understood.ts'
import { makeUnderstood } from './understood.ts'

/** Reads a publisher's file from its bytes. `name` is only a hint; answers are obeyed. */
export async function read(bytes: Uint8Array, _name: string, _answers: Answers = {}): Promise<Understood> {
  const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes), { skipEmptyLines: true })
  const [header = [], ...rows] = data
  const store: Value[][] = rows.map((row) => header.map((_, at) => (row[at] === '' || row[at] === undefined ? null : (row[at] ?? null))))
  return makeUnderstood({
    columns: header.map((text) => ({ name: text.trim(), type: 'string' })),
    flags: [],
    asked: [],
    warnings: [],
    guessed: [],
    store: { size: store.length, at: (column, row) => store[row]?.[column] ?? null },
  })
}
