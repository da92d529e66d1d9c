import { expect, test } from 'vitest'
import { makeNumberLinks, withoutLinks } from './number-links.ts'

test('fill links a number to its receipt and numbers its second mention', () => {
  const links = makeNumberLinks()
  expect(links.fill('<a data-n="a">69 percent</a> and <a data-n="a">69%</a>')).toBe(
    '<a class="num" href="#r-a" id="n-a" aria-describedby="tested">69 percent</a> and <a class="num" href="#r-a" id="n-a-2" aria-describedby="tested">69%</a>',
  )
})
test('numbers come in the order in which strings were filled, without markup', () => {
  const links = makeNumberLinks()
  links.fill('<a data-n="b/x">1 <em>t</em></a>')
  links.fill('<a data-n="a">2 t</a>')
  expect(links.numbers).toEqual([
    { fact: 'b/x', text: '1 t', anchor: 'n-b/x' },
    { fact: 'a', text: '2 t', anchor: 'n-a' },
  ])
})
test('withoutLinks keeps the words', () => {
  expect(withoutLinks('rose to <a data-n="a">2 t</a>.')).toBe('rose to 2 t.')
})
test('other links are left alone', () => {
  expect(makeNumberLinks().fill('<a href="/x/">x</a>')).toBe('<a href="/x/">x</a>')
})
