import { issue, type Issue } from '../../issues/issue.ts'
import type { SlopeSpec } from './spec.ts'

/** Why a slope chart is not drawn; empty where it can be. */
export function refusals(spec: SlopeSpec, { places, lines }: { places: number; lines: number }): Issue[] {
  const issues: Issue[] = []
  if (lines === 0 || places < 2)
    issues.push(
      issue('chart/empty', { file: '' }, 'A slope needs two places and a line between them', {
        got: `${places} places, ${lines} lines`,
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
  return issues
}
