import type { Dimension } from './cube.ts'
import { cellCount, cubeGrid } from './cube.ts'
import type { Cell, Grid } from './grid.ts'
import { refuse } from './refuse.ts'
import type { Warning } from './understood.ts'
import { knownUnit } from './unit-words.ts'

/** The keywords of a PC-Axis file: `VALUES("Country")` is the key `VALUES(Country)`. Other languages than the file's own are left out. */
type Keywords = Map<string, string[]>

const ENTRY = /\s*([A-Z][A-Z0-9-]*)(?:\[(\w+)\])?(?:\(((?:"[^"]*"\s*,?\s*)+)\))?\s*=\s*/y

/** Texts in quotation marks, joined where one goes on in the next line, and bare words, up to the semicolon that ends the entry. */
function valuesFrom(text: string, start: number): { values: string[]; end: number } {
  const values: string[] = []
  let at = start
  let joined = false
  while (at < text.length) {
    const sign = text[at]
    if (sign === ';') return { values, end: at + 1 }
    if (sign === '"') {
      const close = text.indexOf('"', at + 1)
      if (close === -1) break
      const piece = text.slice(at + 1, close)
      if (joined && values.length > 0) values.push((values.pop() ?? '') + piece)
      else values.push(piece)
      joined = true
      at = close + 1
    } else if (sign === ',' || /\s/.test(sign ?? '')) {
      if (sign === ',') joined = false
      at++
    } else {
      const word = /[^\s,;"]+/y
      word.lastIndex = at
      const found = word.exec(text)?.[0] ?? sign ?? ''
      values.push(found)
      joined = false
      at += found.length
    }
  }
  return { values, end: text.length }
}

/** Values of DATA: numbers and symbols, parted by space. Every one stands alone; none is joined. */
function dataFrom(text: string, start: number): { values: string[]; whole: boolean } {
  const end = text.indexOf(';', start)
  const found = text.slice(start, end === -1 ? text.length : end).match(/"[^"]*"|[^\s,"]+/g) ?? []
  return { values: found, whole: end !== -1 }
}

function keywordsOf(text: string): { keywords: Keywords; data: string[]; whole: boolean } {
  const keywords: Keywords = new Map()
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < text.length) {
    ENTRY.lastIndex = at
    const found = ENTRY.exec(text)
    if (!found) break
    const [all, word = '', language, sub] = found
    if (word === 'DATA') {
      const { values, whole } = dataFrom(text, at + all.length)
      return { keywords, data: values, whole }
    }
    const { values, end } = valuesFrom(text, at + all.length)
    const names = [...(sub ?? '').matchAll(/"([^"]*)"/g)].map(([, name = '']) => name)
    const key = names.length > 0 ? `${word}(${names.join('|')})` : word
    if (language === undefined && !keywords.has(key)) keywords.set(key, values)
    at = end
  }
  return { keywords, data: [], whole: false }
}

function dimensionsOf(keywords: Keywords): Dimension[] {
  const names = [...(keywords.get('STUB') ?? []), ...(keywords.get('HEADING') ?? [])]
  return names.map((name) => {
    const categories = keywords.get(`VALUES(${name})`) ?? keywords.get(`CODES(${name})`)
    return {
      name,
      categories:
        categories ?? refuse('format', `This file names no values for “${name}”.`, 'Download it again.', { expected: `VALUES("${name}")` }),
    }
  })
}

const unquoted = (text: string): string => (text.startsWith('"') ? text.slice(1, -1).trim() : text)
const cellOf = (text: string): Cell => {
  const plain = unquoted(text)
  return /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(plain) ? Number(plain) : plain
}

/** Cells of a file that writes only some rows, each after its keys. */
function keyedCells(keywords: Keywords, dimensions: readonly Dimension[], data: readonly string[]): Cell[] | undefined {
  const keyed = dimensions.filter(({ name }) => keywords.has(`KEYS(${name})`))
  if (keyed.length === 0) return undefined
  const codes = keyed.map(({ name, categories }) =>
    keywords.get(`KEYS(${name})`)?.[0] === 'CODES' ? (keywords.get(`CODES(${name})`) ?? categories) : categories,
  )
  const width = cellCount(dimensions.slice(keyed.length).map(({ categories }) => categories.length))
  const cells: Cell[] = Array.from({ length: cellCount(dimensions.map(({ categories }) => categories.length)) }, () => null)
  for (let at = 0; at < data.length; at += keyed.length + width) {
    const places = keyed.map((_dimension, place) => codes[place]?.indexOf(unquoted(data[at + place] ?? '')) ?? -1)
    if (places.includes(-1))
      refuse('format', `The key ${data.slice(at, at + keyed.length).join(', ')} is none of the file’s.`, 'Download it again.')
    const row = places.reduce((sum, place, level) => sum * (codes[level]?.length ?? 1) + place, 0)
    for (let column = 0; column < width; column++) cells[row * width + column] = cellOf(data[at + keyed.length + column] ?? '')
  }
  return cells
}

function symbolsOf(keywords: Keywords): Map<string, string> {
  const found = new Map<string, string>()
  const notes = [...keywords].filter(([key]) => /^(?:NOTE|VALUENOTE|CELLNOTE|DATANOTE)/.test(key)).flatMap(([, values]) => values)
  const nil =
    keywords.get('DATASYMBOLNIL')?.[0] ?? notes.find((note) => /(?:^|[\s"'#])-["']?\s*(?:[=:]|means)?\s*(?:zero|nil\b|null)/i.test(note))
  if (nil !== undefined && /zero|nil|null|magnitude|^-?\s*$|^0$/i.test(nil) && nil !== '') found.set('-', 'zero')
  return found
}

function unitOf(keywords: Keywords): string | undefined {
  const own = keywords.get('UNITS')?.[0]
  const others = [...keywords].filter(([key]) => key.startsWith('UNITS(')).map(([, values]) => values[0])
  const words = own === undefined ? [...new Set(others)] : [own]
  const [unit] = words
  return words.length === 1 && unit !== undefined && unit !== '' ? (knownUnit(unit) ?? unit) : undefined
}

/** A PC-Axis file as a long grid: STUB, then HEADING, the last fastest. */
export function pxGrid(text: string): { grid: Grid; warnings: Warning[] } {
  const { keywords, data, whole } = keywordsOf(text)
  if (!whole) refuse('truncated', 'This PC-Axis file ends before its data do.', 'Download it again.', { expected: 'DATA= … ;' })
  const dimensions = dimensionsOf(keywords)
  if (dimensions.length === 0)
    refuse('format', 'This PC-Axis file names no dimensions.', 'Download it again.', { expected: 'STUB or HEADING' })
  const count = cellCount(dimensions.map(({ categories }) => categories.length))
  const cells = keyedCells(keywords, dimensions, data) ?? data.map(cellOf)
  if (cells.length !== count)
    refuse('truncated', `This file has ${cells.length} values for ${count} cells.`, 'Download it again.', {
      expected: dimensions.map(({ categories }) => categories.length).join(' × '),
    })
  const unit = unitOf(keywords)
  return { grid: cubeGrid({ dimensions, cells, marks: symbolsOf(keywords), ...(unit === undefined ? {} : { unit }) }), warnings: [] }
}

/** The encoding that a PC-Axis file names in its first lines; undefined where it names none that we know. */
export function pxEncoding(start: string): string | undefined {
  const named = /CODEPAGE\s*=\s*"([^"]+)"/.exec(start)?.[1]
  const known = named === undefined ? undefined : /^\d{3,4}$/.test(named) ? `windows-${named}` : named.toLowerCase()
  try {
    return known === undefined ? undefined : new TextDecoder(known).encoding
  } catch {
    return undefined
  }
}
