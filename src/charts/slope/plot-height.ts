import { scaleLinear } from 'd3-scale'
import type { SlopeDrawn } from './line.ts'
import { labelsAt, reachOf, type Setting } from './place-labels.ts'

/** Heights of a slope chart, in px, which follow from its lines alone, and the size of its labels. */
export interface SlopePlot {
  size: number
  /** True where places have two lines of words above them. */
  headed: boolean
  /** Where the plot begins. */
  top: number
  /** Room at its foot for what is absent. */
  foot: number
  height: number
}

/** Height follows the labels of the fuller side, within what a reader can take in at once; `panel` is the height of panels. */
export function plotOf({ places, lines }: SlopeDrawn, { narrow, panel }: { narrow: boolean; panel: number | undefined }): SlopePlot {
  const size = narrow || panel !== undefined ? 13 : 15
  const headed = places.some((place) => place.head !== '')
  // Absences stand below the lines, where no value can be.
  const lacking = Math.max(
    ...[0, places.length - 1].map((place) => lines.filter((line) => line.absent.some((absence) => absence.place === place)).length),
  )
  const foot = lacking * Math.round(size * 1.5)
  const labels = lines.filter((line) => !line.merged).length
  const height = panel ?? Math.max(narrow ? 300 : 320, Math.min(narrow ? 430 : 500, 200 + labels * 46), labels * 22 + 80)
  return { size, headed, top: headed ? 50 : 30, foot, height: height + foot }
}

/** Heights between which labels stand. */
export const roomOf = (top: number, height: number): [number, number] => [top - 7, height - 2]

/** Height of panels on a phone, the lowest there are. */
const PANEL = 130

/** How far the label that moves most stands from its line, in px: at the height of phones, the wide one, or that of panels. */
export function farthestLabel(series: SlopeDrawn, inPanels: boolean): number {
  const plots = inPanels ? [{ narrow: true, panel: PANEL }] : [true, false].map((narrow) => ({ narrow, panel: undefined }))
  return Math.max(
    ...plots.flatMap((one) => {
      const { size, top, foot, height } = plotOf(series, one)
      const y = scaleLinear(series.y, [height - foot - 16, top + 6])
      return ([-1, 1] as const).map((side) => {
        const setting: Pick<Setting, 'size' | 'stacked'> = { size, stacked: false }
        return reachOf(labelsAt(series, side, { y, foot: height, short: one.narrow }), setting, roomOf(top, height))
      })
    }),
  )
}
