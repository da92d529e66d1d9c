import type { Nodes, Root } from 'mdast'
import type { Issue, Place } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import type { Locate, Mark, ReadWords } from './mark.ts'
import { locateFrom, spanBetween } from './mark.ts'
import { readNumberAttributes } from './number-attributes.ts'
import { parseBlocks, parseInline, plainOf } from './parse-words.ts'

/** Marks that stayed text: no directive was read where one was meant. A backslash before the colon means it. */
const UNREAD = /(?<!\\):{1,3}(?:n(?=[[{])|chart(?=\s*[[{]))|(?<![\\:\w]):{2,}(?:scroll|step)\b|^:{3,}[ \t]*$/gm

/** What is meant by a mark that cannot be read, and how it is written. */
function hintOf(unread: string): string {
  if (unread.endsWith('chart')) return 'a chart stands alone: a line ::chart{#id} with an empty line before and after it'
  if (unread.endsWith('step')) return 'a step of a scroll section is its words and then ::chart{#id}'
  if (unread.endsWith('n')) return 'one colon, words in closed brackets, braces right after them: :n[69 percent]{#fact-id}'
  return 'a scroll section begins with a line :::scroll and ends with a line :::'
}

/** The children that hold words directly, in reading order: paragraphs, headings, cells. */
function blocksOf(node: Nodes): Nodes[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node]
  return 'children' in node ? node.children.flatMap((child) => blocksOf(child as Nodes)) : []
}

/** What is read of one block: its words so far, its marks, its issues. */
interface Reading {
  text: string
  file: string
  locate: Locate
  block: number
  plain: string
  marks: (Mark & { until: number })[]
  issues: Issue[]
}

type NumberNode = Extract<Nodes, { type: 'textDirective' }>

/** Where the parts of a number mark stand in its file: its words, the id of its fact, its braces. */
function partsOf(node: NumberNode, words: string, { text, locate }: Reading): Pick<Mark, 'wordsAt' | 'factAt' | 'bracesAt' | 'quote'> {
  const start = node.children[0]?.position?.start.offset
  const until = node.children.at(-1)?.position?.end.offset
  const end = node.position?.end.offset ?? 0
  if (start === undefined || until === undefined) return {}
  const plain = text.slice(start, until).replaceAll(/\s*\n\s*/g, ' ') === words
  const braces = text.slice(until + 1, end)
  const id = /#([a-z0-9/-]+)/.exec(braces)
  const from = until + 1 + (id?.index ?? 0) + 1
  return {
    ...(plain ? { wordsAt: spanBetween(locate, start, until) } : {}),
    ...(id?.[1] ? { factAt: spanBetween(locate, from, from + id[1].length) } : {}),
    ...(braces ? { bracesAt: spanBetween(locate, until + 1, end) } : {}),
    ...(locate.quote ? { quote: locate.quote } : {}),
  }
}

function readNumber(node: NumberNode, reading: Reading): void {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  if (end - start === ':n'.length) return readText(node, reading)
  const place: Place = { file: reading.file, ...spanBetween(reading.locate, start, end) }
  const words = plainOf(node)
  const { fault, fact, excuse, also } = readNumberAttributes(node.attributes ?? {})
  const cut = fault && reading.text[end] === '{'
  if (cut) {
    const message = 'the braces after this number cannot be read'
    reading.issues.push(
      issue('words/mark-attribute', place, message, {
        got: reading.text.slice(end, end + 40),
        hint: 'no \\" inside: write also="…" with single quotes or &quot; in it',
      }),
    )
  } else if (fault) {
    const { code, message, ...more } = fault
    reading.issues.push(issue(code, place, message, { got: reading.text.slice(start, end), ...more }))
  }
  if (!words.trim())
    reading.issues.push(issue('words/mark-empty', place, 'a number mark holds no words', { hint: 'write :n[69 percent]{#fact-id}' }))
  if (!fault) {
    const mark = { kind: 'number' as const, text: words, also, before: reading.plain, after: '', block: reading.block, start, end }
    reading.marks.push({
      ...mark,
      ...spanBetween(reading.locate, start, end),
      ...partsOf(node, words, reading),
      ...(fact ? { fact } : {}),
      ...(excuse ? { excuse } : {}),
      until: reading.plain.length + words.length,
    })
  }
  reading.plain += words
}

function readText(node: Nodes, reading: Reading): void {
  const start = node.position?.start.offset ?? 0
  for (const found of reading.text.slice(start, (node.position?.end.offset ?? start) + 1).matchAll(UNREAD)) {
    const from = start + found.index
    const place = { file: reading.file, ...spanBetween(reading.locate, from, from + found[0].length) }
    reading.issues.push(
      issue('words/mark-unread', place, 'this mark cannot be read', {
        got: reading.text.slice(from).slice(0, 40),
        hint: hintOf(found[0]),
      }),
    )
  }
  reading.plain += plainOf(node)
}

function readNode(node: Nodes, reading: Reading, inLink = false): void {
  if (node.type === 'textDirective') {
    readNumber(node, reading)
    const place = { file: reading.file, ...reading.locate(node.position?.start.offset ?? 0) }
    if (inLink)
      reading.issues.push(
        issue('words/mark-in-link', place, 'a number mark stands inside a link', {
          hint: 'a number links to its receipt: put the link on other words',
        }),
      )
  } else if ('children' in node) node.children.forEach((child) => readNode(child as Nodes, reading, inLink || node.type === 'link'))
  else if (node.type === 'text') readText(node, reading)
  else reading.plain += plainOf(node)
}

function readTree(tree: Root, text: string, place: Place, locate: Locate): ReadWords {
  const readings = blocksOf(tree).map((node, block) => {
    const reading: Reading = { text, file: place.file, locate, block, plain: '', marks: [], issues: [] }
    readNode(node, reading)
    return reading
  })
  const blocks = readings.map((reading) => reading.plain)
  return {
    marks: readings.flatMap(({ marks, plain }) => marks.map(({ until, ...mark }) => ({ ...mark, after: plain.slice(until) }))),
    plain: blocks.join('\n\n'),
    blocks,
    issues: readings.flatMap((reading) => reading.issues.map((one) => ({ ...one, place: { ...place, ...one.place } }))),
  }
}

/**
 * Reads a string an editor wrote in YAML or front matter: inline Markdown with number marks.
 * `place` is where its first character stands; `locate` is for strings that YAML folds.
 */
export const readMarks = (text: string, place: Place, locate: Locate = locateFrom(text, place)): ReadWords =>
  readTree(parseInline(text), text, place, locate)

/** Reads the body of an article: Markdown with blocks. Code and raw HTML hold no marks. */
export const readBody = (text: string, place: Place): ReadWords => readTree(parseBlocks(text), text, place, locateFrom(text, place))
