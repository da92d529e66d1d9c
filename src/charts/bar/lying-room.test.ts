import { expect, test } from 'vitest'
import { examplesOf, WIDTHS } from '../../../tests/chart-of.ts'
import { examples } from './examples.ts'
import { type } from './index.ts'
import { schema } from './spec.ts'

const all = examplesOf(type, schema, examples)

test.each(WIDTHS)('what a stack lacks takes no room from its bars, and is named beneath them: %i px', (width) => {
  const { bars, texts } = all.at('stack-lacking', width)
  const wide = Math.max(...bars.map((bar) => bar.x1)) - Math.min(...bars.map((bar) => bar.x0))
  expect(wide).toBeGreaterThan(width * 0.6)
  const words = texts.map(({ text }) => text).join(' ')
  for (const k of [3, 4, 5, 6, 7]) expect(words).toMatch(new RegExp(`(Not available|Withheld): [^:]*(Country|C\\.) ${k}`))
})
test('what a stack lacks stands beside it where it is little', () =>
  expect(all.at('stack-missing', 600).texts.map(({ text }) => text)).toContain('Borduria W'))
test('in a group only the series that a category has take room', () => {
  const { bars, height } = all.at('grouped-sparse', 600)
  const tops = bars.map((bar) => bar.y0).toSorted((a, b) => a - b)
  // Were there a place for each of seven series, bars would stand 150 px apart.
  expect(Math.max(...tops.slice(1).map((top, k) => top - tops[k]!))).toBeLessThan(40)
  expect(height).toBeLessThan(420)
})
