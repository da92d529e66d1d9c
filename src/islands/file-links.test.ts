import { expect, test } from 'vitest'
import { fileAddress } from './file-links.ts'

test.each([
  ['file:///site/charts/lead/', 'file:///site/charts/lead/index.html'],
  ['file:///site/charts/lead/#data', 'file:///site/charts/lead/index.html#data'],
  ['file:///site/charts/lead/embed/?theme=dark', 'file:///site/charts/lead/embed/index.html?theme=dark'],
  ['file:///site/charts/lead/data.csv', 'file:///site/charts/lead/data.csv'],
  ['https://example.org/charts/', 'https://example.org/charts/'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
])('%s', (address, whole) => {
  expect(fileAddress(address)).toBe(whole)
})
