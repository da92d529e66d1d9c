import type { Catalogue } from '../data/catalogue.ts'
import type { DatasetRecord } from '../data/record-schema.ts'
import { findRow } from '../data/select.ts'
import { cellOf } from '../data/table.ts'
import type { FactCell } from './fact.ts'
import { Fault } from './fault.ts'
import type { Naming } from './names.ts'

type Rule = DatasetRecord['rules'][number]

/** What the row of a cell holds in another field: from the key where the field is part of it, else from the table. */
export function fieldOf(cell: FactCell, field: string, catalogue: Catalogue): string | undefined {
  const dataset = catalogue.datasets.get(cell.dataset)
  const place = dataset?.record.primaryKey.indexOf(field) ?? -1
  if (place !== -1) return cell.key[place]
  const table = dataset?.versions.find((version) => version.id === cell.version)?.table
  const row = table?.columns.has(field) ? findRow(table, cell.key) : undefined
  return table && row !== undefined ? String(cellOf(table, row, field) ?? '') : undefined
}

function* rulesOver(cells: readonly FactCell[], catalogue: Catalogue): Iterable<{ id: string; rule: Rule; own: FactCell[] }> {
  for (const id of new Set(cells.map((cell) => cell.dataset))) {
    const own = cells.filter((cell) => cell.dataset === id)
    for (const rule of catalogue.datasets.get(id)?.record.rules ?? []) yield { id, rule, own }
  }
}

/**
 * Refuses one derivation over two definitions, scenarios or sources: a record's rules name the fields that must hold one
 * single value in it. Side by side, as two facts, they may stand; a claim that sets them side by side names the field in `beside`.
 */
export function refuseMixing(cells: readonly FactCell[], catalogue: Catalogue, at: number, beside: readonly string[] = []): void {
  for (const { id, rule, own } of rulesOver(cells, catalogue)) {
    for (const field of rule.fields.filter((name) => !beside.includes(name))) {
      const values = [...new Set(own.flatMap((cell) => fieldOf(cell, field, catalogue) ?? []))]
      if (values.length < 2) continue
      throw new Fault('mixing', at, `this mixes ${values.length} values of ${field} in ${id}: ${values.slice(0, 4).join(', ')}`, {
        got: values.join(', '),
        hint: `choose one, with a key or with "where"; or state them side by side as two facts. ${rule.text}`,
      })
    }
  }
}

/** Refuses a sum of cells of one table in two editions, and of one that holds others with those others: neither is a number of anything. */
export function refuseStrangeSum(cells: readonly FactCell[], catalogue: Catalogue, naming: Naming, at: number): void {
  for (const id of new Set(cells.map((cell) => cell.dataset))) {
    const own = cells.filter((cell) => cell.dataset === id)
    const editions = [...new Set(own.map((cell) => cell.version))]
    if (editions.length > 1)
      throw new Fault('mixing', at, `this adds up cells of ${editions.length} versions of ${id}`, {
        got: editions.join(', '),
        hint: 'name one version; two editions may be compared, not added',
      })
    const keys = catalogue.datasets.get(id)?.record.primaryKey ?? []
    const holds = own.filter((cell) => naming.isAggregate(id, Object.fromEntries(keys.map((name, place) => [name, cell.key[place] ?? '']))))
    if (holds.length > 0 && holds.length < own.length)
      throw new Fault('aggregate', at, `this adds ${holds[0]?.label ?? ''}, which holds others, to others`, {
        got: holds[0]?.address ?? '',
        hint: 'add up the parts, or state the whole',
      })
  }
}

/**
 * Refuses to add up rows that a record's rules keep out of sums: superseded ones, and those that are sums already. A single such
 * cell may be stated; a sum, mean, median or count over it may not.
 */
export function refuseUnsummed(name: string, cells: readonly FactCell[], catalogue: Catalogue, at: number): void {
  for (const { rule, own } of rulesOver(cells, catalogue)) {
    for (const [field, values] of Object.entries(rule.unsummed ?? {})) {
      const bad = own.find((cell) => values.includes(fieldOf(cell, field, catalogue) ?? ''))
      if (!bad) continue
      throw new Fault('unsummed', at, `${name}(…) takes in ${bad.label}, whose ${field} is "${fieldOf(bad, field, catalogue) ?? ''}"`, {
        got: bad.address,
        hint: `write: where ${field} not in (${values.map((value) => (/^[\p{L}\p{N}_.-]+$/u.test(value) ? value : `"${value}"`)).join(', ')}). ${rule.text}`,
      })
    }
  }
}
