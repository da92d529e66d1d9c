import type { Nodes } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'

/** A fault of a scroll section: where it stands in the text, in UTF-16 units, what is wrong, and the cure. */
export interface ScrollFault {
  offset: number
  message: string
  hint: string
}

const STEP = 'a step is its words and then ::chart{#id}'
const CLOSED = /(^|\n)[ \t]*:{3,}[ \t]*$/

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0

/** A remark to other editors is no word of a step. */
const isRemark = (node: Nodes): boolean => node.type === 'html' && node.value.startsWith('<!--')

/**
 * What is wrong with a scroll section, `:::scroll` to `:::`, whose steps are words and then a chart. `parent` is what it stands in,
 * `text` the whole body. A section in the wrong place, or without an end, is reported for that alone: the rest follows from it.
 */
export function faultsOfScroll(node: ContainerDirective, parent: Nodes, text: string): ScrollFault[] {
  const fault = (at: Nodes, message: string, hint: string): ScrollFault => ({ offset: startOf(at), message, hint })
  if (parent.type === 'containerDirective')
    return [fault(node, 'a scroll section stands in another', 'end the first one with ::: before this one begins')]
  if (parent.type !== 'root')
    return [fault(node, 'a scroll section stands in no list and no quotation', 'put :::scroll on a line of its own, not indented')]
  if (!CLOSED.test(text.slice(startOf(node), node.position?.end.offset)))
    return [fault(node, 'a scroll section has no end', 'write ::: on a line of its own after its last chart')]
  const labelled = node.children.some((child) => child.data && 'directiveLabel' in child.data)
  const named = labelled || Object.keys(node.attributes ?? {}).length > 0
  return [
    ...(named ? [fault(node, 'a scroll section takes no name', 'write :::scroll alone on its line')] : []),
    ...faultsOfSteps(node, fault),
  ]
}

function faultsOfSteps(node: ContainerDirective, fault: (at: Nodes, message: string, hint: string) => ScrollFault): ScrollFault[] {
  const faults: ScrollFault[] = []
  let charts = 0
  let words: Nodes | undefined
  for (const child of node.children) {
    if (child.type === 'leafDirective') {
      if (!words) faults.push(fault(child, 'this step has no words', `${STEP}; write them above this chart`))
      if (child.attributes?.width) faults.push(fault(child, 'in a scroll section all charts have one width', 'leave width="…" out'))
      charts++
      words = undefined
    } else if (!isRemark(child)) words ??= child
  }
  if (charts === 0) return [fault(node, 'a scroll section has no steps', `${STEP}; without charts it needs no :::scroll`)]
  if (words) faults.push(fault(words, 'these words belong to no step', `${STEP}; end the section with ::: after its last chart`))
  return faults
}
