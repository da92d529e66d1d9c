import { isCollection, isScalar, visit } from 'yaml'
import type { Locate, Quote } from '../marks/mark.ts'
import { parseYaml } from './parse-yaml.ts'

/** A string of a YAML file, with the line and column of each of its characters. */
export interface YamlString {
  path: PropertyKey[]
  text: string
  locate: Locate
}

const isBlank = (sign: string | undefined): boolean => sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t'
const quoteOf = (sign: string | undefined): Quote | undefined => (sign === '"' || sign === "'" ? sign : undefined)
const ESCAPES: Record<string, number> = { x: 4, u: 6, U: 10 }

/** For each character of a scalar's value, where it stands in the scalar's source: YAML folds, indents and escapes. */
function alignment(source: string, value: string): number[] {
  const [opening] = source
  const double = opening === '"'
  const single = opening === "'"
  let at = double || single ? 1 : opening === '|' || opening === '>' ? source.indexOf('\n') : 0
  const places: number[] = []
  for (const sign of value.split('')) {
    if (isBlank(sign)) {
      places.push(at)
      if (source[at] === sign) at++
      else while (isBlank(source[at])) at++
      continue
    }
    while (isBlank(source[at])) at++
    places.push(at)
    if (double && source[at] === '\\') at += ESCAPES[source[at + 1] ?? ''] ?? 2
    else at += single && source[at] === "'" ? 2 : 1
  }
  return places
}

/** All strings of a YAML text, in order. `firstLine` is the line of the file on which the text begins. */
export function yamlStrings(text: string, firstLine = 1): YamlString[] {
  const { document, lines } = parseYaml(text)
  const found: YamlString[] = []
  visit(document, {
    Scalar(key, node, above) {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return
      const value = node.value
      const [start, end] = node.range
      const places = alignment(text.slice(start, end), value)
      const path: PropertyKey[] = []
      above.forEach((part, depth) => {
        const below = above[depth + 1] ?? node
        if (part && typeof part === 'object' && 'key' in part && isScalar(part.key)) path.push(part.key.value as PropertyKey)
        if (part && typeof part === 'object' && 'items' in part && !('key' in below)) path.push((part.items as unknown[]).indexOf(below))
      })
      const at = (offset: number): ReturnType<Locate> => {
        const { line, col } = lines.linePos(start + (places[offset] ?? (places.at(-1) ?? -1) + 1))
        return { line: line + firstLine - 1, column: col }
      }
      const quote = quoteOf(text[start])
      const isInFlow = !quote && above.some((part) => isCollection(part) && part.flow)
      const locate: Locate = Object.assign(at, quote ? { quote } : {}, isInFlow ? { flow: true as const } : {})
      found.push({ path, text: value, locate })
    },
  })
  return found
}
