import { expect, test } from 'vitest'
import { iframeSnippet, type Snippet } from './snippet.ts'

const snippet: Snippet = {
  title: 'China’s share: 60, 91 & 94 "percent"',
  embed: 'https://example.org/charts/lead/embed/',
  page: 'https://example.org/charts/lead/',
  height: 512,
  site: 'Assay',
  licence: 'CC BY 4.0',
}

test('the frame has a title that says what it shows, escaped', () => {
  expect(iframeSnippet(snippet)).toContain('<iframe title="Chart: China’s share: 60, 91 &amp; 94 &quot;percent&quot;" ')
})

test('the frame has its real height and the whole width in attributes', () => {
  expect(iframeSnippet(snippet)).toContain('width="100%" height="512"')
})

test('a link to the chart with its licence stands beside the frame', () => {
  expect(iframeSnippet(snippet).split('\n')[1]).toBe(
    '<p><a href="https://example.org/charts/lead/">China’s share: 60, 91 &amp; 94 &quot;percent&quot;</a>, Assay, CC BY 4.0</p>',
  )
})

test('light is the rule and needs no word in the address', () => {
  expect(iframeSnippet({ ...snippet, theme: 'light' })).toContain('src="https://example.org/charts/lead/embed/"')
})

test('another theme stands in the address', () => {
  expect(iframeSnippet({ ...snippet, theme: 'auto' })).toContain('src="https://example.org/charts/lead/embed/?theme=auto"')
})

test('what the addresses ask for stands in them, escaped, before the theme', () => {
  const made = iframeSnippet({ ...snippet, asked: { embed: '?a=1&b=2', page: '?m=x&a=1&b=2' }, theme: 'dark' })
  expect(made).toContain('src="https://example.org/charts/lead/embed/?a=1&amp;b=2&amp;theme=dark"')
  expect(made).toContain('<a href="https://example.org/charts/lead/?m=x&amp;a=1&amp;b=2">')
})

test.each([
  ['invalid height: 0', { height: 0 }],
  ['invalid height: 446.5', { height: 446.5 }],
  ['invalid address: /charts/lead/embed/', { embed: '/charts/lead/embed/' }],
  // A redirect to the slash would cost hosts that compare addresses.
  ['invalid address: https://example.org/charts/lead/embed', { embed: 'https://example.org/charts/lead/embed' }],
])('%s is refused', (message, change) => {
  expect(() => iframeSnippet({ ...snippet, ...change })).toThrow(message)
})
