import type { Nodes } from 'mdast'
import type { Issue, Place } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { nameOfSign, withoutInvisible } from './invisible.ts'
import { claimMark } from './read-claim-mark.ts'
import type { ClaimMark, Locate, Mark, Passage } from './mark.ts'
import { spanBetween } from './mark.ts'
import { readNumberAttributes } from './number-attributes.ts'
import { parseInline, plainOf } from './parse-words.ts'
import { typedWordsOf } from './picture-words.ts'
import { sourcePlaces } from './source-places.ts'
import { unreadIn } from './unread.ts'

/** The text that a block stands in, and where. */
export interface Source {
  text: string
  file: string
  locate: Locate
  /** True for a string of one line, in which no block stands. */
  inline: boolean
}

/** What is read of one block: its words so far, with the place of each sign, its marks, its issues. */
interface Reading extends Source {
  block: number
  /** Where the parsed part begins in the text: the words of a picture are parsed apart. */
  base: number
  plain: string
  places: number[]
  found: { mark: Omit<Mark, 'after'>; from: number; to: number }[]
  claims: ClaimMark[]
  links: Passage['links']
  pictures: Passage['pictures']
  titles: { plain: string; places: number[] }[]
  /** What was meant for a mark: from where in the words, up to where in the text. */
  unread: { from: number; until: number }[]
  issues: Issue[]
}

const startOf = (node: Nodes, { base }: Reading): number => base + (node.position?.start.offset ?? 0)
const endOf = (node: Nodes, { base }: Reading): number => base + (node.position?.end.offset ?? 0)

/** Adds the words of a node and of all in it. */
function append(node: Nodes, reading: Reading): void {
  if ('children' in node) return node.children.forEach((child) => append(child as Nodes, reading))
  const words = plainOf(node)
  const start = startOf(node, reading)
  const source = reading.text.slice(start, endOf(node, reading))
  const seen = seenOf(
    words,
    sourcePlaces(source, words).map((place) => start + place),
    reading,
  )
  reading.places.push(...seen.places)
  reading.plain += seen.words
}

/** Words as they are seen. A sign that nobody sees is an issue, and is read over: it would part a number that it stands in. */
function seenOf(
  words: string,
  places: readonly number[],
  { text, file, locate, issues }: Reading,
): { words: string; places: readonly number[] } {
  const { taken, ...seen } = withoutInvisible(words, places)
  for (const { sign, at } of taken) {
    const span = spanBetween(locate, at, at + sign.length)
    const typed = text.slice(at, at + sign.length) === sign
    issues.push(
      issue('words/invisible', { file, ...span }, 'a sign that nobody sees stands in these words', {
        got: nameOfSign(sign),
        hint: 'delete it: it parts words and numbers',
        ...(typed ? { fixes: [{ title: `Delete ${nameOfSign(sign)}`, file, ...span, text: '', safe: true }] } : {}),
      }),
    )
  }
  return seen
}

/** A claim's words; what stands in them, numbers too, is read as if they stood alone. */
function readClaim(node: NumberNode, reading: Reading, inLink: boolean): void {
  const [start, end] = [startOf(node, reading), endOf(node, reading)]
  if (end - start === ':c'.length) return readText(node, reading)
  const before = reading.plain
  refuseNested(node, ['c'], reading)
  node.children.forEach((child) => readNode(child, reading, inLink))
  const words = { text: reading.plain.slice(before.length), before, block: reading.block, start, end }
  const read = claimMark(node.attributes ?? {}, words, reading)
  if ('code' in read) reading.issues.push(read)
  else reading.claims.push(read)
}

type NumberNode = Extract<Nodes, { type: 'textDirective' }>

