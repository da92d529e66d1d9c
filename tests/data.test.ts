import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCatalogue } from '../src/build/load-data.ts'
import { checkData } from '../src/checks/data/index.ts'
import type { Catalogue } from '../src/data/catalogue.ts'
import { latestOf } from '../src/data/catalogue.ts'
import { countryNames } from '../src/data/countries.ts'
import { differenceOf } from '../src/data/difference.ts'
import { levelOf } from '../src/data/licence.ts'
import { findRow, matchRows, selectRows } from '../src/data/select.ts'
import type { Table } from '../src/data/table.ts'
import { cellOf, flagsOf, keyOf } from '../src/data/table.ts'
import type { Issue } from '../src/issues/issue.ts'

// The real tables of the site. Numbers here were taken from the publishers' editions, not from our own files.
const ROOT = resolve(import.meta.dirname, '..')
const TODAY = { today: '2026-11-24' }
let catalogue: Catalogue
let readIssues: Issue[]

beforeAll(() => {
  ;({ catalogue, issues: readIssues } = loadCatalogue(ROOT))
})

function tableOf(dataset: string, version?: string): Table {
  const found = catalogue.datasets.get(dataset)
  const table = found && (version === undefined ? latestOf(found) : found.versions.find((item) => item.id === version))?.table
  if (!table) throw new Error(`invalid version: ${dataset}@${version ?? 'latest'}`)
  return table
}
function valueOf(dataset: string, version: string | undefined, field: string, ...key: string[]) {
  const table = tableOf(dataset, version)
  const row = findRow(table, key)
  if (row === undefined) throw new Error(`invalid key: ${key.join(',')}`)
  return cellOf(table, row, field)
}
const sumOf = (table: Table, rows: number[], field: string): number =>
  rows.reduce((sum, row) => sum + Number(cellOf(table, row, field) ?? 0), 0)

test('the site’s data can be read', () => expect(readIssues).toEqual([]))
test('the site’s data passes every check', () => expect(checkData(catalogue, TODAY)).toEqual([]))
test('the eight datasets of the first articles stand there', () =>
  expect([...catalogue.datasets.keys()]).toEqual(
    expect.arrayContaining([
      'china-exports',
      'countries',
      'crustal-abundance',
      'elements',
      'mine-production',
      'ore-composition',
      'reserves',
      'supply-chain-shares',
    ]),
  ))
test('each edition is a version of its own, and the newest is the last line of the lock', () => {
  expect(catalogue.datasets.get('mine-production')?.versions.map(({ id }) => id)).toEqual(['2022', '2023', '2024', '2025', '2026'])
  expect(catalogue.datasets.get('reserves')?.versions.map(({ id }) => id)).toEqual(['2023', '2024', '2025', '2026', '2026-05-27'])
})

