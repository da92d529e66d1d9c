import { expect, test } from 'vitest'
import { renderMarkdown } from './render-markdown.ts'

const IMG = (alt: string): string => `<img src="./a.svg" alt="${alt}">`

test.each([
  ['alone is a figure', '![A map](./a.svg)', `<figure class="pic">${IMG('A map')}</figure>`],
  [
    'with words below is a figure with a caption',
    '![A map](./a.svg)\nSeen in :n[9 places]{#a} from *above*.',
    `<figure class="pic">${IMG('A map')}<figcaption>Seen in <a data-n="a">9 places</a> from <em>above</em>.</figcaption></figure>`,
  ],
  ['with words beside stands in its line', '![A map](./a.svg) of it', `<p>${IMG('A map')} of it</p>`],
  ['later in a line stands in it', 'See ![a map](./a.svg)', `<p>See ${IMG('a map')}</p>`],
  [
    'keeps the words of its marks',
    '![A map of :n[twelve]{#mines} *mines*](./a.svg)',
    `<figure class="pic">${IMG('A map of twelve mines')}</figure>`,
  ],
])('a picture %s', async (_, text, html) => expect(await renderMarkdown(text)).toBe(html))
