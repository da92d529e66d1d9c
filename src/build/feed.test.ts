import { expect, test } from 'vitest'
import { writeFeed } from './feed.ts'

const feed = writeFeed({
  title: 'Revisions',
  description: 'All.',
  path: '/data/feed.xml',
  home: '/data/',
  base: 'https://site.example/sub/',
  entries: [{ title: 'R&D <2026>', path: '/data/x/2026/changes/', day: '2026-02', paragraphs: ['a < b'] }],
})

test('writeFeed(feed) gives full addresses below the site’s own', () =>
  expect([...feed.matchAll(/<link>([^<]+)/g)].map(([, link]) => link)).toEqual([
    'https://site.example/sub/data/',
    'https://site.example/sub/data/x/2026/changes/',
  ]))
test('writeFeed(feed) escapes words once for XML and once more where they are HTML', () =>
  expect([feed.includes('<title>R&amp;D &lt;2026&gt;</title>'), feed.includes('&lt;p&gt;a &amp;lt; b&lt;/p&gt;')]).toEqual([true, true]))
test('writeFeed(feed) takes a month for its first day', () => expect(feed).toContain('<pubDate>Sun, 01 Feb 2026 00:00:00 GMT</pubDate>'))
