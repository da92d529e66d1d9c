import { expect, test } from 'vitest'
import { drawingsFor } from './drawings.ts'

const drawn = { drawings: [1080, 300, 770, 440, 600].map((width) => ({ width, height: 100, svg: '' })) }

test.each([
  ['text' as const, [300, 440, 600]],
  ['wide' as const, [300, 440, 600, 770]],
  ['full' as const, [300, 440, 600, 770, 1080]],
])('a figure in the %s carries the drawings it has room for', (room, widths) =>
  expect(drawingsFor(drawn, room).map(({ width }) => width)).toEqual(widths),
)
