import type { Side, Impact } from '../impact/impact.ts'
import type { Report } from '../impact/report.ts'
import type { DrawingRoom } from './draw-charts.ts'
export async function impactPage(
  _impact: Impact,
  _report: Report,
  _sides: { before: Side; after: Side },
  _room: DrawingRoom,
): Promise<string> {
  return ''
}
