import type { Catalogue } from '../data/catalogue.ts'
import type { FactCell } from './fact.ts'
import { Fault } from './fault.ts'

/**
 * Refuses one derivation over two definitions, scenarios or sources: a record's rules name the fields that must hold one
 * single value in it. Side by side, as two facts, they may stand.
 */
export function refuseMixing(cells: readonly FactCell[], catalogue: Catalogue, at: number): void {
  for (const id of new Set(cells.map((cell) => cell.dataset))) {
    const record = catalogue.datasets.get(id)?.record
    if (!record) continue
    const own = cells.filter((cell) => cell.dataset === id)
    for (const rule of record.rules) {
      for (const field of rule.fields) {
        const place = record.primaryKey.indexOf(field)
        const values = place === -1 ? [] : [...new Set(own.map((cell) => cell.key[place] ?? ''))]
        if (values.length < 2) continue
        throw new Fault('mixing', at, `this fact mixes ${values.length} values of ${field} in ${id}: ${values.slice(0, 4).join(', ')}`, {
          got: values.join(', '),
          hint: `choose one, with a key or with "where"; or state them side by side as two facts. ${rule.text}`,
        })
      }
    }
  }
}
