import type { Example } from '../chart-type.ts'

const SYMBOLS = ['Sc', 'Y', 'La', 'Ce', 'Pr', 'Nd', 'Pm', 'Sm', 'Eu', 'Gd', 'Tb', 'Dy', 'Ho', 'Er', 'Tm', 'Yb', 'Lu']
const LICENSED = ['Sc', 'Y', 'Sm', 'Gd', 'Tb', 'Dy', 'Lu']
const SUSPENDED = ['Eu', 'Ho', 'Er', 'Tm', 'Yb']

const fields = [
  { name: 'symbol', type: 'string' },
  { name: 'state', type: 'string' },
]
const amounts = [
  { name: 'symbol', type: 'string' },
  { name: 'abundance', type: 'number', unit: 'ppm' },
  { name: 'abundance_flag', type: 'string' },
]
const primaryKey = ['symbol']
const base = { type: 'periodic', x: 'symbol', title: 'Seven need a licence', subtitle: 'Rare earths by state of control' }
const byState = { ...base, series: 'state', sort: ['on', 'off', 'none'] }
const byAmount = { ...base, y: 'abundance', steps: [1, 5, 20] }
const names = {
  on: { long: 'Licence needed since April', short: 'Licence' },
  off: { long: 'Named in October, then suspended', short: 'Suspended' },
  none: { long: 'Not named', short: 'Not named' },
}
const stateOf = (symbol: string): string => (LICENSED.includes(symbol) ? 'on' : SUSPENDED.includes(symbol) ? 'off' : 'none')
const states = SYMBOLS.map((symbol) => [symbol, stateOf(symbol)])
const amountOf = (k: number): number => Math.round((k % 2 === 0 ? 60 : 9) / (1 + k / 3)) / (k > 9 ? 10 : 1)

/** Examples of the periodic table. */
export const examples: Example[] = [
  { name: 'usual', spec: { ...byState, highlight: ['on'] }, fields, primaryKey, rows: states, names },
  { name: 'classes', spec: byState, fields, primaryKey, rows: states, names },
  {
    name: 'steps',
    spec: { ...byAmount, highlight: ['Nd'] },
    fields: amounts,
    primaryKey,
    rows: SYMBOLS.map((symbol, k) => [symbol, amountOf(k), null]),
  },
  {
    name: 'values',
    spec: { ...base, y: 'abundance' },
    fields: amounts,
    primaryKey,
    rows: SYMBOLS.map((symbol, k) => [symbol, 1200 + k * 3470, null]),
  },
  {
    name: 'missing',
    spec: byAmount,
    fields: amounts,
    primaryKey,
    rows: [
      ['La', 39, null],
      ['Ce', 66.5, 'estimated'],
      ['Nd', 0, null],
      ['Pm', null, 'not-available'],
      ['Sm', null, 'withheld'],
    ],
  },
  { name: 'empty', spec: { ...byState, where: { state: 'gone' } }, fields, primaryKey, rows: states },
  { name: 'one', spec: byState, fields, primaryKey, rows: [['Dy', 'on']], names },
  {
    name: 'long-labels',
    spec: byState,
    fields,
    primaryKey,
    rows: states.slice(4, 12),
    names: {
      ...names,
      on: {
        long: 'A licence of the ministry is needed since the fourth of April for every shipment to every country, whatever its end use',
        short: 'Licence',
      },
      Nd: { long: 'Ytterbiumpraseodymium of the second kind', short: 'Nd' },
    },
  },
  {
    name: 'right-to-left',
    spec: byState,
    fields,
    primaryKey,
    rows: states.slice(6, 12),
    names: { ...names, on: { long: 'ترخيص مطلوب', short: 'ترخيص' }, Dy: { long: 'ديسبروسيوم', short: 'ديسبروسيوم' } },
  },
  {
    name: 'negative',
    spec: { ...base, y: 'abundance', steps: [0] },
    fields: amounts,
    primaryKey,
    rows: [
      ['La', -12, null],
      ['Ce', 4, null],
      ['Dy', 31, 'derived'],
    ],
  },
]
