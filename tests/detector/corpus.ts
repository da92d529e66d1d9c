import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findQuantities } from '../../src/numbers/find-quantities.ts'
import type { FoundQuantity, QuantityKind } from '../../src/numbers/find-quantities.ts'

/** A quantity that a sentence is labelled with: all that need a check are, and nothing else. */
export interface Label {
  start: number
  end: number
  kind: QuantityKind
}

/** A labelled sentence. */
export interface Sentence {
  text: string
  labels: Label[]
  /** Heading it stands under: where it is from. */
  source: string
  file: string
  line: number
}

/** Letters that stand for kinds in the files. */
const KINDS: Record<string, QuantityKind> = {
  c: 'count',
  w: 'spelled-number',
  m: 'measure',
  '%': 'percent',
  p: 'percentage-point',
  b: 'basis-point',
  f: 'fraction',
  r: 'ratio',
  x: 'multiple',
  h: 'halving',
  k: 'rank',
  g: 'range',
  $: 'money',
  u: 'per-unit',
  d: 'dozen',
  s: 'signed',
}

/** Reads a line such as "about [m:44,000 tonnes] of it". */
function readLine(line: string): { text: string; labels: Label[] } {
  const labels: Label[] = []
  let [text, at] = ['', 0]
  for (const found of line.matchAll(/\[([a-z%$]):([^\]]+)\]/g)) {
    const [all, letter = '', inner = ''] = found
    const kind = KINDS[letter]
    if (!kind) throw new Error(`unknown kind: ${letter} in ${line}`)
    text += line.slice(at, found.index)
    labels.push({ start: text.length, end: text.length + inner.length, kind })
    text += inner
    at = found.index + all.length
  }
  return { text: text + line.slice(at), labels }
}

/** All labelled sentences, file by file. */
export function readCorpus(folder = dirname(fileURLToPath(import.meta.url))): Sentence[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      let source = ''
      return readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line, i) => {
          if (line.startsWith('# ')) source = line.slice(2)
          return !line || line.startsWith('# ') ? [] : [{ ...readLine(line), source, file, line: i + 1 }]
        })
    })
}

/** A sentence in which the detector and the labels differ: what was missed, what was found without reason. */
export interface Slip {
  sentence: Sentence
  missed: Label[]
  alarms: FoundQuantity[]
}

/** How well the detector does on sentences. */
export interface Score {
  sentences: number
  /** Sentences without a quantity that needs a check. */
  without: number
  words: number
  /** Quantities labelled, and those of them found with their exact span. */
  labelled: number
  found: number
  /** Quantities said to need a check that no label overlaps. */
  alarms: number
  /** By kind: labelled and found. */
  kinds: Map<QuantityKind, { labelled: number; found: number }>
  slips: Slip[]
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end

/** Runs the detector over sentences. */
export function scoreDetector(sentences: readonly Sentence[]): Score {
  const score: Score = { sentences: 0, without: 0, words: 0, labelled: 0, found: 0, alarms: 0, kinds: new Map(), slips: [] }
  for (const sentence of sentences) {
    const spans = findQuantities(sentence.text).filter((span) => span.needsCheck)
    const isFound = (label: Label): boolean => spans.some((span) => span.start === label.start && span.end === label.end)
    const missed = sentence.labels.filter((label) => !isFound(label))
    const alarms = spans.filter((span) => !sentence.labels.some((label) => overlaps(span, label)))
    score.sentences++
    score.without += sentence.labels.length ? 0 : 1
    score.words += sentence.text.split(/\s+/).length
    score.labelled += sentence.labels.length
    score.found += sentence.labels.length - missed.length
    score.alarms += alarms.length
    for (const label of sentence.labels) {
      const kind = score.kinds.get(label.kind) ?? { labelled: 0, found: 0 }
      score.kinds.set(label.kind, { labelled: kind.labelled + 1, found: kind.found + (isFound(label) ? 1 : 0) })
    }
    if (missed.length || alarms.length) score.slips.push({ sentence, missed, alarms })
  }
  return score
}

/** A slip in one line: file, line, what was missed and what was found without reason. */
export const slipInWords = ({ sentence, missed, alarms }: Slip): string => {
  const quote = ({ start, end, kind }: Label): string => `"${sentence.text.slice(start, end)}" (${kind})`
  const said = [
    missed.length ? `missed ${missed.map(quote).join(', ')}` : '',
    alarms.length ? `found without reason ${alarms.map(quote).join(', ')}` : '',
  ]
  return `${sentence.file}:${sentence.line}: ${said.filter(Boolean).join('; ')} in: ${sentence.text}`
}

/** Megabytes of UTF-8 that the detector reads in a second, over sentences run again and again for half a second. */
export function speedOfDetector(sentences: readonly Sentence[]): number {
  const size = sentences.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const start = performance.now()
  let bytes = 0
  while (performance.now() - start < 500) {
    for (const { text } of sentences) findQuantities(text)
    bytes += size
  }
  return bytes / 1000 / (performance.now() - start)
}
