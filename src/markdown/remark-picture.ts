import type { Image, Paragraph, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { wordsOfPicture } from '../marks/picture-words.ts'

/** Widths, in px, that a picture's file is made at; none wider than the picture itself. */
const WIDTHS = [440, 770, 1520]

/** How wide a picture stands: as the screen less its edges, at most as the text. */
const SIZES = '(min-width: 44rem) 38rem, 92vw'

/**
 * Makes a picture that begins a paragraph a figure, with the paragraph's further lines as its caption, and gives every picture its words
 * (which the parser reads without the numbers marked in them) and the widths that Astro makes its file at.
 */
export function remarkPicture(): (tree: Root, file: { value: unknown }) => void {
  return (tree, { value }) => {
    const text = String(value)
    visit(tree, 'image', (node) => {
      node.alt = wordsOfPicture(text.slice(node.position?.start.offset, node.position?.end.offset))
      const isDrawn = node.url.toLowerCase().endsWith('.svg')
      Object.assign(node, { data: { hProperties: isDrawn ? {} : { widths: WIDTHS, sizes: SIZES } } })
    })
    visit(tree, 'paragraph', (node) => {
      const [picture, ...rest] = node.children
      if (picture?.type !== 'image') return
      const caption = captionIn(rest)
      if (caption) makeFigure(node, picture, caption)
    })
  }
}

/** What stands below a picture in its paragraph, without the line's end; undefined where words go on beside it. */
function captionIn([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] | undefined {
  if (!first) return []
  if (first.type === 'break') return rest
  if (first.type !== 'text' || !/^[ \t]*\n/.test(first.value)) return undefined
  return [{ ...first, value: first.value.trimStart() }, ...rest]
}

function makeFigure(node: Paragraph, picture: Image, caption: PhrasingContent[]): void {
  const words = { type: 'emphasis', children: caption, data: { hName: 'figcaption' } } as const
  Object.assign(node, {
    children: caption.length > 0 ? [picture, words] : [picture],
    data: { hName: 'figure', hProperties: { className: 'pic' } },
  })
}
