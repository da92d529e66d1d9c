import type { Frame } from '../chart-type.ts'
import { LANE, heightOfLabels, labelsAt, laneFor, roomFor, wrapNames, type Label, type Setting } from './place-labels.ts'
import type { SlopeSeries } from './series.ts'

/** Labels at both sides, and the room that they leave the lines between them. */
export interface Sides {
  labels: [Label[], Label[]]
  settings: [Setting, Setting]
  left: number
  right: number
  /** Height of the fuller side. */
  height: number
  /** The unit stands behind the topmost value; false where it would take the lines' room. */
  bearsUnit: boolean
}

/** What gives way, in turn, so that lines keep their room: changes (the table has them), long names, names at the left that stand at the right too. */
const tries = (narrow: boolean) =>
  [
    [narrow, true, false],
    [narrow, false, false],
    [true, true, false],
    [true, false, false],
    [true, false, true],
  ] as const

/** Room that lines have whatever their names are, in px: a share of the picture, and so much from place to place. */
const LEAST = { share: 0.24, apart: 24 }

/** Settles what is written at both sides: the fullest wording that leaves the lines their room; where none does, names are broken into lines. */
export function arrangeSides(
  series: SlopeSeries,
  { width, measure, panel }: Frame,
  { y, foot, room, size }: { y: (value: number) => number; foot: number; room: [number, number]; size: number },
): Sides {
  const narrow = width < 560
  const steps = series.places.length - 1
  const setting = (side: -1 | 1, labels: readonly Label[], stacked = false): Setting => {
    const style = { size, stacked: stacked && side < 0 }
    return { side, ...style, lane: laneFor(labels, style, room), measure }
  }
  const attempt = (unit: boolean) =>
    tries(narrow).map(([short, change, stacked]) => {
      const right = labelsAt(series, 1, { y, foot, short, unit })
      const labels: Sides['labels'] = [
        labelsAt(series, -1, { y, foot, short, unit }),
        change ? right : right.map((label) => ({ ...label, change: '' })),
      ]
      const settings: Sides['settings'] = [setting(-1, labels[0], stacked), setting(1, labels[1])]
      return { labels, settings, left: roomFor(labels[0], settings[0]), right: roomFor(labels[1], settings[1]), bearsUnit: unit }
    })
  const needed = Math.max(width * (narrow ? 0.3 : 0.33), steps * 44)
  const least = Math.max(width * LEAST.share, steps * LEAST.apart)
  const bare = attempt(false)
  // The unit gives way first: the foot has room for it. Panels after the first of a row leave it to that one.
  const attempts = panel?.axisLabels === false ? bare : attempt(true).flatMap((one, k) => [one, bare[k]!])
  const last = bare.at(-1)!
  const found =
    attempts.find((one) => width - one.left - one.right >= needed) ??
    (width - last.left - last.right >= least ? last : broken(last, width - least))
  return { ...found, height: Math.max(...found.labels.map((labels, k) => heightOfLabels(labels, found.settings[k]!))) }
}

/** Sides that share a room, the left taking less than half of it, with their names broken, which then have all of it. */
function broken({ labels, settings, left, bearsUnit }: Omit<Sides, 'height'>, room: number): Omit<Sides, 'height'> {
  const own = Math.min(left, room * 0.45)
  const narrow = settings.map((setting) => ({ ...setting, lane: LANE })) as Sides['settings']
  return {
    labels: [wrapNames(labels[0], own, narrow[0]), wrapNames(labels[1], room - own, narrow[1])],
    settings: narrow,
    left: own,
    right: room - own,
    bearsUnit,
  }
}
