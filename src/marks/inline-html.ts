import type { Nodes } from 'mdast'
import { readNumberAttributes } from './number-attributes.ts'
import { parseInline, plainOf } from './parse-words.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text made safe inside HTML elements and quoted attributes. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

/** Where a number stands, for the page to fill: its fact, and what the reader reads. */
export const numberPlaceholder = (fact: string, html: string): string => `<a data-n="${escapeHtml(fact)}">${html}</a>`

const SAFE = /^(https?:|mailto:|\/|#|\.)/i

const inside = (node: Nodes): string => ('children' in node ? node.children.map((child) => htmlOf(child as Nodes)).join('') : '')

function htmlOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value)
    case 'emphasis':
      return `<em>${inside(node)}</em>`
    case 'strong':
      return `<strong>${inside(node)}</strong>`
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`
    case 'break':
      return '<br>'
    case 'link':
      return SAFE.test(node.url) ? `<a href="${escapeHtml(node.url)}">${inside(node)}</a>` : inside(node)
    case 'textDirective': {
      if (node.name === 'c') return inside(node)
      const { fact } = readNumberAttributes(node.attributes ?? {})
      return fact ? numberPlaceholder(fact, inside(node)) : inside(node)
    }
    case 'html':
      return escapeHtml(node.value)
    default:
      return 'children' in node ? inside(node) : escapeHtml(plainOf(node))
  }
}

/**
 * HTML of a string an editor wrote in YAML: emphasis, links, code, and number marks as `<a data-n="fact">69 percent</a>`
 * for the page to fill. Raw HTML is shown as text; excused numbers and claims are plain words; paragraphs are joined by a space.
 */
export const inlineHtml = (text: string): string =>
  parseInline(text)
    .children.map((node) => htmlOf(node))
    .join(' ')