test.each([
  ['2022', '2020', 244_700, 240_000],
  ['2022', '2021', 277_100, 280_000],
  ['2023', '2021', 290_660, 290_000],
  ['2023', '2022', 301_020, 300_000],
  ['2024', '2022', 296_920, 300_000],
  ['2024', '2023', 353_320, 350_000],
  ['2025', '2023', 376_090, 376_000],
  ['2025', '2024', 393_950, 390_000],
  ['2026', '2024', 384_000, 380_000],
  ['2026', '2025', 389_310, 390_000],
])('mine production, edition %s: the countries of %s add up to %i t, %i t stated', (version, year, sum, stated) => {
  const table = tableOf('mine-production', version)
  const rows = matchRows(table, ['*', year]).filter((row) => keyOf(table, row)[0] !== 'WLD')
  expect([sumOf(table, rows, 'output'), valueOf('mine-production', version, 'output', 'WLD', year)]).toEqual([sum, stated])
})
test.each([
  ['2023', 125.7],
  ['2024', 115.4],
  ['2025', 90.9],
  ['2026', 85.3],
  ['2026-05-27', 75.3],
])('reserves, edition %s: the countries add up to %d million tonnes', (version, sum) => {
  const table = tableOf('reserves', version)
  const rows = selectRows(table, { country: { not: ['WLD'] } })
  expect(Number((sumOf(table, rows, 'reserves') / 1e6).toFixed(1))).toBe(sum)
})
test('the reserves total of the 2024 edition needs its waiver', () => {
  const reserves = catalogue.datasets.get('reserves')
  const record = reserves && { ...reserves, record: { ...reserves.record, waivers: [] } }
  const changed = { ...catalogue, datasets: new Map([...catalogue.datasets, ...(record ? [['reserves', record] as const] : [])]) }
  expect(checkData(changed, TODAY)).toMatchObject([
    {
      code: 'data/total',
      place: { file: 'content/datasets/reserves/2024.json', field: 'reserves' },
      expected: expect.stringContaining('120,000,000') as string,
    },
  ])
})
test('Brazil’s reserves were halved within the 2026 edition, and nothing else but the world’s bound changed', () => {
  const { revised, added, removed } = differenceOf(tableOf('reserves', '2026'), tableOf('reserves', '2026-05-27'))
  expect([revised.map(({ key, before, after }) => [key[0], before.value, after.value]), added, removed]).toEqual([
    [
      ['BRA', 21_000_000, 11_000_000],
      ['WLD', 85_000_000, 75_000_000],
    ],
    [],
    [],
  ])
})
test('the 2026 edition revised the output of 2024 by 44,250 t in absolute changes, Vietnam’s not at all', () => {
  const { revised } = differenceOf(tableOf('mine-production', '2025'), tableOf('mine-production', '2026'))
  const countries = revised.filter(({ key }) => key[1] === '2024' && !['WLD', 'OTH'].includes(key[0] ?? ''))
  const moved = [...countries, ...revised.filter(({ key }) => key[0] === 'OTH' && key[1] === '2024')].reduce(
    (sum, { before, after }) => sum + Math.abs(Number(after.value) - Number(before.value)),
    0,
  )
  expect([moved, countries.some(({ key }) => key[0] === 'VNM'), countries.some(({ key }) => key[0] === 'THA')]).toEqual([
    44_250,
    false,
    true,
  ])
})
test('the 2024 edition revised two countries only', () =>
  expect(differenceOf(tableOf('mine-production', '2023'), tableOf('mine-production', '2024')).revised.map(({ key }) => key[0])).toEqual([
    'USA',
    'VNM',
  ]))
test('a printed dash is zero, without a flag of absence', () => {
  const table = tableOf('mine-production', '2026')
  const row = findRow(table, ['GRL', '2025']) ?? -1
  expect([cellOf(table, row, 'output'), flagsOf(table, row, 'output')]).toEqual([0, []])
})

test.each([
  ['mining', 'magnet-rare-earths', 60],
  ['refining', 'magnet-rare-earths', 91],
  ['magnets', 'sintered-magnets', 94],
])('China’s share of %s in 2024 is as one source prints it', (stage, definition, share) =>
  expect(valueOf('supply-chain-shares', undefined, 'share', stage, 'CHN', '2024', definition, 'historical', 'iea-ree-2026')).toBe(share),
)
test('China’s refining share of 2025 keeps its three values from one report apart', () => {
  const table = tableOf('supply-chain-shares')
  const rows = selectRows(table, { stage: 'refining', country: 'CHN', year: 2025, source: ['iea-gcmo-2026-annex', 'iea-gcmo-2026-shares'] })
  expect(rows.map((row) => cellOf(table, row, 'share')).sort()).toEqual([84.27, 85, 91])
})
test('the eight shares without a year are left out', () => expect(tableOf('supply-chain-shares').size).toBe(179))
test('rows whose year was assumed are marked as of low confidence', () => {
  const table = tableOf('supply-chain-shares')
  const rows = selectRows(table, { source: ['reex-csis-2025', 'reuters-brecorder-2024-03', 'reex-iea-2025'] })
  expect([rows.length, new Set(rows.map((row) => cellOf(table, row, 'confidence')))]).toEqual([5, new Set(['low'])])
})
test('only what the agency prints under CC BY may be redistributed', () => {
  const table = tableOf('supply-chain-shares')
  const agency = selectRows(table, { source: ['iea-ree-2026', 'iea-gcmo-2026-annex', 'iea-gcmo-2026-shares', 'iea-cmde-2025'] })
  expect([levelOf(table, catalogue.sources, agency), levelOf(table, catalogue.sources)]).toEqual(['open', 'facts'])
})
test('mine production is in the public domain', () => expect(levelOf(tableOf('mine-production'), catalogue.sources)).toBe('open'))

