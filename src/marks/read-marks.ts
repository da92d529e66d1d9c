import type { Nodes, Root } from 'mdast'
import type { Place } from '../issues/issue.ts'
import { maskFootnotes } from './footnotes.ts'
import type { Locate, Passage, ReadWords } from './mark.ts'
import { locateFrom } from './mark.ts'
import { parseBlocks, parseInline } from './parse-words.ts'
import { readPassages } from './read-passage.ts'

/** A child that holds words directly, and where it stands. */
interface Block {
  node: Nodes
  quoted: boolean
  /** The paragraph before the list that it stands in. */
  lead?: Nodes
  /** The paragraph that says whom its block quotation quotes. */
  cite?: Nodes
}

/** "— The Survey, 2026" */
const CITES = /^[—–](?:\s|\p{L}|$)/u

const isCite = (node: Nodes | undefined): boolean =>
  node?.type === 'paragraph' && node.children[0]?.type === 'text' && CITES.test(node.children[0].value)

/** The paragraph that says whom a block quotation quotes: its last, or the one behind it. */
function citeOf(node: Nodes, next: Nodes | undefined): Nodes | undefined {
  if (node.type !== 'blockquote') return undefined
  return [node.children.at(-1), next].find(isCite)
}

/** The children that hold words directly, in reading order: paragraphs, headings, cells, and code, which is no block of words. */
function blocksOf(node: Nodes, around: Omit<Block, 'node'> = { quoted: false }): Block[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'code') return [{ ...around, node }]
  const children: Nodes[] = 'children' in node ? node.children : []
  return children.flatMap((child, place) => {
    const [before, cite] = [children[place - 1], citeOf(child, children[place + 1])]
    return blocksOf(child, {
      ...around,
      quoted: around.quoted || child.type === 'blockquote',
      ...(child.type === 'list' && before?.type === 'paragraph' ? { lead: before } : {}),
      ...(cite ? { cite } : {}),
    })
  })
}

function readTree(tree: Root, text: string, place: Place, locate: Locate, inline: boolean): ReadWords {
  let block = 0
  const own = new Map<Nodes, Passage>()
  const all = blocksOf(tree)
  const read = all.map(({ node, quoted }) => {
    const found = readPassages(node, { text, file: place.file, locate, inline }, block, quoted)
    if (found.passages[0]) own.set(node, found.passages[0])
    if (node.type !== 'code') block += 1
    return { ...found, isBlock: node.type !== 'code' }
  })
  for (const { node, lead, cite } of all)
    Object.assign(own.get(node) ?? {}, lead ? { lead: own.get(lead) } : {}, cite ? { cite: own.get(cite) } : {})
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
