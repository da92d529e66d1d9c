import type { Catalogue, Dataset } from '../data/catalogue.ts'
import { makeTable } from '../data/make-table.ts'
import type { DatasetRecord } from '../data/record-schema.ts'
import type { Source } from '../data/source-schema.ts'
import type { Field, Value, VersionHead } from '../data/table.ts'

/** A small catalogue written out, so that tests of facts and of articles can be read without opening a file. */

/** A record of a dataset, written out for tests. */
export const record = (title: string, more: Partial<DatasetRecord> = {}): DatasetRecord => ({
  title,
  description: `${title}, for tests.`,
  fields: [],
  primaryKey: [],
  uniqueKeys: [],
  foreignKeys: [],
  sources: ['survey'],
  licence: { name: 'public-domain', title: 'public domain', path: 'https://example.org/' },
  faults: [],
  rules: [],
  totals: [],
  checks: [],
  waivers: [],
  ...more,
})

/** A dataset of some versions, by their ids. */
export function dataset(
  id: string,
  made: DatasetRecord,
  fields: Field[],
  primaryKey: string[],
  versions: Record<string, Value[][]>,
): Dataset {
  const ids = Object.keys(versions)
  return {
    id,
    record: { ...made, primaryKey },
    versions: ids.map((version) => {
      const head: VersionHead = {
        dataset: id,
        version,
        edition: `Summaries ${version}`,
        published: `${version.slice(0, 4)}-02-06`,
        fields,
        primaryKey,
        sources: ['survey'],
      }
      return {
        id: version,
        file: `content/datasets/${id}/${version}.json`,
        table: makeTable(head, versions[version] ?? []),
        lock: { dataset: id, version, sha256: '', date: '2026-02-10' },
      }
    }),
  }
}

const MINE: Field[] = [
  { name: 'country', type: 'string' },
  { name: 'year', type: 'year' },
  { name: 'output', type: 'number', unit: 't' },
  { name: 'output_flag', type: 'string' },
  { name: 'source', type: 'string' },
]

const mine = (country: string, year: number, output: number | null, flag: string | null = null): Value[] => [
  country,
  year,
  output,
  flag,
  'survey',
]

const COUNTRIES: Value[][] = [
  ['AUS', 'Australia', 'country', ''],
  ['CHN', 'China', 'country', ''],
  ['MMR', 'Myanmar', 'country', 'Burma'],
  ['NGA', 'Nigeria', 'country', ''],
  ['USA', 'United States', 'country', 'United States of America'],
  ['WLD', 'World', 'aggregate', ''],
  ['OTH', 'Other countries', 'aggregate', ''],
]

const MINE_VERSIONS: Record<string, Value[][]> = {
  2025: [
    mine('AUS', 2023, 16_000, 'estimated'),
    mine('AUS', 2024, 13_000, 'estimated'),
    mine('CHN', 2023, 255_000),
    mine('CHN', 2024, 270_000),
    mine('MMR', 2024, 31_000, 'estimated'),
    mine('NGA', 2024, 13_000, 'estimated'),
    mine('OTH', 2024, 1_100),
    mine('USA', 2024, 45_000),
    mine('WLD', 2023, 376_000),
    mine('WLD', 2024, 390_000),
  ],
  2026: [
    mine('AUS', 2024, 29_000, 'estimated'),
    mine('AUS', 2025, 30_000, 'estimated'),
    mine('CHN', 2024, 270_000),
    mine('CHN', 2025, 270_000),
    mine('MMR', 2024, 27_000, 'estimated'),
    mine('NGA', 2024, 1_500, 'estimated'),
    mine('NGA', 2025, null, 'withheld'),
    mine('USA', 2024, 45_500),
    mine('WLD', 2024, 380_000),
    mine('WLD', 2025, 390_000),
  ],
}

const SHARES: Field[] = [
  { name: 'stage', type: 'string' },
  { name: 'year', type: 'year' },
  { name: 'share', type: 'number', unit: 'percent' },
  { name: 'confidence', type: 'string' },
]

const SHARE_ROWS: Value[][] = [
  ['mining', 2023, 58, 'high'],
  ['mining', 2024, 60, 'high'],
  ['magnets', 2022, 99, 'low'],
  ['magnets', 2023, 93.2, 'high'],
  ['magnets', 2024, 94, 'high'],
]

