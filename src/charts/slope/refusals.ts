import { issue, type Issue } from '../../issues/issue.ts'
import type { Name } from '../chart-type.ts'
import { FARTHEST } from '../parts/gather.ts'
import { at, longNames } from '../parts/refusals.ts'
import type { SlopeSpec } from './spec.ts'

/** Places that have room side by side on a phone. */
const MOST = 6

interface Named {
  code: string
  name: Name
  merged: boolean
}

/** Why a slope chart is not drawn; empty where it can be. `farthest` is the way from a label to its line, in px. */
export function refusals(
  spec: SlopeSpec,
  { places, lines, farthest }: { places: number; lines: readonly Named[]; farthest: number },
): Issue[] {
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
  if (farthest > FARTHEST)
    issues.push(
      issue('chart/crowded-labels', at('where'), 'So many lines end so near each other that labels would stand far from them', {
        got: `${lines.length} lines, a label ${Math.round(farthest)} px from its own`,
        expected: `${FARTHEST} px at most`,
        hint: 'Name the small ones together with `merge`, leave them out with `least` or `where`, give them panels with `facet`, or use `type: bar`.',
      }),
    )
  const long = longNames(lines.filter(({ merged }) => !merged).map(({ code, name }) => ({ code, short: name.short })))
  return long ? [...issues, long] : issues
}
