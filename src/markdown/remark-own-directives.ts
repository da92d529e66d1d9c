import { directiveFromMarkdown } from 'mdast-util-directive'
import { ownDirectives } from '../marks/own-directives.ts'

/** What the parser reads from a processor's data. */
interface ParserData {
  micromarkExtensions?: unknown[]
  fromMarkdownExtensions?: unknown[]
}

/**
 * Lets the parser read our directives and no others: what only looks like one (9:1, Source:USGS) is never read as such,
 * so it stays exactly as typed, with the Markdown inside it. Stands first in the list.
 */
export function remarkOwnDirectives(this: { data: () => object }): void {
  const data: ParserData = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ownDirectives()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()]
}