/** Where the parts of a number mark stand in its file: its words, the id of its fact, its braces. */
function partsOf(node: NumberNode, words: string, reading: Reading): Pick<Mark, 'wordsAt' | 'factAt' | 'bracesAt' | 'quote'> {
  const { text, locate } = reading
  const [first, last] = [node.children[0], node.children.at(-1)]
  if (!first || !last) return {}
  const [start, until, end] = [startOf(first, reading), endOf(last, reading), endOf(node, reading)]
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

/** The first mark inside a node, of one of the names. */
const markInside = (node: Nodes, names: readonly string[]): Nodes | undefined =>
  'children' in node
    ? node.children
        .map((child) => (child.type === 'textDirective' && names.includes(child.name) ? child : markInside(child as Nodes, names)))
        .find(Boolean)
    : undefined

/** A mark inside a number's mark is never read, and two claims around the same words would each be half said. */
function refuseNested(node: NumberNode, names: readonly string[], reading: Reading): void {
  const inner = markInside(node, names)
  if (!inner) return
  const { text, file, locate } = reading
  const place = { file, ...spanBetween(locate, startOf(node, reading), endOf(node, reading)) }
  const right = text.slice(startOf(inner, reading), endOf(inner, reading))
  reading.issues.push(
    issue('words/mark-nested', place, 'a mark stands inside another', {
      got: text.slice(startOf(node, reading), endOf(node, reading)),
      hint: 'leave one of the two out: numbers may have marks in the words of a claim, and nowhere else; further claims stand in and="…"',
      fixes: [{ title: `Write ${right}`, ...place, text: right, safe: false }],
    }),
  )
}

function readNumber(node: NumberNode, reading: Reading): void {
  const start = startOf(node, reading)
  const end = endOf(node, reading)
  if (end - start === ':n'.length) return readText(node, reading)
  const place: Place = { file: reading.file, ...spanBetween(reading.locate, start, end) }
  const from = reading.plain.length
  append(node, reading)
  const words = reading.plain.slice(from)
  refuseNested(node, ['n', 'c'], reading)
  const { fault, fact, excuse, also } = readNumberAttributes(node.attributes ?? {})
  const cut = fault && reading.text[end] === '{'
  if (cut) {
    const isOpen = !/^[^}\n]*\}/.test(reading.text.slice(end))
    const message = isOpen ? 'the braces after this number are not closed' : 'the braces after this number cannot be read'
    reading.issues.push(
      issue('words/mark-attribute', place, message, {
        got: reading.text.slice(end, end + 40).split('\n')[0] ?? '',
        hint: isOpen
          ? `close the braces behind the id, on the same line: :n[${words}]{#fact-id}`
          : 'no \\" inside: write also="…" with single quotes or &quot; in it',
      }),
    )
  } else if (fault) {
    const { code, message, ...more } = fault
    reading.issues.push(issue(code, place, message, { got: reading.text.slice(start, end), ...more }))
  }
  if (!words.trim())
    reading.issues.push(issue('words/mark-empty', place, 'a number mark holds no words', { hint: 'write :n[69 percent]{#fact-id}' }))
  if (fault && excuse === undefined) return
  const named = { ...(fact ? { fact } : {}), ...(excuse ? { excuse } : {}) }
  const mark = { kind: 'number' as const, text: words, also, before: reading.plain.slice(0, from), block: reading.block, start, end }
  reading.found.push({
    mark: { ...mark, ...spanBetween(reading.locate, start, end), ...partsOf(node, words, reading), ...named },
    from,
    to: reading.plain.length,
  })
}

/** Letters of a text that are shown in an issue. */
const GOT = 40

function readText(node: Nodes, reading: Reading): void {
  const start = startOf(node, reading)
  const { text, file, locate } = reading
  const [end, offset] = [endOf(node, reading), reading.plain.length]
  const found = unreadIn(text, start, end, reading)
  append(node, reading)
  for (const { from, to, code, message, hint, right } of found) {
    const place = { file, ...spanBetween(locate, from, to) }
    reading.issues.push(
      issue(`words/${code}`, place, message, {
        got: text.slice(from, from + GOT).split('\n', 1)[0] ?? '',
        hint,
        ...(right === undefined ? {} : { fixes: [{ title: `Write ${right}`, ...place, text: right, safe: false }] }),
      }),
    )
    const at = reading.places.findIndex((place, index) => index >= offset && place >= from)
    if (at !== -1) reading.unread.push({ from: at, until: to })
  }
}

