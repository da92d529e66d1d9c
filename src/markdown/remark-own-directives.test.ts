import { expect, test } from 'vitest'
import { renderMarkdown } from './render-markdown.ts'

test.each([
  ['at 9:1 and 10:30', '<p>at 9:1 and 10:30</p>'],
  ['Source:USGS, a:b[*c*]{d=e}', '<p>Source:USGS, a:b[<em>c</em>]{d=e}</p>'],
  ['<https://a.b:80/>', '<p><a href="https://a.b:80/">https://a.b:80/</a></p>'],
  [':::note\nhi\n:::', '<p>:::note\nhi\n:::</p>'],
  ['::other{#x}', '<p>::other{#x}</p>'],
])('%j stays as typed', async (text, html) => expect(await renderMarkdown(text)).toBe(html))
