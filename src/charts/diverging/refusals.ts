import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import { at, type Check, empty, logBar, partsOverHundred, says, twoRows } from '../parts/refusals.ts'
import { codesOf, isStack } from './sides.ts'
import type { DivergingSpec } from './spec.ts'

/** Rows that a reader goes through, and pieces that a side can tell apart. */
const MOST_ROWS = 60
const MOST_PIECES = 3

/** What bars to both sides cannot draw truthfully, all at once. */
export function refuse(spec: DivergingSpec, chart: ChartData): Issue[] {
  const checks = [empty, logBar, panels, notes, sidesAlone, unknownSide, twice, tooMany, negativeSide, missingPart, overHundred]
  return [...checks, changeOfTwo, changeOfBounds, smallBase].flatMap((check) => check(spec, chart) ?? [])
}

const panels: Check<DivergingSpec> = (spec) =>
  spec.facet
    ? issue('chart/facet', at('facet'), 'Bars to both sides have no room in small panels', {
        got: `facet: ${spec.facet}`,
        expected: 'no facet',
        hint: 'Draw a chart for each, or use `type: bar`, which draws signed values in panels.',
      })
    : undefined

const notes: Check<DivergingSpec> = (spec) =>
  spec.annotations.length > 0
    ? issue('chart/annotation', at('annotations'), 'Rows of bars to both sides leave no room for annotations', {
        got: `${spec.annotations.length}`,
        expected: 'none',
        hint: 'Say it in `notes`, or highlight the row.',
      })
    : undefined

const sidesAlone: Check<DivergingSpec> = (spec) => {
  if (spec.sides && spec.change)
    return issue('chart/sides', at('change'), 'A change has one value a row, and sides have several', {
      got: '`sides` and `change`',
      expected: 'one of them',
      hint: 'Leave one of the two out.',
    })
  if (spec.sides && !spec.series)
    return issue('chart/sides', at('series'), 'Sides are made of series, and no series is named', {
      got: 'no series',
      expected: 'the field that `sides` names codes of',
      hint: 'Say `series: <field>`.',
    })
  return spec.series && !spec.sides && !spec.change
    ? issue('chart/sides', at('sides'), 'Several series need to know on which side they stand', {
        got: `series: ${spec.series}`,
        expected: '`sides` or `change`',
        hint: 'Say `sides: { left: […], right: […] }`, or `change: difference`.',
      })
    : undefined
}

const unknownSide: Check<DivergingSpec> = (spec, { data }) => {
  const codes = codesOf(spec)
  const found = new Set(data.map((datum) => datum.series))
  const bad =
    codes.find((code, k) => !found.has(code) || codes.indexOf(code) !== k) ??
    [...found].find((code) => code !== null && codes.length > 0 && !codes.includes(code))
  return bad === undefined || bad === null
    ? undefined
    : issue('chart/sides', at('sides'), 'Every series stands on one side, once', {
        got: bad,
        expected: distinct([...found].map(String)).join(', '),
        hint: 'Name each code of the series once under `sides`, and keep the others out with `where`.',
      })
}

const twice: Check<DivergingSpec> = (_spec, { data }) =>
  twoRows(data, 'Two rows ask for the same bar', {
    expected: 'one row for each name and series',
    hint: 'Narrow `where` down to one source or definition.',
  })

const tooMany: Check<DivergingSpec> = (spec, { data }) => {
  const rows = distinct(data.map((datum) => String(datum.x))).length
  const pieces = Math.max(spec.sides?.left.length ?? 0, spec.sides?.right.length ?? 0)
  if (rows > MOST_ROWS)
    return issue('chart/too-many', at('where'), 'More rows than a reader goes through', {
      got: String(rows),
      expected: `${MOST_ROWS} at most`,
      hint: 'Keep the rows that matter with `where`.',
    })
  return pieces > MOST_PIECES
    ? issue('chart/too-many', at('sides'), 'More pieces on a side than can be told apart', {
        got: String(pieces),
        expected: `${MOST_PIECES} at most`,
        hint: 'Name fewer series under `sides`, or use `type: bar` with `facet`.',
      })
    : undefined
}

/** The side says which way a bar runs; a sign would say it again, or otherwise. */
const negativeSide: Check<DivergingSpec> = (spec, { data }) => {
  const below = spec.sides && data.find((datum) => datum.y !== null && datum.y < 0)
  return (
    below &&
    issue('chart/negative-side', at('sides'), 'A bar with a side cannot have a value below zero', {
      got: `${says(below)}: ${below.y}`,
      expected: 'values of zero and above',
      hint: 'Leave `sides` out, so that signs say the side, or leave this row out.',
    })
  )
}

/** What lies further out than a missing part would stand at the wrong place. */
const missingPart: Check<DivergingSpec> = (spec, { data }) => {
  if (!isStack(spec)) return undefined
  const have = new Set(data.filter((datum) => datum.y !== null).map((datum) => JSON.stringify([String(datum.x), datum.series])))
  const lacking = distinct(data.map((datum) => String(datum.x))).flatMap((x) =>
    codesOf(spec)
      .filter((code) => !have.has(JSON.stringify([x, code])))
      .map((code) => `${x}, ${code}`),
  )
  return lacking.length > 0
    ? issue('chart/missing-part', at('where'), 'A stack that lacks a part has no length', {
        got: lacking.slice(0, 4).join('; '),
        expected: 'every part of every row',
        hint: 'Leave the row out with `where` and say so in `notes`, or draw one series a side.',
      })
    : undefined
}

const overHundred: Check<DivergingSpec> = (spec, chart) => (isStack(spec) ? partsOverHundred(chart, 'sides') : undefined)

const changeOfTwo: Check<DivergingSpec> = (spec, { data }) => {
  const found = distinct(data.map((datum) => datum.series ?? ''))
  return !spec.change || (spec.series && found.length === 2)
    ? undefined
    : issue('chart/change', at('change'), 'A change needs a first and a last series', {
        got: spec.series ? found.join(', ') : 'no series',
        expected: 'a series of two values',
        hint: 'Name a `series` and keep two of its values with `where`.',
      })
}

const changeOfBounds: Check<DivergingSpec> = (spec, { data }) => {
  const bound = spec.change && data.find(({ y, flags }) => y !== null && (flags.includes('over') || flags.includes('under')))
  return (
    bound &&
    issue('chart/change', at('change'), 'A bound has no difference to another number', {
      got: says(bound),
      expected: 'values that are no bounds',
      hint: 'Leave the row out with `where`, or use `type: range`, which draws both.',
    })
  )
}

/** A percentage of a small number shouts, and one of zero is none. */
const smallBase: Check<DivergingSpec> = (spec, { data }) => {
  if (typeof spec.change !== 'object') return undefined
  const { from } = spec.change
  const first = distinct(data.map((datum) => datum.series ?? '')).toSorted()[0]
  const small = data.find((datum) => datum.y !== null && (datum.series ?? '') === first && datum.y < from)
  return (
    small &&
    issue('chart/change-base', at('change'), 'A percentage of a small first value says more than it knows', {
      got: `${says(small)}: ${small.y}`,
      expected: `at least ${from}`,
      hint: 'Leave the row out with `where`, or use `change: difference`.',
    })
  )
}
