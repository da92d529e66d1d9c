import { isUnit, unitOf } from '../../format/units.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData, Name } from '../chart-type.ts'
import { nothingLeft } from '../parts/refusals.ts'
import type { ScatterSpec } from './spec.ts'

/** Why a scatter chart is not drawn; empty where it can be. */
export function issuesOf(
  spec: ScatterSpec,
  chart: ChartData,
  points: readonly { x: number; y: number; name: Name }[],
  xUnit: string,
): Issue[] {
  const place = (field: string) => ({ file: '', field })
  if (chart.data.some((datum) => typeof datum.x === 'string'))
    return [
      issue('chart/x-number', place('x'), 'A scatter chart needs numbers on x, and this field holds text', {
        got: spec.x,
        hint: 'Choose a field of numbers.',
      }),
    ]
  if (points.length === 0) return [nothingLeft()]
  const issues: Issue[] = []
  const own = chart.unitOf(spec.x)
  if (spec.xUnit && !(isUnit(own) && isUnit(spec.xUnit) && unitOf(own).dimension === unitOf(spec.xUnit).dimension))
    issues.push(
      issue('chart/x-unit', place('xUnit'), 'x cannot be shown in this unit', {
        got: spec.xUnit,
        expected: `a unit like ${own || 'that of the field'}`,
        hint: 'Take the line out, or name a unit of the same kind.',
      }),
    )
  const is = (axis: 'x' | 'y'): boolean => spec.log === axis || spec.log === 'both'
  const bad = points.filter((point) => (is('x') && point.x <= 0) || (is('y') && point.y <= 0))
  if (bad.length > 0)
    issues.push(
      issue('chart/log-zero', place('log'), 'A logarithmic scale has no place for zero or less', {
        got: bad.map((point) => point.name.long).join(', '),
        hint: 'Leave `log` out, or leave the zeros out under `where`.',
      }),
    )
  if (spec.diagonal !== undefined && xUnit !== '' && xUnit !== chart.unit)
    issues.push(
      issue('chart/diagonal-units', place('diagonal'), 'y equals x only where both are in one unit', {
        got: `${xUnit} and ${chart.unit}`,
        hint: 'Give both the same unit, or draw `line` with a slope.',
      }),
    )
  return issues
}
