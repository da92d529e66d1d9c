import type { Example } from '../chart-type.ts'

const fields = [
  { name: 'country', type: 'string' },
  { name: 'year', type: 'year' },
  { name: 'output', type: 'number', unit: 't' },
  { name: 'output_flag', type: 'string' },
]
const base = {
  type: 'bump',
  x: 'year',
  y: 'output',
  series: 'country',
  title: 'Two changed places',
  subtitle: 'Ranks by output, in tonnes',
}
const primaryKey = ['country', 'year']
const run = (country: string, values: readonly (number | null | undefined)[], first = 2020) =>
  values.flatMap((value, k) =>
    value === undefined ? [] : [[country, first + k, value, value === null ? 'not-available' : null] as (string | number | null)[]],
  )
const names = {
  A: { long: 'Aland', short: 'Aland' },
  B: { long: 'Borduria', short: 'Bord.' },
  C: { long: 'Camporia', short: 'Camp.' },
  D: { long: 'Drovia', short: 'Drovia' },
  E: { long: 'Elbonia', short: 'Elb.' },
  F: { long: 'Freedonia', short: 'Freed.' },
}

/** Examples of the bump chart. */
export const examples: Example[] = [
  {
    name: 'usual',
    spec: { ...base, top: 4, highlight: ['C'] },
    fields,
    primaryKey,
    rows: [
      ...run('A', [140000, 168000, 210000, 255000]),
      ...run('B', [39000, 42000, 41000, 41600]),
      ...run('C', [31000, 35000, 12000, 43000]),
      ...run('D', [21000, 24000, 18000, 16000]),
      ...run('E', [900, 1200, 1900, 700]),
      ...run('F', [100, 200, 100, 300]),
    ],
    names,
  },
  {
    name: 'countries',
    spec: { ...base, join: 'straight' },
    fields,
    primaryKey,
    rows: [...run('CHN', [9, 9, 8, 7]), ...run('USA', [7, 5, 5, 8]), ...run('AUS', [2, 6, 6, 3]), ...run('MMR', [1, 2, 7, 5])],
    names: { CHN: { long: 'China', short: 'China' }, USA: { long: 'United States', short: 'U.S.' } },
  },
  {
    name: 'ties',
    spec: base,
    fields,
    primaryKey,
    rows: [...run('A', [9, 8, 9]), ...run('B', [7, 8, 7]), ...run('C', [7, 5, 7]), ...run('D', [1, 2, 2])],
    names,
  },
  {
    name: 'missing',
    spec: base,
    fields,
    primaryKey,
    rows: [
      ...run('A', [9, 8, null, 7, 9]),
      ...run('B', [7, 9, 8, 8, 7]),
      ...run('C', [3, 2, 1, 6.5]),
      ...run('D', [undefined, undefined, 5, 6]),
    ],
    names,
  },
  {
    name: 'projected',
    spec: base,
    fields,
    primaryKey,
    rows: [
      ['A', 2020, 9, null],
      ['A', 2025, 8, null],
      ['A', 2040, 7, 'projected'],
      ['B', 2020, 4, null],
      ['B', 2025, 5, null],
      ['B', 2040, 9, 'projected'],
    ],
    names,
  },
  {
    name: 'many',
    spec: { ...base, top: 6, highlight: ['K9'] },
    fields,
    primaryKey,
    rows: Array.from({ length: 12 }, (_, k) => run(`K${k}`, [40 - 3 * k, 30 - ((k * 5) % 12), 20 + ((k * 7) % 12)])).flat(),
  },
  {
    name: 'ended',
    spec: { ...base, title: 'Two came to an end' },
    fields,
    primaryKey,
    rows: [
      ...['A', 'B', 'C', 'D'].flatMap((code, k) =>
        run(
          code,
          Array.from({ length: 12 }, (_, year) => 900 - 200 * k + 3 * year),
        ),
      ),
      ...run('E', [880, 500, 520]),
      ...run('F', [600, 480, 490]),
    ],
    names: {
      E: { long: 'Ferrocerium and pyrophoric alloys', short: 'Ferrocerium and pyrophoric alloys' },
      F: { long: 'Yttrium oxide at the end of the year', short: 'Yttrium oxide at the end of the year' },
    },
  },
  {
    name: 'long-labels',
    spec: base,
    fields,
    primaryKey,
    rows: [...run('A', [1234567, 2345678]), ...run('B', [2234567, 345678]), ...run('C', [12, 14])],
    names: {
      A: { long: 'Democratic Republic of Camporia', short: 'D.R. Camp.' },
      B: { long: 'Former territories beyond the eastern ranges', short: 'Eastern territories' },
      C: { long: 'United Syldavia', short: 'U.S.' },
    },
  },
  { name: 'one', spec: base, fields, primaryKey, rows: run('A', [500, 650]), names },
  { name: 'empty', spec: { ...base, where: { country: 'Z' } }, fields, primaryKey, rows: run('A', [1, 2]) },
  {
    name: 'right-to-left',
    spec: base,
    fields,
    primaryKey,
    rows: [...run('A', [60, 52]), ...run('B', [30, 58])],
    names: { A: { long: 'الصين', short: 'الصين' }, B: { long: 'أستراليا', short: 'أستراليا' } },
  },
]
