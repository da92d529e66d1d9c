import type { Nodes, Root } from 'mdast'
import type { Issue, Place } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { readClaimAttributes } from './claim-attributes.ts'
import type { ClaimMark, Locate, Mark, ReadWords } from './mark.ts'
import { locateFrom } from './mark.ts'
import { readNumberAttributes } from './number-attributes.ts'
import { parseBlocks, parseInline, plainOf } from './parse-words.ts'

/** Marks that stayed text: no directive was read where one was meant. A backslash before the colon means it. */
const UNREAD = /(?<!\\):{1,3}(?:[nc](?=[[{])|chart(?=\s*[[{]))|(?<![\\:\w]):{2,}(?:scroll|step)\b|^:{3,}[ \t]*$/gm

/** What is meant by a mark that cannot be read, and how it is written. */
function hintOf(unread: string): string {
  if (unread.endsWith('chart')) return 'a chart stands alone: a line ::chart{#id} with an empty line before and after it'
  if (unread.endsWith('step')) return 'a step of a scroll section is its words and then ::chart{#id}'
  if (unread.endsWith('c')) return 'one colon, words in closed brackets, braces right after them: :c[China mined most]{#claim-id}'
  if (unread.endsWith('n')) return 'one colon, words in closed brackets, braces right after them: :n[69 percent]{#fact-id}'
  return 'a scroll section begins with a line :::scroll and ends with a line :::'
}

/** The children that hold words directly, in reading order: paragraphs, headings, cells. */
function blocksOf(node: Nodes): Nodes[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node]
  return 'children' in node ? node.children.flatMap((child) => blocksOf(child as Nodes)) : []
}

type TextDirective = Extract<Nodes, { type: 'textDirective' }>

/** What is read of one block: its words so far, its marks, its issues. */
interface Reading {
  text: string
  file: string
  locate: Locate
  block: number
  plain: string
  marks: (Mark & { until: number })[]
  claims: ClaimMark[]
  issues: Issue[]
}

/** A claim's words; what stands in them, numbers too, is read as if they stood alone. */
function readClaim(node: TextDirective, reading: Reading, inLink: boolean): void {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  if (end - start === ':c'.length) return readText(node, reading)
  const before = reading.plain
  node.children.forEach((child) => readNode(child, reading, inLink))
  const text = reading.plain.slice(before.length)
  const { fault, claims, also, excuse } = readClaimAttributes(node.attributes ?? {})
  const place: Place = { file: reading.file, ...reading.locate(start) }
  if (fault) {
    const { code, message, ...more } = fault
    reading.issues.push(issue(code, place, message, { got: reading.text.slice(start, end), ...more }))
  } else if (!text.trim())
    reading.issues.push(issue('words/mark-empty', place, 'a claim mark holds no words', { hint: 'write :c[China mined most]{#claim-id}' }))
  else
    reading.claims.push({
      kind: 'claim',
      text,
      claims,
      also,
      before,
      block: reading.block,
      start,
      end,
      ...reading.locate(start),
      ...(excuse ? { excuse } : {}),
    })
}

function readNumber(node: TextDirective, reading: Reading): void {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  if (end - start === ':n'.length) return readText(node, reading)
  const place: Place = { file: reading.file, ...reading.locate(start) }
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
      ...reading.locate(start),
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
    const place = { file: reading.file, ...reading.locate(start + found.index) }
    reading.issues.push(
      issue('words/mark-unread', place, 'this mark cannot be read', {
        got: reading.text.slice(start + found.index).slice(0, 40),
        hint: hintOf(found[0]),
      }),
    )
  }
  reading.plain += plainOf(node)
}

function readNode(node: Nodes, reading: Reading, inLink = false): void {
  if (node.type === 'textDirective' && node.name === 'c') readClaim(node, reading, inLink)
  else if (node.type === 'textDirective') {
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
    const reading: Reading = { text, file: place.file, locate, block, plain: '', marks: [], claims: [], issues: [] }
    readNode(node, reading)
    return reading
  })
  const blocks = readings.map((reading) => reading.plain)
  return {
    marks: readings.flatMap(({ marks, plain }) => marks.map(({ until, ...mark }) => ({ ...mark, after: plain.slice(until) }))),
    claims: readings.flatMap(({ claims }) => claims),
    plain: blocks.join('\n\n'),
    blocks,
    issues: readings.flatMap((reading) => reading.issues.map((one) => ({ ...one, place: { ...place, ...one.place } }))),
  }
}

/**
 * Reads a string an editor wrote in YAML or front matter: inline Markdown with marks of numbers and claims.
 * `place` is where its first character stands; `locate` is for strings that YAML folds.
 */
export const readMarks = (text: string, place: Place, locate: Locate = locateFrom(text, place)): ReadWords =>
  readTree(parseInline(text), text, place, locate)

/** Reads the body of an article: Markdown with blocks. Code and raw HTML hold no marks. */
export const readBody = (text: string, place: Place): ReadWords => readTree(parseBlocks(text), text, place, locateFrom(text, place))
