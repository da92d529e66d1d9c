import { expect, test } from 'vitest'
import { renderMarkdown } from './render-markdown.ts'

test.each([
  ['mined :n[69 percent]{#china/a} of', '<p>mined <a data-n="china/a">69 percent</a> of</p>'],
  ['*:n[**6** x]{#a also="2025"}*', '<p><em><a data-n="a"><strong>6</strong> x</a></em></p>'],
  ['a :n[5]{excuse="quoted"}:n[6]{#b}', '<p>a 5<a data-n="b">6</a></p>'],
  [
    ':c[*China* did :n[69 percent]{#a}, most]{#china/most} of',
    '<p><span data-c="china/most"><em>China</em> did <a data-n="a">69 percent</a>, most<a data-s="china/most"></a></span> of</p>',
  ],
  ['| a |\n| - |\n| :n[5]{#b} |', '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td><a data-n="b">5</a></td></tr></tbody></table>'],
])('%j marks its numbers', async (text, html) => expect((await renderMarkdown(text)).replaceAll(/>\n</g, '><')).toBe(html))
