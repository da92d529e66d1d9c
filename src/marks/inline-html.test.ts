import { expect, test } from 'vitest'
import { inlineHtml } from './inline-html.ts'

test.each([
  ['China: :n[69 percent]{#china/a}', 'China: <a data-n="china/a">69 percent</a>'],
  [':c[China did :n[69 percent]{#china/a}]{#b} x', 'China did <a data-n="china/a">69 percent</a> x'],
  ['*a* **b** `c<d`', '<em>a</em> <strong>b</strong> <code>c&lt;d</code>'],
  [':n[5]{excuse="quoted"} a', '5 a'],
  ['[x](https://a.b/?c&d)', '<a href="https://a.b/?c&amp;d">x</a>'],
  ['[x](javascript:alert(1))', 'x'],
  ['a <b>c</b> & d', 'a &lt;b&gt;c&lt;/b&gt; &amp; d'],
  ['at 10:30, 9:1', 'at 10:30, 9:1'],
  ['# not a heading', '# not a heading'],
  ['say "x"', 'say &quot;x&quot;'],
])('inlineHtml(%j)', (text, html) => expect(inlineHtml(text)).toBe(html))
