import type { Claim } from '../claims/claim.ts'
import { sayValue } from '../claims/rows.ts'
import type { FactCell } from '../facts/fact.ts'

/** Cells told one by one at most. */
const TOLD = 3

/** Cells by what they are of, whatever version they are read from; a claim over two versions has the same cell twice. */
function byName(cells: readonly FactCell[]): Map<string, FactCell> {
  const counts = new Map<string, number>()
  return new Map(
    cells.map((cell) => {
      const name = JSON.stringify([cell.dataset, cell.field, cell.key])
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      return [`${name} ${count}`, cell]
    }),
  )
}

const valueOf = ({ value, unit }: FactCell): string =>
  typeof value === 'number' ? sayValue(value, unit) : value === null ? 'empty' : String(value)

const told = (parts: readonly string[]): string =>
  [...parts.slice(0, TOLD), ...(parts.length > TOLD ? [`${parts.length - TOLD} more`] : [])].join('; ')

/** The cells behind a claim that are other ones after a change than before, in words; nothing where all of them are the same. */
export function otherCells(before: Claim, after: Claim): { before: string; after: string } | undefined {
  const [old, now] = [byName(before.cells), byName(after.cells)]
  const others = [...new Set([...now.keys(), ...old.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)]
    if (was && is && was.value === is.value && was.unit === is.unit) return []
    const say = (cell: FactCell | undefined): string => `${(is ?? was)!.label}: ${cell ? valueOf(cell) : 'no row'}`
    return [{ was: say(was), is: say(is) }]
  })
  return others.length === 0 ? undefined : { before: told(others.map(({ was }) => was)), after: told(others.map(({ is }) => is)) }
}
