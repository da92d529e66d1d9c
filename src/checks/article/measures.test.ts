import { expect, test } from 'vitest'
import { spokenOf, wrongMeasure, wrongPriced, wrongThing } from './measures.ts'

const MINED = ['mine production of rare earths | mine output | china, 2024 | unit:mass']
const of = (text: string, records: readonly string[] = MINED, isClaim = false) =>
  [...wrongMeasure(text, records, { isClaim }), ...wrongThing(text, records)].map(({ word }) => word)

test.each([
  ['China exported ###### in 2025', 'exported'],
  ['Chinese exports came to ######', 'exports'],
  ['China consumed ######', 'consumed'],
  ['China’s consumption was ######', 'consumption'],
  ['Demand of China stood at ######', 'Demand'],
  ['In 2025 China burnt ######', 'burnt'],
  ['China sold ######', 'sold'],
  ['It bought ###### in 2025', 'bought'],
  ['China stockpiled ######', 'stockpiled'],
  ['Capacity of ###### was counted', 'Capacity'],
  ['The price was ######', 'price'],
  ['The #####-largest exporter of 2025', 'exporter'],
  ['###### were recycled', 'recycled'],
  ['China’s share of exports was ######', 'exports'],
  ['China had ###### of neodymium', 'neodymium'],
  ['China dug up ###### of copper', 'copper'],
  ['China mined ###### of ore', 'ore'],
  ['It made ###### of metal', 'metal'],
  ['China smelted ######', 'smelted'],
  ['China dug up ###### of magnets', 'magnets'],
  ['China made #### of the world’s magnets', 'magnets'],
  ['China dug up #### of the world’s copper', 'copper'],
  ['China has #### of heavy rare earths', 'heavy rare earths'],
  ['China exported more than ######', 'exported'],
  ['China’s share of magnets was ####', 'magnets'],
  ['China’s share of the world’s magnet production was ####', 'magnet production'],
  ['Of the world’s magnets, #### came from China', 'magnets'],
  ['In copper, China’s share was ####', 'copper'],
])('of a mine output is refused: %s', (text, word) => expect(of(text)).toEqual([word]))

test.each([
  'China mined ###### in 2025',
  'China, whose exports need licences, mined ######',
  'After controls on exports China had ######',
  'Exports fell, and its row reads ######',
  'It bans exports with ###### in the ground',
  'Prices rose: China had ######',
  'China exported what it mined, ######',
  'The row holds ###### of rare-earth oxide',
  'Copper is mined beside ######',
  'By import data it was ######',
])('of a mine output may be said: %s', (text) => expect(of(text)).toEqual([]))

test.each([
  ['China exported ######', 'rare earths that china imports and exports'],
  ['Demand stood at ######', 'what magnet rare earths are used for | demand'],
  ['It consumed ######', 'us production, trade and use of rare earths'],
  ['It costs ######', 'prices of rare earths'],
  ['It holds ###### of neodymium', 'magnet rare earths mined'],
  ['China exported ######', 'events that nothing is measured by'],
])('%s, of %s', (text, record) => expect(of(text, [record])).toEqual([]))

test('a tested sentence is looked at as a whole', () => {
  expect(of('China exported most', MINED, true)).toEqual(['exported'])
  expect(of('Myanmar’s exports fell', MINED, true)).toEqual(['exports'])
  expect(of('China mined most', MINED, true)).toEqual([])
  expect(of('China exported most', ['exports of magnets'], true)).toEqual([])
})

test('what a title speaks of that keys stand for', () => {
  const said = (title: string, key: string) => spokenOf(title, key).map((one) => one.said[0])
  expect(said('Who mines, refines and makes magnets', 'mining')).toEqual(['mined'])
  expect(said('Who mines, refines and makes magnets', 'refining')).toEqual(['refined'])
  expect(said('Who mines, refines and makes magnets', 'magnets')).toEqual(['magnets'])
  expect(said('Who mines and refines', 'magnets')).toEqual([])
  expect(said('Minding the gap', 'mining')).toEqual([])
  expect(said('Who mines and refines', 'other')).toEqual([])
})

test('a price is that of the material that it is of', () => {
  const priced = (text: string) => wrongPriced(text, ['price of dysprosium oxide | unit:money']).map(({ word }) => word)
  expect(priced('Nickel cost ## a kilogram')).toEqual(['Nickel'])
  expect(priced('Dysprosium cost ## a kilogram')).toEqual([])
  expect(priced('Unlike nickel, dysprosium cost ## a kilogram')).toEqual([])
  expect(priced('A kilogram cost ##')).toEqual([])
})