const STAGES = { value: 'mining', label: 'Mining' }
const stage = {
  name: 'stage',
  title: 'Stage',
  type: 'string' as const,
  description: 'Step.',
  categories: [STAGES, { value: 'magnets', label: 'Magnets' }],
}

const RESERVES: Field[] = [
  { name: 'country', type: 'string' },
  { name: 'reserves', type: 'number', unit: 'Mt' },
  { name: 'reserves_flag', type: 'string' },
  { name: 'value', type: 'number', unit: 'musd' },
]

const RESERVE_ROWS: Value[][] = [
  ['BRA', 11, null, 5],
  ['CHN', 44, null, 0],
  ['WLD', 75, 'over', 60],
]

const LONG: Field[] = [
  { name: 'country', type: 'string' },
  { name: 'year', type: 'year' },
  { name: 'output', type: 'number', unit: 't' },
  { name: 'output_flag', type: 'string' },
]

/** Outputs of a country year by year from 2019; text is the flag of an empty cell. */
const yearly = (country: string, outputs: (number | string)[], from = 2019): Value[][] =>
  outputs.map((one, place) => [country, from + place, typeof one === 'number' ? one : null, typeof one === 'number' ? null : one])

const LONG_ROWS: Value[][] = [
  ...yearly('AUS', [20, 18, 16, 15, 12]),
  ...yearly('CHN', [100, 120, 120, 150, 160]),
  ...yearly('MMR', [10, 12, 17, 'not-available', 30]),
  ...yearly('NGA', [5, 5.1]),
  ...yearly('NGA', [5.2, 5], 2022),
  ...yearly('USA', [25, 30, 26, 40, 45]),
]

const MONTHLY: Field[] = [
  { name: 'country', type: 'string' },
  { name: 'month', type: 'string' },
  { name: 'output', type: 'number', unit: 't' },
  { name: 'output_flag', type: 'string' },
]

const MONTHLY_ROWS: Value[][] = [['CHN', '2025-04', 3, null]]

const DEALS: Field[] = [
  { name: 'deal', type: 'string' },
  { name: 'date', type: 'date' },
  { name: 'confidence', type: 'string' },
  { name: 'amount', type: 'number', unit: 'musd' },
  { name: 'amount_flag', type: 'string' },
]

const DEAL_ROWS: Value[][] = [
  ['D1', '2025-04-04', 'high', 30, null],
  ['D2', '2025-10-09', 'high', null, 'not-available'],
  ['D3', '2025-10', 'high', null, 'not-available'],
  ['D4', null, 'high', null, 'not-available'],
  ['D5', '2024', 'low', null, 'not-available'],
]

const SURVEY: Source = {
  id: 'survey',
  title: 'Summaries',
  publisher: 'The Survey',
  url: 'https://example.org/s',
  published: '2026',
  read: { date: '2026-09-01', archived: true },
  licence: 'public domain',
  level: 'open',
}

/** Countries, mine output in two editions, shares of two stages, reserves with a printed bound and their value, output year by year with gaps, exports of one month, dates. */
export function exampleCatalogue(): Catalogue {
  const names = ['code', 'name', 'kind', 'aliases'].map((name) => ({ name, type: 'string' as const }))
  const country = { foreignKeys: [{ fields: ['country'], reference: { resource: 'countries', fields: ['code'] } }] }
  const datasets = [
    dataset('countries', record('Countries'), names, ['code'], { 2026: COUNTRIES }),
    dataset('mine', record('Mine output', country), MINE, ['country', 'year'], MINE_VERSIONS),
    dataset('shares', record('Shares', { fields: [stage] }), SHARES, ['stage', 'year'], { 2026: SHARE_ROWS }),
    dataset('reserves', record('Reserves'), RESERVES, ['country'], { 2026: RESERVE_ROWS }),
    dataset('long', record('Output year by year', country), LONG, ['country', 'year'], { 2026: LONG_ROWS }),
    dataset('exports', record('Exports month by month', country), MONTHLY, ['country', 'month'], { 2026: MONTHLY_ROWS }),
    dataset('deals', record('Deals'), DEALS, ['deal'], { 2026: DEAL_ROWS }),
  ]
  return { datasets: new Map(datasets.map((one) => [one.id, one])), sources: new Map([['survey', SURVEY]]) }
}
