import { issue, type Issue } from '../../issues/issue.ts'
import type { Flag } from '../../data/flags.ts'
import { numberFormat } from '../../format/formatters.ts'
import { figure } from '../parts/figures.ts'
import { leastSquares } from './least-squares.ts'
import type { ScatterSpec } from './spec.ts'

/** The fitted line of a scatter chart, over the stretch of x that its dots take. */
export interface ScatterFit {
  /** Value of y at one of x, in the units shown. */
  at: (x: number) => number
  from: number
  to: number
  rising: boolean
  /** Words at the line, and for the key. */
  label: string
  key: string
}

/** Fewer dots than this have a line through them whatever they are. */
const LEAST = 8

interface FitPoint {
  x: number
  y: number
  flags: readonly Flag[]
}

/** Fits the line that a spec asks for, in the logarithms of the scales that are logarithmic; or says why there is none. */
export function fitOf(
  spec: ScatterSpec,
  points: readonly FitPoint[],
  { locale, titles }: { locale: string; titles: { x: string; y: string } },
): { fit: ScatterFit | null; issues: Issue[] } {
  if (!spec.fit) return { fit: null, issues: [] }
  const refused = refusal(spec, points)
  if (refused) return { fit: null, issues: [refused] }
  const is = (axis: 'x' | 'y'): boolean => spec.log === axis || spec.log === 'both'
  const [toX, toY] = [is('x') ? Math.log10 : Number, is('y') ? Math.log10 : Number]
  const line = leastSquares(points.map(({ x, y }) => ({ x: toX(x), y: toY(y) })))
  if (!line)
    return {
      fit: null,
      issues: [fault('All dots stand in one line with a scale, so there is nothing to fit', 'one value on x, or on y', 'Leave `fit` out.')],
    }
  const value = numberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(line.rSquared)
  const logs = spec.log === 'both' ? ' in logarithms' : spec.log ? ` in the logarithm of “${titles[spec.log]}”` : ''
  const xs = points.map(({ x }) => x)
  return {
    issues: [],
    fit: {
      at: (x) => {
        const y = line.intercept + line.slope * toX(x)
        return is('y') ? 10 ** y : y
      },
      from: Math.min(...xs),
      to: Math.max(...xs),
      rising: line.slope > 0,
      label: `Least-squares fit, r squared ${value}`,
      key: `line: least-squares fit${logs}, over ${figure(points.length, locale)} dots, r squared ${value}, worked out by us`,
    },
  }
}

const fault = (message: string, got: string, hint: string): Issue => issue('chart/fit', { file: '', field: 'fit' }, message, { got, hint })

function refusal(spec: ScatterSpec, points: readonly FitPoint[]): Issue | undefined {
  if (spec.facet !== undefined)
    return fault('Panels have no room to say what each of their fits is', 'fit and facet', 'Leave one of the two out.')
  if (points.length < LEAST)
    return fault('A line through few dots says more than they do', `${points.length} dots`, `Fit at least ${LEAST}, or leave \`fit\` out.`)
  if (spec.fit === 'linear' && spec.log)
    return fault(
      'On a logarithmic scale a fit is one in logarithms',
      `fit: linear, log: ${spec.log}`,
      'Say `fit: log`, or leave `log` out.',
    )
  if (spec.fit === 'log' && !spec.log)
    return fault(
      'A fit in logarithms needs a logarithmic scale, or its line would be a curve',
      'fit: log',
      'Say `fit: linear`, or name the scales under `log`.',
    )
  const bounds = points.filter(({ flags }) => flags.includes('over') || flags.includes('under'))
  if (bounds.length > 0)
    return fault(
      'A fit would take bounds for values',
      `${bounds.length} values printed as more than, or less than`,
      'Leave them out under `where`, or leave `fit` out.',
    )
  if (points.some(({ x, y }) => (spec.log && spec.log !== 'y' && x <= 0) || (spec.log && spec.log !== 'x' && y <= 0)))
    return fault('A fit in logarithms has no place for zero or less', 'zero or less', 'Leave the zeros out under `where`.')
  return undefined
}
