import domino from '@mixmark-io/domino'
import { expect, test } from 'vitest'
import { descendants } from '../parts/plot.ts'
import { pageTheme } from '../theme.ts'
import { draw } from './draw.ts'
import type { BeeswarmLayout } from './layout.ts'

const layout: BeeswarmLayout = {
  width: 300,
  height: 100,
  rules: [{ x1: 10, x2: 200, y1: 20, y2: 80, role: 'context' }],
  bars: [],
  dots: [],
  texts: [],
  absent: [],
  leaders: [{ x1: 10, x2: 30, y1: 20, y2: 40, role: 'ink2' }],
}
const dashesOf = (join: boolean): (string | null)[] =>
  descendants(draw({ join }, layout, { document: domino.createDocument(''), theme: pageTheme }))
    .filter(({ tagName }) => tagName.toLowerCase() === 'line')
    .map((line) => line.getAttribute('stroke-dasharray'))

test('a leader is dotted among lines that join dots, and plain where there are none', () => {
  expect(dashesOf(true)).toEqual([null, '1 2.5'])
  expect(dashesOf(false)).toEqual([null, null])
})
