import { bin, tickStep, thresholdSturges } from 'd3-array'

/** Equal bins: `edges` is one longer than `counts` would be. */
export interface Bins {
  edges: number[]
  /** Number of the bin that holds a value; a value on an edge belongs to the bin above it, on the last edge to the last. */
  binOf: (value: number) => number
}

/** A multiple of a step without the dust of floating point: 3 × 0.1 is 0.3. */
const multiple = (count: number, step: number): number => Number((count * step).toPrecision(12))

/** Equal bins over values: `step` wide, or about `count` of them, or as many as Sturges' rule asks for. */
export function makeBins(values: readonly number[], { step, count }: { step?: number | undefined; count?: number | undefined }): Bins {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const width = step ?? (low === high ? Math.abs(low) || 1 : tickStep(low, high, count ?? thresholdSturges(values)))
  const first = Math.floor(low / width + 1e-9)
  const last = Math.max(first + 1, Math.ceil(high / width - 1e-9))
  const edges = Array.from({ length: last - first + 1 }, (_, k) => multiple(first + k, width))
  const binned = bin<number, number>()
    .domain([edges[0]!, edges.at(-1)!])
    .thresholds(edges.slice(1, -1))(values)
  const held = new Map(binned.flatMap((own, k) => own.map((value) => [value, k] as const)))
  return { edges, binOf: (value) => held.get(value) ?? -1 }
}
