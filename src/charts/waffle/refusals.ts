import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import { at, type Check, nothingLeft, says, twoRows } from '../parts/refusals.ts'
import { byWhole, slackOf, sumOf } from './hundred.ts'
import type { WaffleSpec } from './spec.ts'

/** Parts of a whole whose colours can be told apart; the remainder comes on top. */
export const MOST_PARTS = 5
/** Wholes side by side in one chart. */
const MOST_WHOLES = 12

/** What a waffle cannot draw truthfully, all at once. `chart` holds the rows as read. */
export function refuse(spec: WaffleSpec, chart: ChartData): Issue[] {
  if (chart.data.every((datum) => datum.y === null) && chart.shared === undefined) return [nothingLeft()]
  const first = [unit, twice, negative, unknown, editions, tooMany, tooManyWholes, noNotes].flatMap((check) => check(spec, chart) ?? [])
  // Parts that are not parts need no sum.
  return first.length > 0 ? first : [whole].flatMap((check) => check(spec, chart) ?? [])
}

const unit: Check<WaffleSpec> = (_spec, chart) =>
  chart.unit === 'percent'
    ? undefined
    : issue('chart/not-percent', at('y'), 'A waffle shows parts of a hundred', {
        got: chart.unit,
        expected: 'percent',
        hint: 'Divide by the stated total with `share`, or draw a treemap.',
      })

const twice: Check<WaffleSpec> = (_spec, { data }) =>
  twoRows(data, 'Two rows are the same part of one whole', {
    expected: 'one row for each part of a whole',
    hint: 'Narrow `where` down to one year and source, or make the field that differs the `series`.',
  })

const negative: Check<WaffleSpec> = (_spec, { data }) => {
  const below = data.find((datum) => datum.y !== null && datum.y < 0)
  return (
    below &&
    issue('chart/negative-part', at('y'), 'A part of a whole cannot be below zero', {
      got: `${says(below)}: ${below.y}`,
      hint: 'Draw a bar chart, or leave the row out under `where`.',
    })
  )
}

/** A whole of which a part is not known has no hundred squares to share out. */
const unknown: Check<WaffleSpec> = (_spec, { data }) => {
  const gap = data.find((datum) => datum.y === null)
  return (
    gap &&
    issue('chart/missing-part', at('where'), 'A part of this whole has no number', {
      got: says(gap),
      hint: 'Leave it out under `where`, and name what is left to 100 with it as `remainder`.',
    })
  )
}

const editions: Check<WaffleSpec> = (_spec, { data }) => {
  const mixed = byWhole(data).find((own) => distinct(own.map(({ version }) => version)).length > 1)
  return (
    mixed &&
    issue('chart/mixing', at('editions'), 'The parts of one whole come from several editions', {
      got: distinct(mixed.map(({ version }) => version)).join(', '),
      expected: 'one edition a whole',
      hint: 'Pin one with `dataset: …@version`, or make `edition` the `series`.',
    })
  )
}

const tooMany: Check<WaffleSpec> = (spec, { data }) => {
  const most = Math.max(...byWhole(data).map((own) => own.length))
  const names = distinct(data.map((datum) => String(datum.x))).length
  const fits = most <= MOST_PARTS && (names <= MOST_PARTS || spec.highlight.length > 0)
  return fits
    ? undefined
    : issue('chart/too-many', at('where'), 'More parts than colours that can be told apart', {
        got: `${Math.max(most, names)} parts`,
        expected: `at most ${MOST_PARTS} and a remainder`,
        hint: 'Keep the largest under `where` and name the rest as `remainder`, or draw bars. Wholes of different parts need a `highlight`.',
      })
}

const tooManyWholes: Check<WaffleSpec> = (_spec, { data }) => {
  const count = byWhole(data).length
  return count <= MOST_WHOLES
    ? undefined
    : issue('chart/too-many', at('series'), 'More waffles than a reader compares', {
        got: `${count}`,
        expected: `at most ${MOST_WHOLES}`,
        hint: 'Keep fewer under `where`, or draw bars of 100: `type: bar`, `arrange: percent`.',
      })
}

const noNotes: Check<WaffleSpec> = (spec) =>
  spec.annotations.length > 0
    ? issue('chart/annotation', at('annotations'), 'A waffle has no room for annotations', { hint: 'Say it in `notes`.' })
    : undefined

/** Parts that fall short are no whole, unless what is left has a name; parts over 100 never are. */
const whole: Check<WaffleSpec> = (spec, { data }) => {
  const bad = byWhole(data).find((own) => {
    const off = sumOf(own) - 100
    return own.length > 0 && (off > slackOf(own) || (!spec.remainder && off < -slackOf(own)))
  })
  if (!bad) return undefined
  const sum = Math.round(sumOf(bad) * 100) / 100
  return issue('chart/not-a-whole', at(sum < 100 ? 'remainder' : 'where'), `The parts do not make up 100 percent`, {
    got: `${bad[0]!.series ?? bad[0]!.facet ?? 'they'} add up to ${sum}`,
    expected: '100, within what rounding explains',
    hint: sum < 100 ? 'Name what is left: `remainder: { label: … }`.' : 'Draw parts of one whole, without aggregates beside their members.',
  })
}
