import { expect, test } from 'vitest'
import { drawingAt, embedHeight, linesOf, stackHeight, type TextBlock } from './height.ts'

/** Every letter is half as wide as it is high. */
const measure = (text: string, size: number): number => (text.length * size) / 2
const sizes = [1080, 300, 600, 440, 770].map((width) => ({ width, height: width / 2 }))
const block: TextBlock = { text: 'one two three', size: 10, lineHeight: 1.5 }

test.each([
  [280, 300],
  [415, 300],
  [416, 440],
  [624, 600],
  [736, 770],
  [1200, 1080],
])('at %i px the drawing of %i px is shown', (width, drawn) => {
  expect(drawingAt(sizes, width).width).toBe(drawn)
})

test('a chart drawn at fewer widths shows the widest that fits', () => {
  expect(
    drawingAt(
      sizes.filter(({ width }) => width <= 600),
      1000,
    ).width,
  ).toBe(600)
})

test.each([
  [65, 1],
  [64, 2],
  [20, 3],
  [5, 3],
])('in %i px the text takes %i lines', (width, lines) => {
  expect(linesOf(block, width, measure)).toBe(lines)
})

test('a text is no wider than its measure, however wide the frame', () => {
  expect(linesOf({ ...block, maxWidth: 40 }, 500, measure)).toBe(2)
})

test('a block without text takes no space either', () => {
  expect(stackHeight([block, { ...block, text: '', before: 8 }], 500, measure)).toBe(15)
})

test('an embed is as tall as its words, its scaled drawing, its padding and the rest', () => {
  expect(embedHeight({ above: [block], below: [{ ...block, before: 8 }], sizes, padding: 20, rest: 30 }, 640, measure)).toBe(
    15 + 23 + 300 + 40 + 30,
  )
})

test('the height is whole, rounded up', () => {
  expect(embedHeight({ above: [], below: [], sizes, padding: 0, rest: 0 }, 641, measure)).toBe(321)
})

test('a chart without a drawing is refused', () => {
  expect(() => drawingAt([], 640)).toThrow('missing drawing')
})
