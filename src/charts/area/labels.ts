import type { Measure } from '../chart-type.ts'
import { endLabelWidth, endReach, laneFor, placeEndLabels, type EndLabel, type PlacedEndLabels } from '../parts/end-labels.ts'
import { FARTHEST } from '../parts/gather.ts'
import type { LegendEntry } from '../parts/legend.ts'
import type { PlacedText } from '../parts/text.ts'
import { textRole } from '../theme.ts'
import { nameInside } from './band-names.ts'
import { edgesOf, isAlone, type Scales } from './marks.ts'
import { pointText, type AreaSeries, type Band } from './series.ts'

/** Where each area is named: inside, at the right end, or in a legend above; and the room that this leaves the plot. */
export interface AreaLabels {
  inside: PlacedText[]
  ends: EndLabel[]
  legend: LegendEntry[]
  /** Width of the column at the right, and room for leaders in it. */
  right: number
  lane: number
}

/** What labels are settled for. `scales` gives the plot's scales for a width of the column at the right. */
export interface LabelSetting {
  width: number
  /** Heights between which labels at the right end stand, by the scale given. */
  room: [number, number]
  /** Height of the plot. */
  height: number
  short: boolean
  panel: boolean
  /** Places of x, in its units, where a hairline crosses the areas. */
  lines: readonly number[]
  scales: (right: number) => Scales
  measure: Measure
}

const SIZE = 13
const STYLE = { size: SIZE, stacked: false }
/** Room at the right for half of the last year. */
const LEAST = 12
const LINE = Math.round(SIZE * 1.22) + 3

/**
 * Settles names and last values. Names lie inside where they fit; the others stand at the right end, and in a legend where that
 * column would be too wide or too full, or a label far from its area; last values are then left to the table. In panels names are in the key.
 */
export function settleLabels(series: AreaSeries, setting: LabelSetting): AreaLabels {
  if (setting.panel) return { inside: [], ends: [], legend: [], right: LEAST, lane: 0 }
  const isNamed = series.arrange !== 'layered' && series.bands.length > 1
  const wanted = series.bands.filter((band) => isNamed && band.runs.length > 0 && series.labelled.has(band.code))
  for (const ends of ['values', 'names'] as const) {
    const settled = settle(series, wanted, ends, setting)
    if (settled) return settled
  }
  return settle(series, wanted, 'none', setting)!
}

/** Names that do not fit inside widen the column at the right, which narrows the areas: until nothing changes. Undefined where that column does not fit. */
function settle(
  series: AreaSeries,
  wanted: readonly Band[],
  kind: 'values' | 'names' | 'none',
  setting: LabelSetting,
): AreaLabels | undefined {
  const outside = new Set<Band>()
  for (;;) {
    const all = kind === 'none' ? [] : endsOf(series, outside, setting)
    const ends = kind === 'names' ? all.filter(({ name }) => name !== '').map((label) => ({ ...label, value: '' })) : all
    const standing = ends.map((label) => ({ ...label, y: setting.scales(LEAST).y(label.y) }))
    const lane = laneFor(standing, setting.room, STYLE)
    const column = ends.length > 0 ? endLabelWidth(ends, { ...STYLE, lane, measure: setting.measure }) : 0
    const right = Math.max(column, LEAST)
    const inside = placeInside(series, wanted, outside, { ...setting, right })
    const lost = wanted.filter((band) => !outside.has(band) && !inside.has(band))
    for (const band of lost) outside.add(band)
    if (lost.length > 0 && kind !== 'none') continue
    if (column > setting.width * 0.4 || ends.length * LINE > setting.height) return undefined
    if (endReach(standing, setting.room, STYLE) > FARTHEST) return undefined
    const told = (band: Band): boolean => inside.has(band) || (kind !== 'none' && reachesEnd(band, series))
    const legend = wanted.filter((band) => !told(band)).map((band) => entry(band, setting))
    return { inside: [...inside.values()], ends, legend, right, lane }
  }
}

function placeInside(
  series: AreaSeries,
  bands: readonly Band[],
  outside: ReadonlySet<Band>,
  setting: LabelSetting & { right: number },
): Map<Band, PlacedText> {
  const scales = setting.scales(setting.right)
  const turn = series.turn === undefined || series.turn < 0 ? undefined : scales.x(series.places[series.turn]!.to)
  return new Map(
    bands
      .filter((band) => !outside.has(band))
      .flatMap((band) => {
        const text = nameInside(band, {
          edges: edgesOf(band, series, scales),
          turn: series.turn === -1 ? -Infinity : turn,
          lines: setting.lines.map((place) => scales.x(place)),
          short: setting.short,
          measure: setting.measure,
        })
        return text ? [[band, text] as const] : []
      }),
  )
}

/** True for an area that runs to the last place of the axis. */
const reachesEnd = (band: Band, series: AreaSeries): boolean => {
  const last = band.runs.at(-1)?.at(-1)
  return last !== undefined && series.places[last.place]!.to >= series.x[1]
}

/** Labels at the right end: the last value of each area, and the name of one that has no room for it. `y` in units of the axis. */
function endsOf(series: AreaSeries, outside: ReadonlySet<Band>, setting: LabelSetting): EndLabel[] {
  return series.bands
    .filter((band) => reachesEnd(band, series) && series.labelled.has(band.code))
    .map((band) => {
      const last = band.runs.at(-1)!.at(-1)!
      return {
        y: isAlone(series) ? last.to : (last.from + last.to) / 2,
        name: outside.has(band) ? (setting.short ? band.name.short : band.name.long) : '',
        value: pointText(series, band, last),
        role: textRole(band.paint.role),
        strong: true,
        of: { rows: [series.places[last.place]!.row], column: band.columns },
      }
    })
}

const entry = (band: Band, { short }: LabelSetting): LegendEntry => ({
  text: short ? band.name.short : band.name.long,
  role: band.paint.role,
})

/** Puts the labels at the right end in place, dodged, with leaders for those that moved. */
export function placeEnds(
  labels: AreaLabels,
  { scales, width, top, bottom, measure }: { scales: Scales; width: number; top: number; bottom: number; measure: Measure },
): PlacedEndLabels {
  return placeEndLabels(
    labels.ends.map((label) => ({ ...label, y: scales.y(label.y) })),
    { x: width - labels.right, top, bottom, ...STYLE, lane: labels.lane, measure },
  )
}
