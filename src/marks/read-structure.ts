import type { Nodes } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import type { Issue, Place, Span } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { makeHeadingIds } from './heading-ids.ts'
import type { Locate } from './mark.ts'
import { locateFrom, spanBetween } from './mark.ts'
import { parseBlocks, plainOf } from './parse-words.ts'
import { wordsOfPicture } from './picture-words.ts'
import { faultsOfScroll } from './scroll-section.ts'

/** A chart placed in an article by `::chart{#id width="wide"}`. */
export interface PlacedChart extends Span {
  id: string
  width: 'text' | 'wide'
  /** Where its id stands in the file. */
  idAt: Span
}

/** What stands in the body of an article besides its words. */
export interface Structure {
  charts: PlacedChart[]
  headings: { id: string; text: string; depth: number; line: number }[]
  /** `urlAt` is where the address itself stands, where it stands in the link. */
  links: ({ url: string; urlAt?: Span } & Span)[]
  pictures: { url: string; line: number; column: number }[]
  issues: Issue[]
}

/** What the braces of `::chart` say, or what is wrong with them. */
export function readChartAttributes(
  attributes: Record<string, string | null | undefined>,
): { id: string; width: 'text' | 'wide' } | { fault: string; hint: string } {
  const { id, width = 'text' } = attributes
  const unknown = Object.keys(attributes).find((name) => name !== 'id' && name !== 'width')
  if (!id) return { fault: 'a chart is placed by its id', hint: 'write ::chart{#id}, the name of a file in content/charts' }
  if (unknown) return { fault: `a placed chart knows no "${unknown}"`, hint: 'it takes {#id} and width="wide"' }
  if (width !== 'text' && width !== 'wide') return { fault: `there is no width "${width ?? ''}"`, hint: 'width is "text" or "wide"' }
  return { id, width }
}

const TWICE = 'place each chart once; another view of it is a chart of its own, a file in content/charts'
const COMMENT = /^<!--[\s\S]*-->$/
const HTML = ['an article holds no HTML', 'write it in Markdown; charts are placed by ::chart{#id}'] as const
const PICTURE = [
  'a picture is a file beside its article',
  'put it there (png, jpg, webp, avif, gif or svg) and write ![what it shows](./name.png)',
] as const
const UNSAID = ['a picture says what it shows', 'readers who do not see it hear its words: ![what it shows](./name.png)'] as const
const ADDRESS = ['a link leads to a page', 'write an address of this site, or one that begins with https://, http:// or mailto:'] as const

const refuse = (
  code: string,
  file: string,
  at: { line: number; column: number },
  [message, hint]: readonly [string, string],
  text: string,
) => issue(code, { file, ...at }, message, { got: text.split('\n', 1)[0]?.slice(0, 60) ?? '', hint })

/** An address of our own, of the open web, or of a mailbox; nothing that a browser would run. */
const isSafe = (url: string): boolean => !/^[a-z][a-z0-9+.-]*:/i.test(url.trim()) || /^(https?|mailto):/i.test(url.trim())

/** What the reading of one body goes by. */
interface Reading {
  found: Structure
  text: string
  file: string
  locate: Locate
  headingId: (text: string) => string
}

function readChart(node: LeafDirective, parent: Nodes, { found, text, file, locate }: Reading): void {
  const start = node.position?.start.offset ?? 0
  const at = spanBetween(locate, start, node.position?.end.offset ?? start)
  const read = isOpen(parent)
    ? readChartAttributes(node.attributes ?? {})
    : { fault: 'a chart stands in no list and no quotation', hint: 'put it on a line of its own, not indented' }
  if ('fault' in read) found.issues.push(issue('words/chart-place', { file, ...at }, read.fault, { hint: read.hint }))
  else if (found.charts.some(({ id }) => id === read.id))
    found.issues.push(issue('words/chart-place', { file, ...at }, 'this chart stands above already', { got: read.id, hint: TWICE }))
  else {
    const from = text.indexOf(`#${read.id}`, start) + 1
    found.charts.push({ ...read, ...at, idAt: spanBetween(locate, from, from + read.id.length) })
  }
}

/** The body itself, and a scroll section of it: where charts stand. */
const isOpen = (parent: Nodes): boolean => parent.type === 'root' || parent.type === 'containerDirective'

function readNode(node: Nodes, parent: Nodes, reading: Reading): void {
  const { found, text: body, file, locate, headingId } = reading
  const at = locate(node.position?.start.offset ?? 0)
  if (node.type === 'leafDirective') return readChart(node, parent, reading)
  if (node.type === 'containerDirective')
    for (const { offset, message, hint } of faultsOfScroll(node, parent, body))
      found.issues.push(issue('words/scroll-section', { file, ...locate(offset) }, message, { hint }))
  if (node.type === 'heading') {
    const text = plainOf(node)
    found.headings.push({ id: headingId(text), text, depth: node.depth, line: at.line })
  }
  if (node.type === 'html' && !COMMENT.test(node.value)) found.issues.push(refuse('words/html', file, at, HTML, node.value))
  if (node.type === 'image' || node.type === 'imageReference') readPicture(node, reading)
  if ((node.type === 'link' || node.type === 'definition') && !isSafe(node.url))
    found.issues.push(refuse('words/address', file, at, ADDRESS, node.url))
  if (node.type === 'link') readLink(node, reading)
  if ('children' in node) node.children.forEach((child) => readNode(child as Nodes, node, reading))
}

/** A file in the article's own folder, of a kind that browsers show. */
const BESIDE = /^(?:\.\/)?[^/?#:]+\.(?:png|jpe?g|webp|avif|gif|svg)$/i

function readPicture(node: Extract<Nodes, { type: 'image' | 'imageReference' }>, { found, text, file, locate }: Reading): void {
  const at = locate(node.position?.start.offset ?? 0)
  const typed = text.slice(node.position?.start.offset, node.position?.end.offset)
  const url = node.type === 'image' ? node.url : ''
  if (!BESIDE.test(url)) found.issues.push(refuse('words/picture', file, at, PICTURE, url || typed))
  else found.pictures.push({ url, ...at })
  if (wordsOfPicture(typed) === '') found.issues.push(refuse('words/picture', file, at, UNSAID, typed))
}

function readLink(node: Extract<Nodes, { type: 'link' }>, { found, text, locate }: Reading): void {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
  const from = text.lastIndexOf(node.url, end)
  const urlAt = from > start ? { urlAt: spanBetween(locate, from, from + node.url.length) } : {}
  found.links.push({ url: node.url, ...urlAt, ...spanBetween(locate, start, end) })
}

/** Reads the placed charts, headings and links of an article's body. `place` is where its first character stands. */
export function readStructure(text: string, place: Place): Structure {
  const found: Structure = { charts: [], headings: [], links: [], pictures: [], issues: [] }
  const tree = parseBlocks(text)
  readNode(tree, tree, { found, text, file: place.file, locate: locateFrom(text, place), headingId: makeHeadingIds() })
  return found
}
