import { createHash } from 'node:crypto'
import MagicString from 'magic-string'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** Attributes that hold an address, by element where it matters; `srcset` holds several. */
const ADDRESSES = new Set(['href', 'src', 'action', 'poster', 'srcset', 'data-src'])

/** Way from a page's folder back to the site's root: `../../` for `/articles/x/`, empty for `/`. */
export const wayBack = (page: string): string => '../'.repeat(page.split('/').filter(Boolean).length - (page.endsWith('/') ? 0 : 1))

/** A root-absolute address as seen from a page; anything else stays as it is. */
export function relativeTo(page: string, address: string): string {
  if (!address.startsWith('/') || address.startsWith('//')) return address
  const [path = '', rest = ''] = splitAddress(address)
  if (path === page) return rest === '' ? './' : rest
  return (wayBack(page) + path.slice(1) || './') + rest
}

function splitAddress(address: string): [string, string] {
  const at = address.search(/[?#]/)
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)]
}

/**
 * Finishes a built page: every root-absolute address becomes relative, so that one site works at any path; inline styles
 * and scripts of a page that carries a `<meta http-equiv="Content-Security-Policy" data-hash>` are admitted by hash there, with what its
 * `data-script` and `data-connect` name.
 * `page` is its address, `/charts/x/embed/` or `/404.html`. With `root`, the path of the site on its host, addresses begin there instead
 * (the 404 page, which a host serves at any address).
 */
export function finishPage(html: string, page: string, root?: string): string {
  const text = new MagicString(html)
  // Links for readers without a script are links too.
  const tree = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false })
  const styles: string[] = []
  const scripts: string[] = []
  let policy: Element | undefined
  for (const element of elementsOf(tree)) {
    if (element.tagName === 'style' && !element.sourceCodeLocation?.attrs?.src) styles.push(hashOf(inside(html, element)))
    if (element.tagName === 'script' && !element.attrs.some(({ name }) => name === 'src'))
      if (!isData(element)) scripts.push(hashOf(inside(html, element)))
    if (element.tagName === 'meta' && element.attrs.some(({ name }) => name === 'data-hash')) policy = element
    for (const { name, value } of element.attrs) {
      const place = element.sourceCodeLocation?.attrs?.[name]
      if (!place || !ADDRESSES.has(name)) continue
      const next =
        name === 'srcset'
          ? value
              .split(',')
              .map((part) => address(part.trim(), page, root))
              .join(', ')
          : address(value, page, root)
      if (next !== value)
        text.overwrite(place.startOffset, place.endOffset, `${name}="${next.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
    }
  }
  const place = policy?.sourceCodeLocation
  if (place)
    text.overwrite(
      place.startOffset,
      place.endOffset,
      `<meta http-equiv="Content-Security-Policy" content="${policyOf(styles, [...scripts, ...admittedBy(policy!, 'data-script')], admittedBy(policy!, 'data-connect'))}">`,
    )
  return text.toString()
}

const address = (value: string, page: string, root?: string): string =>
  root !== undefined && value.startsWith('/') && !value.startsWith('//') ? root + value : relativeTo(page, value)

/** JSON-LD and the like are data, not script: a policy has nothing to admit. */
const isData = (element: Element): boolean =>
  element.attrs.some(({ name, value }) => name === 'type' && value !== 'module' && !value.includes('javascript'))

const inside = (html: string, element: Element): string =>
  html.slice(element.sourceCodeLocation?.startTag?.endOffset, element.sourceCodeLocation?.endTag?.startOffset)

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What a page asks its policy to admit besides its own inline parts. */
const admittedBy = (policy: Element, name: string): string[] =>
  policy.attrs.flatMap((one) => (one.name === name ? one.value.split(' ') : []))

const policyOf = (styles: string[], scripts: string[], connections: string[]): string =>
  [
    "default-src 'none'",
    `style-src ${styles.join(' ') || "'none'"}`,
    `script-src ${scripts.join(' ') || "'none'"}`,
    ...(connections.length > 0 ? [`connect-src ${connections.join(' ')}`] : []),
    "img-src data:; base-uri 'none'; form-action 'none'",
  ].join('; ')

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child)
  if ('content' in node) yield* elementsOf(node.content)
}

/** Finishes a stylesheet: addresses in `url(/…)` become relative to its own place. */
export const finishStyles = (css: string, path: string): string =>
  css.replace(/url\((["']?)(\/[^/][^)"']*)\1\)/g, (_, quote: string, target: string) => `url(${quote}${relativeTo(path, target)}${quote})`)
