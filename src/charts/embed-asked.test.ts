import { expect, test } from 'vitest'
import { readEmbedAsked } from './embed-asked.ts'

const years = { 2020: '2020', 2021: '2021', 2022: '2022' }
const known = {
  measure: { values: { output: 'Output', share: 'Share' }, first: 'output' },
  scale: { values: { linear: 'Linear', log: 'Logarithmic' }, first: 'linear' },
  country: { values: { CHN: 'China', USA: 'United States', AUS: 'Australia' }, most: 2 },
  from: { values: years },
  to: { values: years },
}
const NOTHING = { key: '', free: false, unknown: [], left: [], turned: false }
const read = (search: string) => {
  const { rest, ...asked } = readEmbedAsked(new URLSearchParams(search), known)
  return { ...asked, rest: `${rest}` }
}

test.each([
  ['', { rest: '' }],
  ['utm=x&theme=dark', { rest: 'utm=x&theme=dark' }],
  ['measure=share&country=CHN', { key: 'measure-share', rest: 'country=CHN', free: true }],
  ['scale=log&measure=share', { key: 'measure-share--scale-log', rest: '' }],
  ['measure=output', { rest: '' }],
  ['measure=weight', { rest: '', unknown: [{ name: 'measure', value: 'weight' }] }],
  ['measure=toString', { rest: '', unknown: [{ name: 'measure', value: 'toString' }] }],
  ['country=ZZZ.CHN', { rest: 'country=ZZZ.CHN', free: true, unknown: [{ name: 'country', value: 'ZZZ' }] }],
  ['country=ZZZ', { rest: 'country=ZZZ', unknown: [{ name: 'country', value: 'ZZZ' }] }],
  ['country=CHN.CHN.USA.AUS', { rest: 'country=CHN.CHN.USA.AUS', free: true, left: ['Australia'] }],
  ['from=2022&to=2020', { rest: 'from=2022&to=2020', free: true, turned: true }],
  ['from=2021', { rest: 'from=2021', free: true }],
  ['from=1999&to=2020', { rest: 'from=1999&to=2020', free: true, unknown: [{ name: 'from', value: '1999' }] }],
])('of an embed %s asks', (search, asked) => expect(read(search)).toEqual({ ...NOTHING, ...asked }))
