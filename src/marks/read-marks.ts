import type { Nodes, Root } from 'mdast'
import type { Place } from '../issues/issue.ts'
import { maskFootnotes } from './footnotes.ts'
import type { Locate, ReadWords } from './mark.ts'
import { locateFrom } from './mark.ts'
import { parseBlocks, parseInline } from './parse-words.ts'
import { readPassages } from './read-passage.ts'

/** The children that hold words directly, in reading order: paragraphs, headings, cells, and code, which is no block of words. */
function blocksOf(node: Nodes, quoted = false): { node: Nodes; quoted: boolean }[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'code') return [{ node, quoted }]
  return 'children' in node ? node.children.flatMap((child) => blocksOf(child as Nodes, quoted || node.type === 'blockquote')) : []
}

function readTree(tree: Root, text: string, place: Place, locate: Locate, inline: boolean): ReadWords {
  let block = 0
  const read = blocksOf(tree).map(({ node, quoted }) => {
    const found = readPassages(node, { text, file: place.file, locate, inline }, block, quoted)
    if (node.type !== 'code') block += 1
    return { ...found, isBlock: node.type !== 'code' }
  })
  const blocks = read.flatMap(({ isBlock, passages }) => (isBlock ? (passages[0]?.plain ?? '') : []))
  return {
    ...(place.field === undefined ? {} : { field: place.field }),
    marks: read.flatMap(({ passages }) => passages.flatMap(({ marks }) => marks.map(({ mark }) => mark))),
    claims: read.flatMap(({ claims }) => claims),
    plain: blocks.join('\n\n'),
    blocks,
    passages: read.flatMap(({ passages }) => passages),
    issues: read.flatMap(({ issues }) => issues.map((one) => ({ ...one, place: { ...place, ...one.place } }))),
  }
}

/**
 * Reads a string an editor wrote in YAML or front matter: inline Markdown with marks of numbers and claims.
 * `place` is where its first character stands; `locate` is for strings that YAML folds.
 */
export const readMarks = (text: string, place: Place, locate: Locate = locateFrom(text, place)): ReadWords =>
  readTree(parseInline(text), text, place, locate, true)

/** Reads the body of an article: Markdown with blocks. Code and raw HTML hold no marks. */
export function readBody(typed: string, place: Place): ReadWords {
  const text = maskFootnotes(typed)
  return readTree(parseBlocks(text), text, place, locateFrom(text, place), false)
}
