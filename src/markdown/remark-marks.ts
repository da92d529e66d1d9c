import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { readNumberAttributes } from '../marks/number-attributes.ts'

/**
 * Marks the place of each bound number: `:n[69 percent]{#china-2024}` becomes `<a data-n="china-2024">69 percent</a>`, which
 * the page fills. An excused number becomes its words. The mark's id is never copied to the HTML.
 */
export function remarkMarks(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'textDirective', (node, index, parent) => {
      const { fact } = readNumberAttributes(node.attributes ?? {})
      if (fact) {
        Object.assign(node, { data: { hName: 'a', hProperties: { dataN: fact } } })
        return undefined
      }
      if (!parent || index === undefined) return undefined
      parent.children.splice(index, 1, ...node.children)
      return [SKIP, index]
    })
  }
}
