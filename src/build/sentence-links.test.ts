import { expect, test } from 'vitest'
import { makeSentenceLinks } from './sentence-links.ts'

const claims = [{ id: 'g/most', label: 'China mined "most"', anchor: 'c-g/most' }]
const slot = '<span data-c="g/most">China mined most<a data-s="g/most"></a></span>'

test('a tested sentence has an address and a sign that leads to its test; a second one has a sign alone', () => {
  const fill = makeSentenceLinks(claims)
  const sign = '<a class="claim-sign" href="#c-g/most" aria-label="How this was tested: China mined &quot;most&quot;"></a>'
  expect(fill(slot)).toBe(`<span class="claim" id="s-g/most">China mined most${sign}</span>`)
  expect(fill(slot)).toBe(`<span class="claim">China mined most${sign}</span>`)
})

test('a sentence whose claim is not there keeps its words', () =>
  expect(makeSentenceLinks([])(slot)).toBe('<span class="claim" id="s-g/most">China mined most</span>'))
