import { expect, test } from 'vitest'
import { readMarks } from '../marks/read-marks.ts'
import { headlinesOf } from './chart.ts'

test('title, subtitle, alternative text and words on the drawing state what a chart shows, whichever of them are there', () => {
  const texts = ['subtitle', 'notes', 'annotations', 'alt'].map((field) => readMarks(field, { file: 'c.yaml', line: 3, field }))
  const placeOf = ([field]: readonly PropertyKey[]) => ({ file: 'c.yaml', field: String(field) })
  expect(headlinesOf({ texts, placeOf }).map(({ read, place }) => [read.plain, place.field])).toEqual([
    ['subtitle', 'subtitle'],
    ['annotations', 'annotations'],
    ['alt', 'alt'],
  ])
})
