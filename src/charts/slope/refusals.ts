import { issue, type Issue } from '../../issues/issue.ts'
import type { Name } from '../chart-type.ts'
import { at, longNames } from '../parts/refusals.ts'
import type { SlopeSpec } from './spec.ts'

/** Places that have room side by side on a phone. */
const MOST = 6

interface Named {
  code: string
  name: Name
  merged: boolean
}

/** Why a slope chart is not drawn; empty where it can be. */
export function refusals(spec: SlopeSpec, { places, lines }: { places: number; lines: readonly Named[] }): Issue[] {
  const issues: Issue[] = []
  if (lines.length === 0 || places < 2)
    issues.push(
      issue('chart/empty', { file: '' }, 'A slope needs two places and a line between them', {
        got: `${places} places, ${lines.length} lines`,
        hint: 'Choose `editions`, or loosen `where`.',
      }),
    )
  if (spec.annotations.length > 0)
    issues.push(
      issue('chart/annotation', { file: '', field: 'annotations' }, 'Between the labels of a slope there is no room for annotations', {
        got: spec.annotations.map(({ text }) => text).join('; '),
        hint: 'Say it in `notes`, or use `type: line`.',
      }),
    )
  if (places > MOST)
    issues.push(
      issue('chart/places', at('x'), 'A slope compares a few places, which stand side by side on a phone', {
        got: `${places} places`,
        expected: `${MOST} at most`,
        hint: 'Keep some of them under `where`, or use `type: line`.',
      }),
    )
  const long = longNames(lines.filter(({ merged }) => !merged).map(({ code, name }) => ({ code, short: name.short })))
  return long ? [...issues, long] : issues
}
