import { closeSync, cpSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** The table that `bench:data` measures with: made up, with a fixed seed, in the shape of a customs table. */

/** Id of the dataset that the bench imports. */
export const BENCH_DATASET = 'bench-trade'

/** The version of it that is imported. */
export const BENCH_VERSION = '2026'

const REPORTERS = [
  'AUS',
  'BRA',
  'CAN',
  'CHN',
  'DEU',
  'EST',
  'FRA',
  'GBR',
  'IND',
  'JPN',
  'KAZ',
  'KOR',
  'MMR',
  'MYS',
  'NOR',
  'RUS',
  'THA',
  'USA',
]
const PARTNERS = [
  'AUT',
  'BEL',
  'CHE',
  'CHL',
  'CZE',
  'ESP',
  'FIN',
  'GRL',
  'ITA',
  'LAO',
  'MDG',
  'NLD',
  'POL',
  'SWE',
  'TUR',
  'UKR',
  'VNM',
  'ZAF',
]
const FLOWS = ['export', 'import']
const CATEGORIES = ['magnets', 'metals', 'oxides', 'ores']
const SOURCES = ['usgs-mcs2024-world-csv', 'usgs-mcs2025-world-csv', 'usgs-mcs2026-csv']
const MONTHS = 120
const FIRST_YEAR = 2015

/** Numbers between 0 and 1, the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const NAMES = 'country,year,month,product,flow,partner,tonnes,dollars,flag,source_id,category,note'

interface Series {
  product: string
  flow: string
  country: string
  partner: string
}

function seriesOf(count: number): Series[] {
  return Array.from({ length: count }, (_, place): Series => {
    const country = REPORTERS[place % REPORTERS.length] ?? ''
    const partner = PARTNERS[Math.floor(place / REPORTERS.length) % PARTNERS.length] ?? ''
    const rest = Math.floor(place / (REPORTERS.length * PARTNERS.length))
    return { country, partner, flow: FLOWS[rest % 2] ?? '', product: String(280_530 + 1_000 * Math.floor(rest / 2)) }
  })
}

function noteOf(draw: number, row: number): string {
  if (draw < 0.9) return ''
  if (draw < 0.94) return 'Partly estimated from the reports of partners'
  if (draw < 0.98) return '"Includes ""other"" forms, such as powder"'
  return `Entry ${row} of the register`
}

function lineOf({ country, partner, flow, product }: Series, month: number, row: number, random: () => number): string {
  const year = FIRST_YEAR + Math.floor(month / 12)
  const draw = random()
  const withheld = draw < 0.01
  const tonnes = (40 + 20 * random()).toFixed(3)
  const flag = withheld ? 'W' : draw < 0.1 ? 'e' : ''
  const dollars = Math.round(1_000_000 + 500_000 * random())
  return [
    country,
    year,
    `${year}-${String((month % 12) + 1).padStart(2, '0')}`,
    product,
    flow,
    partner,
    withheld ? '' : tonnes,
    dollars,
    flag,
    SOURCES[row % SOURCES.length],
    CATEGORIES[Number(product.at(2)) % CATEGORIES.length],
    noteOf(random(), row),
  ].join(',')
}

/** Writes a CSV of so many rows, month by month as a publisher adds them. Keys are unique and months go on without a gap. */
export function writeBenchCsv(path: string, rows: number, seed: number): void {
  const random = seededRandom(seed)
  const series = seriesOf(Math.ceil(rows / MONTHS))
  const file = openSync(path, 'w')
  try {
    let text = `${NAMES}\n`
    let row = 0
    for (let month = 0; month < MONTHS; month += 1) {
      for (const one of series) {
        if (row === rows) break
        text += `${lineOf(one, month, (row += 1), random)}\n`
      }
      writeSync(file, text)
      text = ''
    }
  } finally {
    closeSync(file)
  }
}

const RECORD = `title: Trade that was made up for a measurement
description: Rows drawn by a seeded generator. Nothing in it is true.
fields:
  - { name: country, title: Country, type: string, description: Who reports., constraints: { required: true } }
  - { name: year, title: Year, type: year, description: A year., constraints: { minimum: 2015, maximum: 2030 } }
  - { name: month, title: Month, type: date, description: A month. }
  - { name: product, title: Product, type: string, description: A code of six digits., constraints: { pattern: '\\d{6}' } }
  - { name: flow, title: Flow, type: string, description: Which way., constraints: { enum: [export, import] } }
  - { name: partner, title: Partner, type: string, description: The other country. }
  - { name: tonnes, title: Tonnes, type: number, unit: t, description: Weight., flags: [estimated, withheld], constraints: { minimum: 0, maximum: 1000000 } }
  - { name: dollars, title: Dollars, type: integer, description: Value., constraints: { minimum: 0 } }
  - name: category
    title: Category
    type: string
    description: A stage.
    categories: [{ value: magnets, label: Magnets }, { value: metals, label: Metals }, { value: oxides, label: Oxides }, { value: ores, label: Ores }]
  - { name: source, title: Source, type: string, description: Who said it. }
  - { name: note, title: Note, type: string, description: A note., blank: No note. }
primaryKey: [country, year, month, product, flow, partner]
uniqueKeys: [[month, partner, country, flow, product]]
foreignKeys:
  - { fields: [country], reference: { resource: countries, fields: [code] } }
  - { fields: [partner], reference: { resource: countries, fields: [code] } }
sources: [usgs-mcs2026-csv]
licence: { name: made-up, title: Made up }
`

const RECIPE = `input: A CSV that the bench wrote.
fields:
  country: { column: country }
  year: { column: year }
  month: { column: month }
  product: { column: product }
  flow: { column: flow }
  partner: { column: partner }
  tonnes: { column: tonnes }
  tonnes_flag: { column: flag, map: { e: estimated, W: withheld } }
  dollars: { column: dollars }
  category: { column: category }
  source: { column: source_id }
  note: { column: note }
versions:
  "${BENCH_VERSION}": { edition: Made up, published: "2026-01-31", sources: [${SOURCES.join(', ')}] }
`

/** Writes a project to a folder: this one's sources and countries, and the dataset to be measured. `checks` is added to its record. */
export function writeBenchProject(project: string, root: string, checks = ''): void {
  const folder = join(project, 'content/datasets', BENCH_DATASET)
  mkdirSync(folder, { recursive: true })
  cpSync(join(root, 'content/sources'), join(project, 'content/sources'), { recursive: true })
  cpSync(join(root, 'content/datasets/countries'), join(project, 'content/datasets/countries'), { recursive: true })
  writeFileSync(join(folder, 'index.yaml'), `${RECORD}${checks}`)
  writeFileSync(join(folder, 'recipe.yaml'), RECIPE)
}
