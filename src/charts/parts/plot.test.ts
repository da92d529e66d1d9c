import domino from '@mixmark-io/domino'
import { expect, test } from 'vitest'
import { renameIds } from './plot.ts'

function renamed(inside: string): string {
  const document = domino.createDocument(`<svg>${inside}</svg>`)
  const drawing = document.querySelector('svg')!
  renameIds(drawing, (id) => `f0${id}`)
  return drawing.innerHTML
}

test('what points at a renamed id follows it', () =>
  expect(renamed('<clipPath id="a"></clipPath><g clip-path="url(#a)"></g><use href="#a"></use>')).toBe(
    '<clipPath id="f0a"></clipPath><g clip-path="url(#f0a)"></g><use href="#f0a"></use>',
  ))

test('a colour is no address, though it begins with the same sign', () =>
  expect(renamed('<line stroke="#1e1b2b" fill="#fff"></line>')).toBe('<line stroke="#1e1b2b" fill="#fff"></line>'))
