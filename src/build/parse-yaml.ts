import { LineCounter, parseDocument, type Document } from 'yaml'

/** A YAML text parsed, with the places of its lines. It is shared: nobody may change it. */
export interface ParsedYaml {
  document: Document.Parsed
  lines: LineCounter
}

let last: { text: string; parsed: ParsedYaml } | undefined

/** Parses YAML. A file is asked for its value, its places and its strings one after the other: it is parsed once for all of them. */
export function parseYaml(text: string): ParsedYaml {
  if (last?.text !== text) {
    const lines = new LineCounter()
    last = { text, parsed: { document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines } }
  }
  return last.parsed
}
