import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { finishPage, finishStyles, relativeTo, wayBack } from './finish-page.ts'

test.each([
  ['/', '/charts/x/', 'charts/x/'],
  ['/', '/', './'],
  ['/articles/a/', '/', '../../'],
  ['/articles/a/', '/articles/b/', '../../articles/b/'],
  ['/articles/a/', '/articles/a/#r-x', '#r-x'],
  ['/charts/x/embed/', '/charts/x/', '../../../charts/x/'],
  ['/articles/a/', 'https://e.org/', 'https://e.org/'],
  ['/articles/a/', '//e.org/', '//e.org/'],
  ['/articles/a/', '#top', '#top'],
  ['/feed.xml', '/articles/a/', 'articles/a/'],
])('from %s, %s is %s', (page, address, expected) => {
  expect(relativeTo(page, address)).toBe(expected)
})

test('wayBack counts folders, not files', () => {
  expect([wayBack('/'), wayBack('/a/'), wayBack('/a/b/'), wayBack('/404.html')]).toEqual(['', '../', '../../', ''])
})

test('finishPage rewrites links, sources and sets of sources, and nothing in words', () => {
  const html = '<!doctype html><a href="/data/x/?a=1&amp;b=2">/data/x/</a><img src="/i.png" srcset="/i.png 1x, /j.png 2x" alt="">'
  expect(finishPage(html, '/articles/a/')).toBe(
    '<!doctype html><a href="../../data/x/?a=1&amp;b=2">/data/x/</a><img src="../../i.png" srcset="../../i.png 1x, ../../j.png 2x" alt="">',
  )
})

test('finishPage admits exactly the inline style and script of a page with a policy', () => {
  const hash = (text: string): string => createHash('sha256').update(text).digest('base64')
  const html =
    '<!doctype html><meta http-equiv="Content-Security-Policy" data-hash><style>a{}</style><script>b()</script><script type="application/ld+json">{}</script>'
  const done = finishPage(html, '/charts/x/embed/')
  expect(done).toContain(`style-src 'sha256-${hash('a{}')}'`)
  expect(done).toContain(`script-src 'sha256-${hash('b()')}';`)
  expect(done).not.toContain(hash('{}'))
})

test('finishPage admits what the page asks its policy to, and leaves no trace of the asking', () => {
  const html = `<!doctype html><meta http-equiv="Content-Security-Policy" data-hash data-script="'sha256-x' https://e.org/a.js" data-connect="'self'"><style>a{}</style>`
  const done = finishPage(html, '/charts/x/embed/')
  expect(done).toContain("script-src 'sha256-x' https://e.org/a.js; connect-src 'self'; img-src data:")
  expect(done).not.toContain('data-script')
})

test('finishPage prefixes the addresses of a page that a host serves anywhere', () => {
  expect(finishPage('<a href="/data/">x</a>', '/404.html', 'https://e.org/base')).toContain('href="https://e.org/base/data/"')
})

test('finishStyles leads fonts back from the stylesheet', () => {
  expect(finishStyles('src:url(/fonts/a.woff2)', '/_astro/x.css')).toBe('src:url(../fonts/a.woff2)')
})
