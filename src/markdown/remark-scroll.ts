import type { Paragraph, Root, RootContent } from 'mdast'

/** An empty `<div data-scroll="begin">`: the page knows from it where a section begins or ends. */
function place(edge: 'begin' | 'end'): Paragraph {
  const node: Paragraph = { type: 'paragraph', children: [] }
  return Object.assign(node, { data: { hName: 'div', hProperties: { dataScroll: edge } } })
}

/**
 * Marks where scroll sections begin and end: what stands between `:::scroll` and `:::` becomes part of the body, between two empty
 * elements that the page reads. Stands before the plugin of charts, which then finds those of steps like all others.
 */
export function remarkScroll(): (tree: Root) => void {
  return (tree) => {
    tree.children = tree.children.flatMap((node): RootContent[] =>
      node.type === 'containerDirective' ? [place('begin'), ...node.children, place('end')] : [node],
    )
  }
}
