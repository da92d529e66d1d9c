import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { readClaimAttributes } from '../marks/claim-attributes.ts'
import { readNumberAttributes } from '../marks/number-attributes.ts'

/**
 * Marks the place of each bound number: `:n[69 percent]{#china-2024}` becomes `<a data-n="china-2024">69 percent</a>`, which
 * the page fills; words bound to a claim become `<span data-c="claim">` with an empty `<a data-s="claim">` at their end. An excused number becomes its words. The mark's id is never copied to the HTML.
 */
export function remarkMarks(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'textDirective', (node, index, parent) => {
      if (node.name === 'c') {
        const [claim] = readClaimAttributes(node.attributes ?? {}).claims
        if (!claim) return undefined
        Object.assign(node, { data: { hName: 'span', hProperties: { dataC: claim } } })
        // The page makes the empty link a sign that leads to how the sentence was tested.
        node.children.push({ type: 'text', value: '', data: { hName: 'a', hProperties: { dataS: claim }, hChildren: [] } })
        return undefined
      }
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
