import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { issue, type Issue } from '../../issues/issue.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

function* picturesIn(node: Node): Generator<Element> {
  if ('attrs' in node && node.tagName === 'img') yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* picturesIn(child)
}

/** What every picture of a built page states: where its file is, what it shows, and the room it takes before it has come. */
const STATED = ['src', 'alt', 'width', 'height']

/**
 * Every picture of a built page has its file, its words and its size. An empty `alt` is allowed: what only adorns is said by it.
 * `pages` are HTML by address; `files` the addresses of all files.
 */
export const checkPictures = (pages: ReadonlyMap<string, string>, files: ReadonlySet<string>): Issue[] =>
  [...pages].flatMap(([path, html]) =>
    html.includes('<img') ? [...picturesIn(parse(html, { scriptingEnabled: false }))].flatMap((img) => judge(path, img, files)) : [],
  )

function judge(path: string, { attrs }: Element, files: ReadonlySet<string>): Issue[] {
  const said = new Map(attrs.map(({ name, value }) => [name, value]))
  const got = attrs.map(({ name, value }) => `${name}="${value}"`).join(' ')
  const lacking = STATED.filter((name) => (name === 'alt' ? !said.has(name) : !said.get(name)))
  if (lacking.length > 0) {
    const hint = 'In an article, write ![what it shows](./name.png) with the file beside it.'
    return [issue('site/picture', { file: path }, `A picture lacks its ${lacking.join(', ')}.`, { got, hint })]
  }
  const url = new URL(said.get('src')!, `https://site.invalid${path}`)
  if (url.protocol === 'data:' || files.has(decodeURIComponent(url.pathname))) return []
  return [issue('site/picture', { file: path }, 'A picture shows a file that is not there.', { got: said.get('src')! })]
}
