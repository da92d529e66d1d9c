import { expect, test } from 'vitest'
import { measure } from '../../../tests/chart-of.ts'
import type { LineSeries } from './series.ts'
import { xTicks } from './x-ticks.ts'

/** Words of the ticks of an axis of days from July 2013 to February 2026, `room` px wide. */
const days = (room: number): string[] =>
  xTicks({ kind: 'day', x: [2013.5, 2026.1] } as LineSeries, room, { width: 300, locale: 'en', measure }).map(({ text }) => text)

test('years under days are as many as have room', () => {
  expect(days(800)).toHaveLength(13)
  expect(days(180)).toEqual(['2016', '2019', '2022', '2025'])
})
test('one year alone gives no length: the first and the last stand instead', () => expect(days(60)).toEqual(['2014', '2026']))
test('where two have no room one stands', () => expect(days(30).length).toBeLessThan(2))
