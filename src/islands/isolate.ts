import { rowsOf } from './points.ts'
import type { More } from './read-chart.ts'

/**
 * Lets a series be seen alone: the marks of others are dimmed. A label or a legend's entry names its series by `data-s`, a column of the
 * chart's table (`c3`) or rows of it (`r0-4`).
 */
interface Isolation {
  /** Shows the series that an element names alone, or all of them again; gives its name, or nothing where all are shown. */
  toggle: (label: Element) => string
  /** The label of the series that a cell belongs to. */
  labelOf: (drawing: SVGSVGElement, row: number, column: number) => Element | undefined
  /** Shows all series. True where one was alone. */
  clear: () => boolean
}

/** Whether a mark or a label belongs to a series. */
function belongs(element: HTMLElement | SVGElement, series: string): boolean {
  const { r = '', c = '', s } = element.dataset
  if (s !== undefined) return s === series
  const named = series.slice(1)
  if (series.startsWith('c')) return c.split(' ').includes(named)
  const rows = rowsOf(named)
  return rowsOf(r).every((row) => rows.includes(row))
}

/** Isolates in all drawings of a figure: the reader may turn a phone while a series is alone. */
function makeIsolation(drawings: readonly SVGSVGElement[]): Isolation {
  let alone = ''
  const show = (series: string): void => {
    alone = series
    for (const drawing of drawings) {
      drawing.classList.toggle('alone', series !== '')
      for (const element of drawing.querySelectorAll<SVGElement>('[data-r],[data-s]'))
        element.classList.toggle('on', series !== '' && belongs(element, series))
    }
  }
  return {
    toggle(label) {
      const series = label.getAttribute('data-s') ?? ''
      show(series === alone ? '' : series)
      return alone && (label.getAttribute('data-name') ?? label.textContent ?? '')
    },
    labelOf: (drawing, row, column) =>
      [...drawing.querySelectorAll('[data-s]')].find((label) => {
        const series = label.getAttribute('data-s') ?? ''
        return series === `c${column}` || (series.startsWith('r') && rowsOf(series.slice(1)).includes(row))
      }),
    clear() {
      const was = alone !== ''
      if (was) show('')
      return was
    },
  }
}

/** A series is seen alone by a click on its label, or by Enter where the reader is; the same again, or Escape, shows all. */
export const isolateSeries: More = ({ figure, box, drawings, reading, speak }) => {
  const isolation = makeIsolation(drawings)
  const tell = (name: string): void =>
    speak(name && (figure.dataset.alone ?? '{name} alone. Enter or Escape shows all').replace('{name}', name))
  box.addEventListener('click', (event) => {
    const label = (event.target as Element).closest('[data-s]')
    if (label) tell(isolation.toggle(label))
  })
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') isolation.clear()
    const point = reading.shown()
    const drawing = reading.known()?.drawing
    if (event.key !== 'Enter' || !point || !drawing) return
    const label = isolation.labelOf(drawing, point.row, point.columns[0]!)
    if (!label) return
    event.preventDefault()
    tell(isolation.toggle(label))
  })
}
