import type { Nodes, Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { maskFootnotes, withoutMasks } from './footnotes.ts'
import { ownDirectives } from './own-directives.ts'

/** Block constructs that a one-line string must not set off: a title may begin with "2024." or "#". */
const BLOCKS = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'directiveLeaf',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
]

/** The Markdown tree of a text with blocks, our directives included; labels of footnotes are no words in it. */
export const parseBlocks = (text: string): Root =>
  fromMarkdown(maskFootnotes(text), { extensions: [ownDirectives()], mdastExtensions: [directiveFromMarkdown()] })

/** The Markdown tree of a string in YAML: inline markup only. */
export function parseInline(text: string): Root {
  const { text: inline } = ownDirectives()
  const only = { text: inline ?? {}, disable: { null: BLOCKS } }
  return fromMarkdown(text, { extensions: [only], mdastExtensions: [directiveFromMarkdown()] })
}

/** Words of a node without markup; code counts as words, pictures by their alt text. */
export function plainOf(node: Nodes): string {
  if (node.type === 'break') return ' '
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  if ('children' in node) return node.children.map((child) => plainOf(child as Nodes)).join('')
  if (node.type === 'html' || node.type === 'definition') return ''
  return 'value' in node ? withoutMasks(node.value).replaceAll(/\s*\n\s*/g, ' ') : ''
}
