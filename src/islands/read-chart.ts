import { cellWords, rowsOfTable, spokenWords } from './cell-words.ts'
import { KEYS, lanesOf, step, type Lanes } from './lanes.ts'
import type { Speak } from './live-region.ts'
import { frameOf, pointAt, readPoints, type Point } from './points.ts'
import { makeTip } from './tip.ts'

/** A drawing whose points have been found. */
interface Known {
  /** Width of the box that they were found at, in px. */
  width: number
  drawing: SVGSVGElement
  points: Point[]
  /** Sorted at the first key. */
  lanes?: Lanes
}

/** What a page adds to the reading of a chart, and an embed, which weighs as little as can be, does without. */
export type More = (chart: {
  figure: HTMLElement
  box: HTMLElement
  drawings: readonly SVGSVGElement[]
  reading: Reading
  speak: Speak
}) => void

/** Lets pointer and keyboard read every chart below a root. */
export function readCharts(root: ParentNode, speak: Speak, more?: More): void {
  for (const figure of root.querySelectorAll<HTMLElement>('figure[data-chart]')) readChart(figure, speak, more)
}

/** What a chart's listeners share: where the reader is, and how to show or leave a point. */
export interface Reading {
  known: () => Known | undefined
  lanes: () => Lanes
  /** Takes the tooltip away when the box has another width; the reader's place stays. */
  resize: () => void
  shown: () => Point | undefined
  show: (point: Point, how: { aloud?: boolean; finger?: boolean }) => void
  hide: () => void
}

/**
 * Lets pointer and keyboard read one chart: `figure[data-chart]` with its drawings (`svg.plot`) in one box
 * (`[data-widths]`) and the table behind them. Does nothing where one of them is missing.
 */
export function readChart(figure: HTMLElement, speak: Speak, more?: More): void {
  const drawings = [...figure.querySelectorAll<SVGSVGElement>('svg.plot')]
  const box = figure.querySelector<HTMLElement>('[data-widths]') ?? drawings[0]?.parentElement
  const table = figure.querySelector('table')
  if (!box || !table) return
  const reading = makeReading(box, drawings, table, speak)
  nameBox(figure, box)
  listenToPointer(box, reading)
  listenToKeys(box, reading, speak)
  more?.({ figure, box, drawings, reading, speak })
  new ResizeObserver(reading.resize).observe(box)
}

/**
 * Makes the box the chart's one tab stop. Its role is `application`: with any role that only describes, NVDA and JAWS
 * keep arrow keys to themselves; a slider would promise that a value can be changed, and phones would swipe at it.
 * What an application hides from browsing is a drawing; its sentence and its table stand beside it for everyone.
 * Without a script there is neither role nor tab stop.
 */
function nameBox(figure: HTMLElement, box: HTMLElement): void {
  const ids = (figure.getAttribute('aria-labelledby') ?? '').split(' ')
  const title = ids.map((id) => document.getElementById(id)?.textContent?.trim() ?? '').join(' ')
  const hint = figure.dataset.hint ?? 'Arrow keys read its values'
  box.tabIndex = 0
  box.setAttribute('role', 'application')
  box.setAttribute('aria-roledescription', figure.dataset.role ?? 'chart')
  box.setAttribute('aria-label', title ? `${title}. ${hint}` : hint)
}

function makeReading(box: HTMLElement, drawings: readonly SVGSVGElement[], table: HTMLTableElement, speak: Speak): Reading {
  // Read at once: a reader may sort the table later, marks keep counting in the order of the data.
  const rows = rowsOfTable(table)
  const tip = makeTip(box)
  let now: Known | undefined
  let shown: Point | undefined
  const known = (): Known | undefined => {
    // Another drawing may be shown at another width.
    const width = box.clientWidth
    if (now?.width === width) return now
    const drawing = drawings.find((candidate) => candidate.getBoundingClientRect().width > 0)
    if (!drawing) return undefined
    const points = readPoints(drawing, frameOf(drawing)).filter((point) => rows[point.row])
    now = { width, drawing, points }
    return now
  }
  return {
    known,
    lanes() {
      const found = known()
      return found ? (found.lanes ??= lanesOf(found.points, rows)) : []
    },
    resize() {
      if (now?.width !== box.clientWidth) tip.hide()
    },
    shown: () => shown,
    show(point, { aloud = false, finger = false }) {
      const row = rows[point.row]
      const drawing = known()?.drawing
      if (!row || !drawing || point === shown) return
      shown = point
      const words = cellWords(table, row, point.columns)
      tip.show(drawing, frameOf(drawing), point, words, finger)
      if (aloud) speak(spokenWords(words))
    },
    hide() {
      shown = undefined
      tip.hide()
    },
  }
}

function listenToPointer(box: HTMLElement, reading: Reading): void {
  const follow = (event: PointerEvent): void => {
    const known = reading.known()
    if (!known) return
    const { left, top, scale } = frameOf(known.drawing)
    const point = pointAt(known.points, (event.clientX - left) / scale, (event.clientY - top) / scale, event.target as Element)
    if (point) reading.show(point, { finger: event.pointerType === 'touch' })
    else reading.hide()
  }
  box.addEventListener('pointerdown', follow)
  box.addEventListener('pointermove', follow)
  box.addEventListener('pointercancel', reading.hide)
  // A finger leaves when it is lifted: what it read stays until it touches elsewhere.
  box.addEventListener('pointerleave', (event) => {
    if (event.pointerType !== 'touch') reading.hide()
  })
  document.addEventListener('pointerdown', (event) => {
    if (!box.contains(event.target as Node)) reading.hide()
  })
}

function listenToKeys(box: HTMLElement, reading: Reading, speak: Speak): void {
  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    if (event.key === 'Escape') {
      // Gives up the focus too, so that a screen reader browses on; the next Tab goes on from here.
      speak('')
      box.blur()
    }
    if (!KEYS.includes(event.key)) return
    event.preventDefault()
    const point = step(reading.lanes(), reading.shown(), event.key)
    if (point) reading.show(point, { aloud: true })
  })
  box.addEventListener('blur', reading.hide)
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') reading.hide()
  })
}
