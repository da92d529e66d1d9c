import { rowsOf } from '../charts/parts/pointer.ts'
import type { More } from './read-chart.ts'

/** A mark, which points at cells of the table, or what names a series. */
type Part = HTMLElement | SVGElement

/** Whether a mark, a label or a value belongs to a series; a value that several lines share belongs to each. */
function belongs({ dataset: { r = '', c = '', s, of = s } }: Part, series: string): boolean {
  if (of) return of.split(',').includes(series)
  const named = series.slice(1)
  if (series.startsWith('c')) return c.split(' ').includes(named)
  const rows = rowsOf(named)
  return rowsOf(r).every((row) => rows.includes(row))
}

/**
 * A series is seen alone, the marks of others dimmed, by a click on its label or its entry in the key, or by Enter where the reader is;
 * the same again, or Escape, shows all. What names a series says so by `data-s`: a column of the chart's table (`c3`) or rows of it
 * (`r0-4`); a value by `data-of`, with commas between several. All drawings of the figure follow: the reader may turn a phone while a series is alone.
 */
export const isolateSeries: More = ({ figure, box, drawings, reading, speak }) => {
  const keys = figure.querySelectorAll<HTMLElement>('.key')
  let alone = ''
  const show = (series: string): void => {
    alone = series
    for (const place of [...keys, ...drawings]) {
      place.classList.toggle('alone', series !== '')
      for (const part of place.querySelectorAll<Part>('[data-r],[data-s],[data-of]')) part.classList.toggle('on', belongs(part, series))
    }
  }
  const toggle = ({ dataset: { s = '', name }, textContent }: Part): void => {
    show(s === alone ? '' : s)
    speak(alone && (figure.dataset.alone ?? '{name} alone. Enter or Escape shows all').replace('{name}', name ?? textContent ?? ''))
  }
  for (const place of [box, ...keys])
    place.addEventListener('click', ({ target }) => {
      const label = (target as Element).closest<Part>('[data-s]')
      if (!label) return
      toggle(label)
      // Where its keys are heard.
      box.focus({ preventScroll: true })
    })
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') show('')
    if (event.key !== 'Enter') return
    const [point, known] = [reading.shown(), reading.known()]
    const label =
      point &&
      known &&
      [known.drawing, ...keys]
        .flatMap((place) => [...place.querySelectorAll<Part>('[data-s]')])
        .find(({ dataset: { s = '' } }) => s === `c${point.columns[0]}` || (s.startsWith('r') && rowsOf(s.slice(1)).includes(point.row)))
    if (label) toggle(label)
    else show('')
  })
}
