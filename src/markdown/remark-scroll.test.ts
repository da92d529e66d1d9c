import { expect, test } from 'vitest'
import { renderMarkdown } from './render-markdown.ts'

const CHART = '<div data-chart="one" data-width="text"></div>'

test.each([
  [
    'Before.\n\n:::scroll\nWords.\n\n::chart{#one}\n:::\n\nAfter.',
    `<p>Before.</p>\n<div data-scroll="begin"></div>\n<p>Words.</p>\n${CHART}\n<div data-scroll="end"></div>\n<p>After.</p>`,
  ],
  [
    ':::scroll\n\n## A head\n\nOf :n[5]{#a}.\n\n::chart{#one}\n\n:::',
    `<div data-scroll="begin"></div>\n<h2 id="a-head">A head</h2>\n<p>Of <a data-n="a">5</a>.</p>\n${CHART}\n<div data-scroll="end"></div>`,
  ],
  ['a :::scroll b', '<p>a :::scroll b</p>'],
  [':::scrolling\nhi\n:::', '<p>:::scrolling\nhi\n:::</p>'],
])('%j marks where a scroll section begins and ends', async (text, html) => expect(await renderMarkdown(text)).toBe(html))
