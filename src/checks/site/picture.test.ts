import { expect, test } from 'vitest'
import { checkPictures } from './picture.ts'

const told = (html: string): string[] =>
  checkPictures(new Map([['/a/', html]]), new Set(['/b/c.webp'])).map(({ code, message }) => `${code}: ${message}`)

test('a picture with file, words and size passes, also one that only adorns', () => {
  expect(told('<img src="../b/c.webp" alt="A map" width="4" height="3">')).toEqual([])
  expect(told('<noscript><img src="../b/c.webp" alt="" width="4" height="3"></noscript>')).toEqual([])
})
test.each([
  ['<img __ASTRO_IMAGE_="{}">', 'A picture lacks its src, alt, width, height.'],
  ['<p><img src="../b/c.webp" width="4" height="3"></p>', 'A picture lacks its alt.'],
  ['<img src="" alt="x" width="4" height="3">', 'A picture lacks its src.'],
  ['<img src="c.webp" alt="A map" width="4" height="3">', 'A picture shows a file that is not there.'],
  ['<noscript><img src="x.png" alt=""></noscript>', 'A picture lacks its width, height.'],
])('%s is told', (html, message) => expect(told(html)).toEqual([`site/picture: ${message}`]))