test('the months of 2025 add up to the year’s rare-earth exports, January and February as one', () => {
  const table = tableOf('china-exports')
  const rows = selectRows(table, {
    product: 'rare-earths',
    destination: 'WLD',
    span: ['month', 'two-months'],
    first_month: { from: '2025-01', to: '2025-12' },
  })
  expect([rows.length, sumOf(table, rows, 'exports').toFixed(1)]).toEqual([11, '62584.8'])
})
test('the months of 2025 add up to the year’s magnet exports', () => {
  const table = tableOf('china-exports')
  const rows = selectRows(table, { product: 'magnets', destination: 'WLD', span: 'month', first_month: { from: '2025-01', to: '2025-12' } })
  expect([rows.length, sumOf(table, rows, 'exports')]).toEqual([12, 57_392])
})
test('five months of 2023 and seven of 2024 are known for rare earths', () => {
  const table = tableOf('china-exports')
  const months = (year: string): number =>
    selectRows(table, { product: 'rare-earths', span: 'month', first_month: { from: `${year}-01`, to: `${year}-12` } }).length
  expect([months('2023'), months('2024')]).toEqual([5, 7])
})
test('the world’s exports of 2023 stand twice, one for each report', () => {
  const table = tableOf('china-exports')
  expect(
    matchRows(table, ['rare-earths', 'WLD', '2023', '*'])
      .map((row) => cellOf(table, row, 'exports'))
      .sort(),
  ).toEqual([52_306, 52_307])
})
test('the magnets of April 2025 are a derived cell', () => {
  const table = tableOf('china-exports')
  const [row = -1] = matchRows(table, ['magnets', 'WLD', '2025-04', '*'])
  expect([cellOf(table, row, 'exports'), flagsOf(table, row, 'exports')]).toEqual([2628, ['derived']])
})

test('promethium’s abundance is missing, not zero', () => {
  const table = tableOf('crustal-abundance')
  const row = findRow(table, ['Pm', 'mendeleev']) ?? -1
  expect([cellOf(table, row, 'abundance'), flagsOf(table, row, 'abundance')]).toEqual([null, ['not-available']])
})
test('the elements are seventeen, seven under licence since April 2025 and five suspended', () => {
  const table = tableOf('elements')
  const count = (status: string): number => selectRows(table, { control_status: status }).length
  expect([table.size, count('in-force'), count('suspended'), count('none-found')]).toEqual([17, 7, 5, 5])
})
test('gadolinium is light or heavy by source, scandium neither', () =>
  expect([
    valueOf('elements', undefined, 'group_usgs_2018', 'Gd'),
    valueOf('elements', undefined, 'group_usgs_2002', 'Gd'),
    valueOf('elements', undefined, 'group_usgs_2018', 'Sc'),
  ]).toEqual(['light', 'heavy', 'neither']))
test('the shares of each ore add up to 98 to 103 per cent', () => {
  const table = tableOf('ore-composition')
  const places = new Set(Array.from({ length: table.size }, (_, row) => keyOf(table, row)[0] ?? ''))
  const sums = [...places].map((place) => sumOf(table, matchRows(table, [place, '*']), 'share'))
  expect([places.size, Math.round(Math.min(...sums)), Math.round(Math.max(...sums))]).toEqual([13, 98, 103])
})
test('one name is printed for Myanmar, and Burma is its alias', () =>
  expect([countryNames(catalogue).get('MMR'), valueOf('countries', undefined, 'aliases', 'MMR')]).toEqual(['Myanmar', 'Burma']))

