import { expect, test } from 'vitest'
import { chartOf, datumOf, measure } from '../../../tests/chart-of.ts'
import { overlap, textBox, type PlacedText } from '../parts/text.ts'
import { type } from './index.ts'
import { schema } from './spec.ts'

const boxOf = (text: PlacedText) => textBox(text, measure(text.text, text.size, text.weight, text.face))
const spec = schema.parse({ type: 'number', dataset: 'd', x: 'year', y: 'share', title: 'T', subtitle: 'S' })

test.each([
  [-69, 272],
  [-69, 288],
  [-69.5, 300],
  [-69.5, 320],
  [-1069, 320],
])('the unit under a figure keeps clear of its line: %d, %i px wide', (value, width) => {
  const { figures, texts } = type.layout(type.series(spec, chartOf([datumOf(2024, value)], 'percent')), { width, locale: 'en', measure })
  const unit = texts.find(({ text }) => text === 'percent')!
  expect(figures).toHaveLength(1)
  expect(overlap(boxOf(figures[0]!.text), boxOf(unit))).toBe(false)
})
