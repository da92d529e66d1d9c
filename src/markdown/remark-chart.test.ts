import { expect, test } from 'vitest'
import { renderMarkdown } from './render-markdown.ts'

test.each([
  ['Text.\n\n::chart{#one}\n\nMore.', '<p>Text.</p>\n<div data-chart="one" data-width="text"></div>\n<p>More.</p>'],
  ['::chart{#one width="wide"}', '<div data-chart="one" data-width="wide"></div>'],
  ['Text.\n::chart{#one}', '<p>Text.</p>\n<div data-chart="one" data-width="text"></div>'],
])('%j marks the place of a chart', async (text, html) => expect(await renderMarkdown(text)).toBe(html))
