import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { issue, type Issue } from '../../issues/issue.ts'

type Node = DefaultTreeAdapterTypes.Node

/** What one page offers to links and asks of others. */
interface Page {
  ids: Set<string>
  links: { href: string; text: string }[]
}

function readPage(html: string): Page {
  const page: Page = { ids: new Set(), links: [] }
  const visit = (node: Node): void => {
    if ('attrs' in node) {
      const attribute = (name: string): string | undefined => node.attrs.find((one) => one.name === name)?.value
      const id = attribute('id')
      if (id) page.ids.add(id)
      const href = attribute('href')
      if (node.tagName === 'a' && href !== undefined) page.links.push({ href, text: textOf(node).trim() })
    }
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(html))
  return page
}

const textOf = (node: Node): string =>
  'value' in node && node.nodeName === '#text' ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

/** Any origin will do: only links that stay on it are ours. */
const ORIGIN = 'https://site.invalid'

/**
 * Every link within the site leads to a page or a file that is there, and every fragment to an id on it.
 * `files` are paths of what is not a page; where they are not given, only links to folders (pages) are judged.
 */
export function checkLinks(pages: ReadonlyMap<string, string>, files?: ReadonlySet<string>): Issue[] {
  const read = new Map([...pages].map(([path, html]) => [path, readPage(html)]))
  return [...read].flatMap(([path, page]) =>
    path === '/404.html' ? [] : page.links.flatMap(({ href, text }) => judge(path, href, text, read, files)),
  )
}

function judge(from: string, href: string, text: string, read: ReadonlyMap<string, Page>, files?: ReadonlySet<string>): Issue[] {
  const url = URL.canParse(href, ORIGIN + from) ? new URL(href, ORIGIN + from) : undefined
  if (!url) return [issue('site/link', { file: from }, 'This address cannot be read.', { got: href })]
  if (url.origin !== ORIGIN) return []
  const target = decodeURIComponent(url.pathname)
  const page = read.get(target)
  if (!page) {
    const known = files ? files.has(target) : /\.[a-z0-9]+$/i.test(target)
    return known
      ? []
      : [
          issue('site/link', { file: from }, `The link “${text}” leads to a page that is not there.`, {
            got: target,
            hint: 'Mend the address, or make the page.',
          }),
        ]
  }
  const fragment = decodeURIComponent(url.hash.slice(1))
  if (fragment === '' || page.ids.has(fragment)) return []
  return [
    issue('site/fragment', { file: from }, `The link “${text}” leads to a place that is not on its page.`, {
      got: `${target}#${fragment}`,
      hint: 'Give the place that id, or mend the link.',
    }),
  ]
}
