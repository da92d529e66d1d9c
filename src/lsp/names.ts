import { all, factKey, span, type Name, type NameKind } from './name.ts'
import { cellsIn, referencesIn, statedIn } from './names-of-facts.ts'
import { kindOf } from './site-view.ts'

const MARK = /:n\[((?:[^\][]|\[[^\]]*\])*)\]\{\s*#([a-z0-9/-]+)[^}\n]*\}?/dg
const CLAIM = /:c\[(?:[^\][]|\[[^\]]*\])*\]\{\s*#([a-z0-9/-]+)/dg
const ALSO_CLAIMED = /:c\[(?:[^\][]|\[[^\]]*\])*\]\{[^}\n]*?\band=["']?([a-z0-9/, -]+)/dg
const CLAIMS = /^claims:[ \t]*(.*(?:\r?\n[ \t]+.*)*)/dgm
const CHART = /::chart\{\s*#([a-z0-9-]+)[^}\n]*\}?/dg
const LINK = /(?<=[("'\s]|\.\.)\/(charts|data|articles)\/([a-z0-9-]+)/dg
const TERM = /(?<=[("'\s]|\.\.)\/glossary\/#([a-z0-9-]+)/dg
const DATASET = /^[ \t]*(?:-[ \t]*)?(?:\{[ \t]*)?dataset:[ \t]*["']?([a-z0-9-]+)(?:@([\d-]+))?/dgm
const RESOURCE = /\bresource:[ \t]*([a-z0-9-]+)/dg
const LEAD = /^(?:lead:[ \t]*["']?|const LEAD = \{[^}\n]*chart: ')([a-z0-9-]+)/dgm
const SUM = /\b(?:fact|world|refined|mass):[ \t]*([a-z0-9-]+\/[a-z0-9-]+)/dg

const PAGES: Record<string, NameKind> = { charts: 'chart', data: 'dataset', articles: 'article' }

const marksIn = (file: string, text: string): Name[] =>
  all(text, MARK, (found) => ({ kind: 'fact', id: factKey(file, found[2] ?? ''), typed: found[1] ?? '', ...span(found, 2) }))

/** Names in a list of claims, in braces or in YAML. */
function claimsListed(file: string, text: string, pattern: RegExp): Name[] {
  return [...text.matchAll(pattern)].flatMap((found) => {
    const { start } = span(found)
    const id = /(?<![\w/-])([a-z0-9][a-z0-9-]*(?:\/[a-z0-9-]+)?)(?![\w/:-])/dg
    return all(found[1] ?? '', id, (one) => ({ kind: 'claim', id: factKey(file, one[1] ?? ''), ...span(one, 1, start) }))
  })
}

function claimsIn(file: string, text: string): Name[] {
  // A claim's braces are the whole of it: its sentence may hold numbers, which are names of their own.
  const bound = all(text, CLAIM, (found) => {
    const at = span(found)
    return { kind: 'claim', id: factKey(file, found[1] ?? ''), ...at, from: at.start - 1, to: at.end }
  })
  const beside = kindOf(file).kind === 'chart' ? claimsListed(file, text, CLAIMS) : []
  return [...bound, ...claimsListed(file, text, ALSO_CLAIMED), ...beside]
}

function datasetsIn(text: string): Name[] {
  const written = all(text, DATASET, (found) => {
    const [, id = '', version] = found
    const at = span(found)
    return { kind: 'dataset', id, ...at, from: at.start, ...(version ? { version } : {}) }
  })
  return [...written, ...all(text, RESOURCE, (found) => ({ kind: 'dataset', id: found[1] ?? '', ...span(found) }))]
}

function namesInYaml(file: string, text: string): Name[] {
  const { kind } = kindOf(file)
  const anywhere = [...datasetsIn(text), ...cellsIn(text, kind === 'facts')]
  if (kind === 'facts') return [...anywhere, ...statedIn(file, text, 'fact'), ...statedIn(file, text, 'claim'), ...referencesIn(file, text)]
  if (kind !== 'other') return anywhere
  return [...anywhere, ...all(text, SUM, (found) => ({ kind: 'fact', id: found[1] ?? '', ...span(found) }))]
}

/** Every name in the text of a file of content, in no order. They are found by their looks, so that half a file, or a broken one, has names too. */
export function namesIn(file: string, text: string): Name[] {
  const chart = (found: RegExpMatchArray): Name => ({ kind: 'chart', id: found[1] ?? '', ...span(found) })
  const others = file.endsWith('.yaml') ? namesInYaml(file, text) : [...all(text, CHART, chart), ...all(text, LEAD, chart)]
  return [
    ...marksIn(file, text),
    ...claimsIn(file, text),
    ...all(text, LINK, (found) => ({ kind: PAGES[found[1] ?? ''] ?? 'chart', id: found[2] ?? '', ...span(found, 2) })),
    ...all(text, TERM, (found) => ({ kind: 'term', id: found[1] ?? '', ...span(found) })),
    ...others,
  ]
}

/** The name at an offset: of several the narrowest. */
export const nameAt = (file: string, text: string, offset: number): Name | undefined =>
  namesIn(file, text)
    .filter(({ from, to }) => from <= offset && offset <= to)
    .toSorted((a, b) => a.to - a.from - (b.to - b.from))[0]
