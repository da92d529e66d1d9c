import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import { nothingLeft, twoRows } from '../parts/refusals.ts'
import { RARE_EARTHS } from './elements.data.ts'
import type { PeriodicSpec } from './spec.ts'

/** Looks that tell classes apart without colour. */
export const SIGNS = ['solid', 'hatched', 'empty', 'dotted'] as const

/** Why a periodic table is not drawn; empty where it can be. */
export function issuesOf(spec: PeriodicSpec, chart: ChartData): Issue[] {
  const place = (field: string) => ({ file: '', field })
  if (spec.facet !== undefined)
    return [
      issue('chart/facet', place('facet'), 'A periodic table has no panels', { hint: 'Choose one value under where, or make two charts.' }),
    ]
  if (spec.annotations.length > 0)
    return [
      issue('chart/annotation', place('annotations'), 'A periodic table has no room for notes on the drawing', {
        hint: 'Say it in the notes beneath.',
      }),
    ]
  if (chart.data.length === 0) return [nothingLeft()]
  if (spec.y === undefined && spec.series === undefined)
    return [
      issue('chart/nothing-said', place('series'), 'The tiles say nothing of their elements', {
        expected: 'a number on y, or classes under series',
        hint: 'Name one of them.',
      }),
    ]
  return [...symbolIssues(chart), ...numberIssues(spec, chart), ...classIssues(spec, chart), ...stepIssues(spec)]
}

function symbolIssues(chart: ChartData): Issue[] {
  const symbols = chart.data.map(({ x }) => String(x))
  const known = new Set(RARE_EARTHS.map(({ symbol }) => symbol))
  const strange = distinct(symbols.filter((symbol) => !known.has(symbol)))
  const twice = twoRows(chart.data, 'An element has one tile, and here several rows', {
    by: ({ x }) => [x],
    expected: 'one row for each element',
    hint: 'Narrow `where` to one source, year or definition.',
  })
  const at = { file: '', field: 'x' }
  return [
    ...(strange.length === 0
      ? []
      : [
          issue('chart/not-a-rare-earth', at, 'This table stands out the rare earths, and has no tile for anything else', {
            got: strange.join(', '),
            hint: 'Leave them out under where.',
          }),
        ]),
    ...(twice ? [twice] : []),
  ]
}

/** A number in the data that is not the element's own is a slip in one of the two. */
function numberIssues({ number }: PeriodicSpec, chart: ChartData): Issue[] {
  if (number === undefined) return []
  const bad = chart.data.filter(({ x, extra }) => {
    const element = RARE_EARTHS.find(({ symbol }) => symbol === x)
    return element !== undefined && extra[number] !== element.number
  })
  if (bad.length === 0) return []
  return [
    issue('chart/atomic-number', { file: '', field: 'number' }, 'The atomic number of an element is another', {
      got: bad.map(({ x, extra }) => `${x} ${extra[number]}`).join(', '),
      hint: 'Choose the field of atomic numbers.',
    }),
  ]
}

function classIssues(spec: PeriodicSpec, chart: ChartData): Issue[] {
  if (spec.series === undefined) return []
  const at = { file: '', field: 'series' }
  const codes = distinct(chart.data.map(({ series }) => series ?? ''))
  if (codes.length > SIGNS.length)
    return [
      issue('chart/too-many-series', at, 'So many classes cannot be told apart without colour', {
        got: `${codes.length} classes`,
        expected: `${SIGNS.length} at most`,
        hint: 'Choose a field with fewer values.',
      }),
    ]
  const taken = Object.entries(spec.signs).filter(([code]) => codes.includes(code))
  const signs = taken.map(([, sign]) => sign)
  if (new Set(signs).size === signs.length) return []
  return [
    issue('chart/signs', { file: '', field: 'signs' }, 'Two classes look alike', {
      got: taken.map(([code, sign]) => `${code}: ${sign}`).join(', '),
      hint: 'Give each class a look of its own.',
    }),
  ]
}

function stepIssues({ steps, y, series }: PeriodicSpec): Issue[] {
  if (steps.length === 0) return []
  const at = { file: '', field: 'steps' }
  if (y === undefined) return [issue('chart/steps', at, 'Steps need numbers', { hint: 'Name a field under y.' })]
  if (series !== undefined)
    return [issue('chart/steps', at, 'Colour cannot say a class and a number at once', { hint: 'Take series or steps out.' })]
  if (steps.every((step, k) => k === 0 || step > steps[k - 1]!)) return []
  return [issue('chart/steps', at, 'Steps must rise', { got: steps.join(', '), hint: 'Sort them.' })]
}
