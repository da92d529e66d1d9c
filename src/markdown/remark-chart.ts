import type { Root } from 'mdast'
import { readChartAttributes } from '../marks/read-structure.ts'

/**
 * Marks the place of each chart: `::chart{#id width="wide"}` on a line of its own becomes
 * `<div data-chart="id" data-width="wide"></div>`, which the page fills. One that cannot be placed leaves nothing: the check has stopped the build.
 */
export function remarkChart(): (tree: Root) => void {
  return (tree) => {
    for (const node of tree.children) {
      if (node.type !== 'leafDirective') continue
      const read = readChartAttributes(node.attributes ?? {})
      node.children = []
      if ('id' in read) Object.assign(node, { data: { hName: 'div', hProperties: { dataChart: read.id, dataWidth: read.width } } })
    }
  }
}
