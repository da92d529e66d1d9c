import { expect, test } from 'vitest'
import { chartOf, datumOf, measure } from '../../../tests/chart-of.ts'
import { type } from './index.ts'
import { schema } from './spec.ts'

/** Words of a scatter chart, 300 px wide, of dots that lie together on the left. */
function wordsOf(count: number, more: Record<string, unknown> = {}) {
  const spec = schema.parse({ type: 'scatter', dataset: 'd', x: 'held', y: 'mined', point: 'place', title: 'T', subtitle: 'S', ...more })
  const dots = Array.from({ length: count }, (_, k) =>
    datumOf(10 + (k % 4) * 7, 10 + k * 4, { extra: { place: `Place of long name ${k}` } }),
  )
  const rows = [...dots, datumOf(99, 99, { extra: { place: 'Far' } })]
  const layout = type.layout(type.series(spec, chartOf(rows)), { width: 300, locale: 'en', measure })
  const numbered = layout.texts.filter(({ series }) => series)
  return { layout, texts: layout.texts.map(({ text }) => text), numbered, half: numbered.length / 2 }
}

test('a dot whose name has no room bears a number, and the key beneath gives its name', () => {
  const { layout, texts, numbered, half } = wordsOf(14)
  const [atDots, inKey] = [numbered.slice(0, half), numbered.slice(half)]
  expect(half).toBeGreaterThan(2)
  expect(atDots.map(({ text }) => text)).toEqual(atDots.map((_, k) => String(k + 1)))
  expect(inKey.map(({ text, series }) => [text, series])).toEqual(atDots.map(({ text, series }) => [text, series]))
  for (let k = 0; k < 14; k++) expect(texts.filter((text) => text === `Place of long name ${k}`).length).toBe(1)
  expect(Math.max(...layout.texts.map(({ y }) => y))).toBeLessThan(layout.height)
})
test('names that have room stay names', () => expect([wordsOf(14).texts.includes('Far'), wordsOf(1).numbered]).toEqual([true, []]))
test('of very many dots, those without room are left to the table, and so are those that `label` leaves out', () =>
  expect([wordsOf(90).numbered, wordsOf(14, { label: ['Far'] }).numbered]).toEqual([[], []]))
