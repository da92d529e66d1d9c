import { expect, test } from 'vitest'
import { read } from './read.ts'

/** Numbers from 0 to 1 that are the same at every run (mulberry32). */
function randomFrom(start: number): () => number {
  let seed = start
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const HEADERS = ['Country', 'Year', 'Output', 'Price', 'Share', 'Notes', 'Imports', 'Grade', 'Type', 'Ore', 'Unit', 'Source', 'Date']
const WORDS = ['Chile', 'Peru', 'Ecuador', 'Denmark', 'Rare earths', 'World total', 'Other', 'Note', 'mine']
const MARKS = ['W', 'NA', '—', '..', '', 'x', '*', 'n.s.']

type Random = () => number
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
const CELLS: Record<string, (random: Random) => string> = {
  whole: (random) => String(Math.floor(random() * 5000)),
  decimal: (random) => (random() * 100).toFixed(2),
  year: (random) => String(1990 + Math.floor(random() * 30)),
  word: (random) => pick(random, WORDS),
  mark: (random) => pick(random, MARKS),
  date: (random) => `2024-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`,
}

/** A table with one header, no blank rows and no notes, but with marks, known and unknown, and empty cells. */
function makeRows(random: Random): { header: string[]; rows: string[][] } {
  const width = 2 + Math.floor(random() * 5)
  const header = HEADERS.map((name) => ({ name, order: random() })).sort((a, b) => a.order - b.order).slice(0, width).map(({ name }) => name) // prettier-ignore
  const kinds = header.map((_name, at) =>
    pick(random, at === 0 ? ['word', 'word', 'year', 'date'] : ['whole', 'decimal', 'year', 'word', 'date']),
  )
  const rows = Array.from({ length: 1 + Math.floor(random() * 7) }, () =>
    kinds.map((kind, at) => (at > 0 && random() < 0.15 ? CELLS['mark'] : CELLS[kind])?.(random) ?? ''),
  )
  return { header, rows }
}

test('read loses no row and no column of a plain table, whatever marks stand in it', async () => {
  const random = randomFrom(20261)
  for (let round = 0; round < 400; round++) {
    const { header, rows } = makeRows(random)
    const text = `${[header, ...rows].map((row) => row.join(',')).join('\n')}\n`
    const found = await read(new TextEncoder().encode(text), 'table.csv')
    expect(
      found.columns.map(({ name }) => name),
      text,
    ).toEqual(header)
    expect(found.rows.length, text).toBe(rows.length)
  }
})
