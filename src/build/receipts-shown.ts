import type { NumberModel } from './site-model.ts'
import type { Receipt } from '../facts/receipt.ts'

/** Receipts that a page's numbers ask for, in reading order, each with what was typed and where. Throws `missing receipt: FACT`. */
export function receiptsShown(receipts: readonly Receipt[], numbers: readonly NumberModel[]): Receipt[] {
  const byFact = new Map(receipts.map((receipt) => [receipt.fact, receipt]))
  const places = Map.groupBy(numbers, (number) => number.fact)
  return [...places].map(([fact, shown]) => {
    const receipt = byFact.get(fact)
    if (!receipt) throw new Error(`missing receipt: ${fact}`)
    return { ...receipt, typed: [...new Set(shown.map((number) => number.text))].join('; '), anchors: shown.map((number) => number.anchor) }
  })
}
