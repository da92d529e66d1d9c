import { CORE_SCHEMA, load } from 'js-yaml'
import { LineCounter, parseDocument, type Document } from 'yaml'

/** A YAML text parsed, with the places of its lines. It is shared: nobody may change it. */
export interface ParsedYaml {
  document: Document.Parsed
  lines: LineCounter
}

/** A run's files are about as many; whoever stays and reads on begins anew when it has so many. */
const MOST_KEPT = 256
const kept = new Map<string, ParsedYaml>()

/** Parses YAML. A file is asked for its value, its places and its strings at several times: it is parsed once for all of them. */
export function parseYaml(text: string): ParsedYaml {
  const known = kept.get(text)
  if (known) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const lines = new LineCounter()
  const parsed = { document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines }
  kept.set(text, parsed)
  return parsed
}

/** Words that the two parsers read apart: `1_000` and `0b1` are numbers to one, a directive may ask for YAML 1.1, and a key may be a map. */
const READ_APART = /(?:^|[\s[{,])[-+]?(?:\d[\d.]*_|0b)|^%|(?:^|[-,[{:]\s+)[?:]\s/m

/**
 * The value of a YAML text in plain JavaScript, by a parser that keeps no places and takes a fifth of the time; most files are never asked
 * for one. Undefined where only the slower parser can say what stands there, or what is wrong with it.
 */
export function plainValue(text: string): { value: unknown } | undefined {
  if (READ_APART.test(text)) return undefined
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) ?? null }
  } catch {
    return undefined
  }
}
