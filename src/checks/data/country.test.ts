import { expect, test } from 'vitest'
import type { Value } from '../../data/table.ts'
import { checkNamed, issuesInExample, placesIn } from './example-issues.ts'

const found = (rows: Value[][], setting?: Record<string, unknown>) => placesIn('country', { rows, ...(setting ? { setting } : {}) })

test('country takes another name of the place for its name', () =>
  expect(
    found([
      ['CHN', 'China'],
      ['MMR', 'Burma'],
    ]),
  ).toEqual([]))
test('country tells a name beside another place’s code, with the code it belongs to', () =>
  expect(issuesInExample('country', { ...checkNamed('country').fails })).toMatchObject([{ got: '“China” beside “CHE”', expected: 'CHN' }]))
test('country takes no field for names that holds other texts', () =>
  expect(
    found([
      ['CHE', 'Alpine region'],
      ['CHN', 'The east'],
      ['MMR', 'Burma'],
    ]),
  ).toEqual([]))
test('country, set for a field, wants every name to be known', () =>
  expect(
    found(
      [
        ['CHE', 'Switzerland'],
        ['CHN', 'Chyna'],
      ],
      { name: 'country_name' },
    ),
  ).toEqual(['2 country_name']))
test('country passes over what is empty', () =>
  expect(
    found([
      ['CHE', null],
      ['CHN', 'China'],
      ['MMR', 'Myanmar'],
    ]),
  ).toEqual([]))
