/** A stretch of a text that was meant for a mark or a block of ours and is none: what is wrong with it, and how it is written. */
export interface Unread {
  /** Part of the text, `to` exclusive. */
  from: number
  to: number
  code: 'mark-unread' | 'block-unknown'
  message: string
  hint: string
  /** What to write for it, where that is plain. */
  right?: string
}

const BRACES = '\\{[^{}\\n]*\\}'
const MARK = ':[nc]\\[[^\\][\\n]*\\]' + BRACES

/** A mark around a mark: `n[:n[5]{#a}]{#a}`. The inner one is read. */
const AROUND = new RegExp(`:*\\s?[ncNC][[(](${MARK})[\\])]${BRACES}`, 'y')

/** A mark that only its colon, its letter or its brackets keep from being one; the rest of it may lie behind what is read. */
const ALMOST = new RegExp(
  `(?:(?<![:\\\\]):{1,3}[ \\t]?|(?<![\\p{L}\\p{N}:\\\\])):?([ncNC])(?:\\[([^\\][\\n]*)\\]|\\(([^()\\n]*)\\))(${BRACES})`,
  'u',
)

/** Marks that stayed text: no directive was read where one was meant. A backslash before the colon means it. */
const STAYED =
  /(?<!\\):{1,3}(?:[nc](?=[[{])|chart(?=\s*[[{]))|(?<![\\:\w]):{2,}(?:scroll|step)\b|^:{3,}[ \t]*$|(?<![\p{L}\p{N}\\])(?:(?<!:):[ \t]?)?[ncNC]\[(?=:[nc]?$)/gmu

/** A line that begins like a block: two colons and more, a name, and braces or nothing. */
const BLOCK = /(?<![^\n])[ \t]*(:{2,}[ \t]*([\p{L}-]+)(?:\[[^\]\n]*\])?[ \t]*(\{[^{}\n]*\})?)[ \t]*(?![^\n])/gu
const BLOCKS = ['chart', 'scroll', 'step']
const MARKS = ['n', 'c']

/** What is meant by a mark that cannot be read, and how it is written. */
function hintOf(unread: string): string {
  if (unread.endsWith('chart')) return 'a chart stands alone: a line ::chart{#id} with an empty line before and after it'
  if (unread.endsWith('step')) return 'a step of a scroll section is its words and then ::chart{#id}'
  if (/c\[?$/i.test(unread)) return 'one colon, words in closed brackets, braces right after them: :c[China mined most]{#claim-id}'
  if (/n\[?$/i.test(unread)) return 'one colon, words in closed brackets, braces right after them: :n[69 percent]{#fact-id}'
  return 'a scroll section begins with a line :::scroll and ends with a line :::'
}

/** Blocks whose name is none of ours. What has an id is meant for a chart, the one block that takes one. */
function unknownBlocks(text: string, start: number, end: number): Unread[] {
  return [...text.slice(start, end).matchAll(BLOCK)].flatMap((found): Unread[] => {
    const [whole, block = '', name = '', braces] = found
    const from = start + found.index + whole.indexOf(block)
    const isOurs = BLOCKS.includes(name) && !/^:+[ \t]/.test(block)
    if (isOurs || MARKS.includes(name.toLowerCase()) || !/(^|\n)[ \t]*$/.test(text.slice(0, from))) return []
    const right = braces ? `::chart${braces}` : /^s/i.test(name) ? ':::scroll' : undefined
    const hint = `write ${right ?? '::chart{#id}'}; the blocks are ::chart{#id} and :::scroll`
    const message = `there is no block "${block.replace(/[[{].*$/, '').trim()}"`
    return [{ from, to: from + block.length, code: 'block-unknown', message, hint, ...(right ? { right } : {}) }]
  })
}

/** The whole of a mark around a mark that begins at an offset. */
function around(text: string, from: number): Pick<Unread, 'to' | 'right'> | undefined {
  AROUND.lastIndex = from
  const found = AROUND.exec(text)
  return found?.[1] === undefined ? undefined : { to: AROUND.lastIndex, right: found[1] }
}

const MESSAGE = 'this mark cannot be read'

function almostMarks(text: string, start: number, end: number): Unread[] {
  return [...text.slice(start, end).matchAll(new RegExp(ALMOST, 'gu'))].map(
    ({ 0: whole, 1: letter = '', 2: inBrackets, 3: inParentheses, 4: braces = '', index }) => {
      const right = `:${letter.toLowerCase()}[${inBrackets ?? inParentheses ?? ''}]${braces}`
      const from = start + index
      return { from, to: from + whole.length, code: 'mark-unread', message: MESSAGE, hint: `write ${right}`, right }
    },
  )
}

/** What of a text between two offsets, read as plain words, was meant for marks or blocks of ours, in its order; a string of one line holds no blocks. */
export function unreadIn(text: string, start: number, end: number, { inline }: { inline: boolean }): Unread[] {
  const blocks = inline ? [] : unknownBlocks(text, start, end)
  const stayed = [...text.slice(start, end + 1).matchAll(STAYED)].map((found): Unread => {
    const from = start + found.index
    const outer = around(text, from)
    const hint = outer ? 'a mark stands in no mark: leave one of the two out' : hintOf(found[0])
    return { from, to: from + found[0].length, code: 'mark-unread', message: MESSAGE, hint, ...outer }
  })
  return [blocks, almostMarks(text, start, end), stayed]
    .reduce((kept, more) => [...kept, ...more.filter((one) => !kept.some((other) => one.from < other.to && other.from < one.to))], [])
    .toSorted((a, b) => a.from - b.from)
}
