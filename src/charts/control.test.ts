import { expect, test } from 'vitest'
import { layOver, listed, stateKey, statesOf, type Control } from './control.ts'

const control = (name: string, ...sets: [value: string, set: Record<string, unknown>][]): Control => ({
  name,
  label: name,
  play: false,
  choices: sets.map(([value, set], k) => ({ value, label: value, set, path: ['controls', name, k] })),
})
const EDITION = control('edition', ['latest', {}], ['2025', { dataset: 'a@2025', title: 'Then' }])
const UNIT = control('unit', ['kt', {}], ['t', { y: { field: 'output', unit: 't' } }])
const CHART = { dataset: 'a', where: { year: 2024, country: 'CHN' }, y: { field: 'output', unit: 'kt' }, title: 'Now' }

test('where and y are laid over part by part, all else whole, and null takes a field out', () => {
  expect(layOver(CHART, { where: { year: 2023 } })).toMatchObject({ where: { year: 2023, country: 'CHN' } })
  expect(layOver(CHART, { y: { unit: null } }).y).toEqual({ field: 'output' })
  expect(layOver(CHART, { title: null })).not.toHaveProperty('title')
  expect(layOver({ ...CHART, y: 'output' }, { y: { field: 'output', unit: 't' } }).y).toEqual({ field: 'output', unit: 't' })
  expect(CHART.where.year).toBe(2024)
})

test('every way to choose is a state, but for the chart as written', () => {
  const states = statesOf(CHART, [EDITION, UNIT], [])
  expect(states.map(({ key }) => key)).toEqual(['unit-t', 'edition-2025', 'edition-2025--unit-t'])
  expect(states[2]!.written).toMatchObject({ dataset: 'a@2025', y: { unit: 't' }, title: 'Then' })
})

test('what choices say where they meet comes last', () => {
  const meeting = { when: { edition: '2025', unit: 't' }, set: { title: 'Both' }, path: ['together', 0, 'set'] }
  const titles = statesOf(CHART, [EDITION, UNIT], [meeting]).map(({ written }) => written.title)
  expect(titles).toEqual(['Now', 'Then', 'Both'])
})

test('a key names what is not as published, in the order of the controls', () => {
  const controls = [
    { name: 'edition', first: 'latest' },
    { name: 'unit', first: 'kt' },
  ]
  expect(stateKey(controls, { unit: 't', edition: '2025' })).toBe('edition-2025--unit-t')
  expect(stateKey(controls, { unit: 'kt', edition: 'latest' })).toBe('')
})

test('years that play are listed in order of time, other choices as written', () => {
  const years = control('year', ['2020', {}], ['2018', {}], ['2015', {}])
  const order = (one: Control): string[] => listed(one).map(({ value }) => value)
  expect(order({ ...years, play: true })).toEqual(['2015', '2018', '2020'])
  expect(order(years)).toEqual(['2020', '2018', '2015'])
  expect(order({ ...EDITION, play: true })).toEqual(['latest', '2025'])
})