let copy: string
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'assay-data-'))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** Issues over a fresh copy of the site's data after something was done to it. */
function afterwards(change: (root: string) => void): Issue[] {
  rmSync(join(copy, 'content'), { recursive: true, force: true })
  cpSync(join(ROOT, 'content/datasets'), join(copy, 'content/datasets'), { recursive: true })
  cpSync(join(ROOT, 'content/sources'), join(copy, 'content/sources'), { recursive: true })
  cpSync(join(ROOT, 'content/datasets.lock'), join(copy, 'content/datasets.lock'))
  change(copy)
  const loaded = loadCatalogue(copy)
  return [...loaded.issues, ...checkData(loaded.catalogue, TODAY)]
}
const edit = (root: string, file: string, change: (text: string) => string): void =>
  writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')))
const VERSION = 'content/datasets/mine-production/2025.json'
const named = { code: 'data/lock', place: { file: VERSION }, message: expect.stringContaining('mine-production@2025') as string }

test('a copy of the data is as good as the data', () => expect(afterwards(() => undefined)).toEqual([]))
test('one altered byte of a version fails and names file and version', () =>
  expect(afterwards((root) => edit(root, VERSION, (text) => text.replace('["NGA", 2024, 13000', '["NGA", 2024, 14000')))).toMatchObject([
    named,
  ]))
test('an altered space fails too', () => expect(afterwards((root) => edit(root, VERSION, (text) => `${text} `))).toMatchObject([named]))
test('a version that can no longer be read fails and names file and version', () =>
  expect(afterwards((root) => edit(root, VERSION, (text) => text.slice(0, 900)))).toEqual(
    expect.arrayContaining([expect.objectContaining(named), expect.objectContaining({ code: 'data/json' })]),
  ))
test('a deleted version fails and names file and version', () =>
  // Settings that name the version follow as a consequence; the cause comes first.
  expect(afterwards((root) => rmSync(join(root, VERSION)))[0]).toMatchObject(named))
test('a deleted dataset fails and names each version', () =>
  expect(
    afterwards((root) => rmSync(join(root, 'content/datasets/reserves'), { recursive: true }))
      .filter(({ code }) => code === 'data/lock')
      .map(({ place }) => place.file),
  ).toEqual(['2023', '2024', '2025', '2026', '2026-05-27'].map((id) => `content/datasets/reserves/${id}.json`)))
test('reordered lines of the lock fail and name file and version', () =>
  expect(
    afterwards((root) =>
      edit(root, 'content/datasets.lock', (text) => {
        const lines = text.split('\n')
        const place = lines.findIndex((line) => line.startsWith('mine-production 2025'))
        return lines
          .with(place, lines[place + 1] ?? '')
          .with(place + 1, lines[place] ?? '')
          .join('\n')
      }),
    ).filter(({ level }) => level === 'error'),
  ).toMatchObject([
    {
      code: 'data/lock',
      place: { file: 'content/datasets.lock' },
      message: expect.stringContaining('mine-production@2026 (content/datasets/mine-production/2026.json)') as string,
    },
  ]))
test('a setting that cannot be obeyed is told with its line and column', () =>
  expect(
    afterwards((root) =>
      edit(root, 'content/datasets/reserves/index.yaml', (text) =>
        text.replace('{ check: one-edition, field: source', '{ check: one-edition, field: sorce'),
      ),
    ),
  ).toMatchObject([
    {
      code: 'data/setting',
      place: { file: 'content/datasets/reserves/index.yaml', line: expect.any(Number) as number, column: 34 },
      got: 'sorce',
      hint: 'did you mean "source"?',
    },
  ]))
test('a version put beside the others without a line in the lock fails', () =>
  expect(
    afterwards((root) =>
      edit(
        root,
        VERSION,
        (text) => (
          writeFileSync(join(root, 'content/datasets/mine-production/2027.json'), text.replace('"version": "2025"', '"version": "2027"')),
          text
        ),
      ),
    ),
  ).toMatchObject([{ code: 'data/draft', place: { file: 'content/datasets/mine-production/2027.json' } }]))
