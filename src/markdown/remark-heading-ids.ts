import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { makeHeadingIds } from '../marks/heading-ids.ts'
import { plainOf } from '../marks/parse-words.ts'

/** Gives headings the ids that the contents list links to. */
export function remarkHeadingIds(): (tree: Root) => void {
  return (tree) => {
    const headingId = makeHeadingIds()
    visit(tree, 'heading', (node) => {
      Object.assign(node, { data: { ...node.data, hProperties: { id: headingId(plainOf(node)) } } })
    })
  }
}
