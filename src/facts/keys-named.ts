import type { Condition, Expression } from './expression.ts'
import type { Fact } from './fact.ts'

/** The fact of an id, seen from an expression; `at` is where the expression names it. */
export type FactOf = (id: string, at: number) => Fact

/** What an expression names: keys of rows ("CHN", "2024"), and years of the versions that it reads ("2026"). */
export interface KeysNamed {
  keys: string[]
  editions: string[]
}

const joined = (all: readonly KeysNamed[]): KeysNamed => ({
  keys: all.flatMap(({ keys }) => keys),
  editions: all.flatMap(({ editions }) => editions),
})

const editionOf = (version: string): string => version.slice(0, 4)

/** The values that conditions name. */
export const keysOfConditions = (conditions: readonly Condition[]): string[] => conditions.flatMap(({ values }) => values)

/** What an expression names itself; of another fact all keys and versions of its cells. */
export function keysNamed(node: Expression, factOf: FactOf): KeysNamed {
  switch (node.type) {
    case 'number':
      return { keys: [], editions: [] }
    case 'cells': {
      const { key, version } = node.address
      return { keys: key.filter((one) => one !== '*'), editions: version === undefined ? [] : [editionOf(version)] }
    }
    case 'fact': {
      const { cells } = factOf(node.id, node.at)
      return { keys: cells.flatMap(({ key }) => key), editions: cells.map(({ version }) => editionOf(version)) }
    }
    case 'negative':
      return keysNamed(node.of, factOf)
    case 'binary':
      return joined([keysNamed(node.left, factOf), keysNamed(node.right, factOf)])
    case 'call':
      return joined([
        ...node.parts.map((part) => keysNamed(part, factOf)),
        { keys: [...(node.key ?? '').split(','), ...keysOfConditions(node.where)].filter(Boolean), editions: [] },
      ])
  }
}