/** The words of a picture are a string of their own to the parser, which leaves marks in them out: they are read here. */
function readPicture(node: Nodes, reading: Reading): void {
  const start = startOf(node, reading)
  const label = typedWordsOf(reading.text.slice(start, endOf(node, reading)))
  if (label === undefined) return append(node, reading)
  const { base } = reading
  reading.base = start + '!['.length
  readNode(parseInline(label), reading)
  reading.base = base
}

function readTitle(node: Nodes, reading: Reading): void {
  if (!('title' in node) || !node.title) return
  const start = startOf(node, reading)
  const source = reading.text.slice(start, endOf(node, reading))
  const places = sourcePlaces(source, node.title, Math.max(0, source.lastIndexOf(node.title)))
  const seen = seenOf(
    node.title,
    places.map((place) => start + place),
    reading,
  )
  reading.titles.push({ plain: seen.words, places: [...seen.places] })
}

function readNode(node: Nodes, reading: Reading, inLink = false): void {
  if (node.type === 'textDirective' && node.name === 'c') return readClaim(node, reading, inLink)
  if (node.type === 'textDirective') {
    const place = { file: reading.file, ...reading.locate(startOf(node, reading)) }
    readNumber(node, reading)
    if (inLink)
      reading.issues.push(
        issue('words/mark-in-link', place, 'a number mark stands inside a link', {
          hint: 'a number links to its receipt: put the link on other words',
        }),
      )
    return
  }
  const from = reading.plain.length
  const isLink = node.type === 'link' || node.type === 'linkReference'
  if (node.type === 'image') readPicture(node, reading)
  else if ('children' in node) node.children.forEach((child) => readNode(child as Nodes, reading, inLink || isLink))
  else if (node.type === 'text') readText(node, reading)
  else append(node, reading)
  if (isLink) reading.links.push({ from, to: reading.plain.length, ...(node.type === 'link' ? { url: node.url } : {}) })
  if (node.type === 'image') reading.pictures.push({ from, to: reading.plain.length })
  readTitle(node, reading)
}

/** Reads one block: its passage first, then the titles of its links and pictures; `block` is its number among the blocks of its text. */
export function readPassages(
  node: Nodes,
  source: Source,
  block: number,
  quoted: boolean,
): { passages: Passage[]; claims: ClaimMark[]; issues: Issue[] } {
  const reading: Reading = {
    ...source,
    block,
    base: 0,
    plain: '',
    places: [],
    found: [],
    claims: [],
    links: [],
    pictures: [],
    titles: [],
    unread: [],
    issues: [],
  }
  readNode(node, reading)
  const { plain, places, links, pictures, claims, issues } = reading
  const { quote, flow } = source.locate
  const locateIn = (spots: readonly number[]): Locate =>
    Object.assign((offset: number) => source.locate(spots[offset] ?? (spots.at(-1) ?? -1) + 1), {
      ...(quote ? { quote } : {}),
      ...(flow ? { flow } : {}),
    })
  const marks = reading.found.map(({ mark, from, to }) => ({ mark: { ...mark, after: plain.slice(to) }, from, to }))
  const unread = reading.unread.map(({ from, until }) => ({ from, to: places.findLastIndex((place) => place < until) + 1 }))
  const own: Passage = { plain, marks, quoted, links, pictures, unread, markable: node.type !== 'code', locate: locateIn(places) }
  const titles = reading.titles.map((title): Passage => {
    return { plain: title.plain, marks: [], quoted, links: [], pictures: [], unread: [], markable: false, locate: locateIn(title.places) }
  })
  return { passages: [own, ...titles], claims, issues }
}
