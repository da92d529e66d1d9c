import { issue } from '../../issues/issue.ts'
import { numbersOf } from './columns.ts'
import { settable } from './definition.ts'
import { groupsOf, rowsByGroup } from './groups.ts'
import { aField, aNumberField, aRatio, groupFields, optionsOf, someNumbers } from './options-schema.ts'
import { cellPlace, figure, groupName } from './places.ts'
import { median } from './statistics.ts'
import { seriesOf } from './series.ts'

const CODE = 'data/magnitude'
/** Slips that are known: powers of ten, short tons and tonnes, pounds and tonnes. */
const FACTORS = [10, 100, 1000, 0.1, 0.01, 0.001, 2204.6]
const fields = { country: 'string', year: 'year', output: { type: 'number', unit: 't' } } as const
const setting = { field: 'output', by: ['country'], over: 'year' }
const rows = (last: number) => [2022, 2023, 2024, 2025].map((year, place) => ['AUS', year, [18000, 16000, 17000, last][place] ?? 0])

/** What the others of a group predict for a value, as logarithms: the middle of them, and how far they lie from it. */
interface Guess {
  middle: number
  spread: number
}

function guess(others: Float64Array): Guess {
  const middle = median(others)
  const distances = others.map((value) => Math.abs(value - middle))
  // Of a few neighbours the median distance says too little: one of them far away is reason enough to doubt them all.
  const spread = distances.length > 4 ? median(distances) : distances.reduce((sum, value) => sum + value, 0) / distances.length
  return { middle, spread }
}

/** The slip that explains a value: it is where the others are once the factor is taken out, and far from them with it. */
function slipOf(value: number, { middle, spread }: Guess, factors: readonly number[], within: number): number | undefined {
  const off = value - middle
  return factors.find((factor) => {
    const size = Math.log10(factor)
    // The others must agree among themselves far better than the slip is large, or anything would explain anything.
    const near = Math.max(Math.min(within, Math.abs(size) / 3), 1.5 * spread)
    return near <= Math.abs(size) / 3 + 1e-9 && Math.abs(off - size) <= near && Math.abs(off) > 2 * near
  })
}

/** The two nearest on each side, the value itself left out. */
const neighbours = (values: Float64Array, place: number): Float64Array =>
  values.slice(Math.max(0, place - 2), place + 3).filter((_, index) => index !== Math.min(place, 2))

/** No value is a known slip away from where the others of its group put it. */
export const magnitudeCheck = settable(
  optionsOf({
    field: aNumberField('The numbers.'),
    by: groupFields('Fields whose values make the groups; one group of all rows where left out.'),
    over: aField(
      'The field that puts a group in order; a value is then compared with its nearest neighbours in place of the whole group.',
    ).optional(),
    factors: someNumbers('The slips looked for: a value that is so many times what it should be.').default(FACTORS),
    within: aRatio(
      'How near a value must come to the others, as a factor, once the slip is taken out. Where values move much from year to year, 2 finds slips of ten and more.',
    ).default(1.1),
  }),
  {
    name: 'magnitude',
    title: 'No slip of unit or decimal point',
    about:
      'A value is compared with what the others of its group predict, or with its neighbours in the order of `over`. It is a fault when it lies at a known slip from them (ten, a thousand, short tons for tonnes, pounds for tonnes) and would agree with them without it. Groups whose values differ too much to tell are passed over.',
    fails: { fields, key: ['country', 'year'], setting, rows: rows(17) },
    passes: { fields, key: ['country', 'year'], setting, rows: rows(29000) },
    *run({ table, rows: looked, version }, { field, by, over, factors, within }) {
      const all = numbersOf(table, field)
      const slips = factors.filter((factor) => factor > 0 && factor !== 1)
      const groups =
        over === undefined
          ? rowsByGroup(groupsOf(table, looked, by), looked)
          : seriesOf(table, looked, by, over).map((series) => series.rows)
      for (const group of groups) {
        const own = group.filter((row) => all[row]! !== 0 && !Number.isNaN(all[row]))
        if (own.length < 2) continue
        const values = Float64Array.from(own, (row) => Math.log10(Math.abs(all[row]!)))
        // Of many values one moves neither median nor spread: they are taken once for all.
        const whole = over === undefined && own.length > 50 ? guess(values) : undefined
        for (let place = 0; place < own.length; place += 1) {
          const others = whole ?? guess(over === undefined ? values.filter((_, index) => index !== place) : neighbours(values, place))
          const slip = slipOf(values[place]!, others, slips, Math.log10(within))
          if (slip === undefined) continue
          const row = own[place]!
          yield issue(
            CODE,
            cellPlace(version, row, field),
            `“${field}” is about ${slip} times what the others of ${groupName(table, row, by)} let expect.`,
            {
              got: figure(all[row]!),
              expected: `about ${figure(Number((10 ** others.middle).toPrecision(2)))}`,
              hint: 'Compare unit and decimal point with the publisher’s table; if it is printed so, excuse the cell with a waiver.',
            },
          )
        }
      }
    },
  },
)
