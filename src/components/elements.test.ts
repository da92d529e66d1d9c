import { expect, test } from 'vitest'
import { ELEMENTS, elementsOf } from './elements.data.ts'

test('there are seventeen', () => expect(ELEMENTS).toHaveLength(17))
test('tiles stand in the order of the table', () => expect(elementsOf(['Dy', 'nd']).map(({ symbol }) => symbol)).toEqual(['Nd', 'Dy']))
test('an element that is no rare earth is refused', () => expect(() => elementsOf(['As'])).toThrow('unknown element: as'))
