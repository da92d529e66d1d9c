import type { Catalogue } from '../data/catalogue.ts'
import type { FactCell } from './fact.ts'
import { Fault } from './fault.ts'
import { fieldOf } from './mixing.ts'
import type { Many, One, Quantity } from './quantities.ts'

/** Shares of one whole that a publisher rounded may come to this much more than a hundred, in percentage points. */
const ROUNDING = 2

const cellsOf = (quantity: Quantity): readonly FactCell[] =>
  quantity.shape === 'one' ? quantity.cells : quantity.rows.flatMap((row) => row.cells)

const isShare = ({ kind, unit }: Pick<One | Many, 'kind' | 'unit'>): boolean => kind === 'share' && unit === 'percent'

/** The fields of a dataset by which shares in a field belong to one whole, as its checks of parts declare them; and its key of years. */
function fieldsOfWhole(cell: FactCell, { datasets }: Catalogue): { fields: string[]; declared: boolean } {
  const record = datasets.get(cell.dataset)?.record
  const declared = (record?.checks ?? []).flatMap(({ check, field, by }) =>
    check === 'parts' && field === cell.field && Array.isArray(by) ? by.map(String) : [],
  )
  const years = (record?.primaryKey ?? []).filter((name) => name === 'year')
  return { fields: [...new Set([...declared, ...years])], declared: declared.length > 0 }
}

/** Refuses to add up shares of a table that its own fields tell to be parts of two wholes, such as mining and refining, or two years. */
function refuseTwoWholes(cells: readonly FactCell[], catalogue: Catalogue, at: number): void {
  for (const own of Map.groupBy(cells, ({ dataset, field }) => `${dataset}/${field}`).values()) {
    const [first] = own
    for (const field of first ? fieldsOfWhole(first, catalogue).fields : []) {
      const values = [...new Set(own.map((cell) => fieldOf(cell, field, catalogue) ?? ''))]
      if (values.length < 2) continue
      throw new Fault(
        'wholes',
        at,
        `this adds up shares of two wholes: their ${field.replaceAll('_', ' ')} is ${values.slice(0, 4).join(', ')}`,
        {
          got: first?.address ?? '',
          hint: 'only parts of one whole are added; state them as two facts, or tell how far apart they are with points(from, to)',
        },
      )
    }
  }
}

/** What shares add up to cannot be much more than their whole. */
function refuseMoreThanAll(value: number, cells: readonly FactCell[], catalogue: Catalogue, at: number): void {
  // Where a record says what makes up a whole, its own check holds the sums.
  if (value <= 100 + ROUNDING || cells.some((cell) => fieldsOfWhole(cell, catalogue).declared)) return
  throw new Fault('wholes', at, `these shares come to ${Math.round(value)} percent: they are of different wholes`, {
    hint: 'only parts of one whole are added; state them as two facts, or tell how far apart they are with points(from, to)',
  })
}

/** Refuses a sum of two shares of different wholes: computed ones by what they were divided by, printed ones by the fields of their tables. */
export function refuseForeignShares(a: Quantity, b: Quantity, sum: Quantity, catalogue: Catalogue, at: number): void {
  if (!isShare(a) || !isShare(b)) return
  if (a.shape === 'one' && b.shape === 'one' && a.whole !== undefined && b.whole !== undefined && a.whole !== b.whole)
    throw new Fault('wholes', at, 'this adds a share of one whole to a share of another', {
      hint: 'divide both by the same whole, or state them as two facts',
    })
  const cells = [...cellsOf(a), ...cellsOf(b)].filter(({ unit }) => unit === 'percent')
  refuseTwoWholes(cells, catalogue, at)
  if (sum.shape === 'one') refuseMoreThanAll(sum.value, cells, catalogue, at)
}

/** The same of sum(…) over a selection of shares. */
export function refuseForeignRows(many: Many, sum: One, catalogue: Catalogue, at: number): void {
  if (!isShare(many)) return
  const cells = cellsOf(many).filter(({ unit }) => unit === 'percent')
  refuseTwoWholes(cells, catalogue, at)
  refuseMoreThanAll(sum.value, cells, catalogue, at)
}

/** The years that numbers are of, by the keys of their cells. */
function yearsOf(quantity: Quantity, catalogue: Catalogue): Set<string> {
  const found = cellsOf(quantity).flatMap((cell) =>
    (catalogue.datasets.get(cell.dataset)?.record.primaryKey ?? []).flatMap((name, place) => {
      const year = name === 'year' || name === 'month' ? /^\d{4}/.exec(cell.key[place] ?? '')?.[0] : undefined
      return year ?? []
    }),
  )
  return new Set(found)
}

const isOpenInYears = (quantity: Quantity): boolean => quantity.shape === 'many' && 'year' in (quantity.rows[0]?.open ?? {})

/** Refuses a share of an amount of one year in an amount of another: no part of it. Differences and shares of shares are left alone. */
export function refuseOtherYears(part: Quantity, whole: Quantity, catalogue: Catalogue, at: number): void {
  if (part.kind !== 'level' || whole.kind !== 'level' || isOpenInYears(part)) return
  const [own, all] = [yearsOf(part, catalogue), yearsOf(whole, catalogue)]
  const foreign = [...own].filter((year) => !all.has(year))
  if (all.size === 0 || foreign.length === 0) return
  throw new Fault('wholes', at, `the part is of ${foreign.join(', ')}, and the whole of ${[...all].join(', ')}`, {
    got: [...foreign, ...all].join(', '),
    hint: 'take part and whole of one year; how large one is beside the other is ratio(a, b), how it moved change(from, to)',
  })
}
