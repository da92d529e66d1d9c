import { chartDataOf } from '../charts/chart-data.ts'
import type { KeyEntry } from '../charts/chart-table.ts'
import type { ChartType, Measure } from '../charts/chart-type.ts'
import { drawWidths, type Drawn } from '../charts/draw-widths.ts'
import { prepare, type Prepared } from '../charts/facets.ts'
import { drawForFile } from '../charts/draw-for-file.ts'
import type { FileDrawing } from '../charts/file-picture.ts'
import { chosenOf, wordsOfChoice, type LiveChoice, type LiveData } from '../charts/live.ts'
import { drawMarkSign } from '../charts/parts/key-sign.ts'
import { SVG } from '../charts/parts/svg.ts'
import { tableElements } from '../charts/table-element.ts'
import { pageTheme, type Theme } from '../charts/theme.ts'
import { makeCanvasMeasure } from './canvas-measure.ts'
import { partsOfPlace, textNodes, type ChoicePlace } from './choice-place.ts'
import type { Parts } from './exchange.ts'

/** What a chart that is drawn in the browser is drawn with. */
export interface LiveRoom {
  widths: readonly number[]
  /** Id of the element that names the drawing. */
  titleId: string
  /** Where its words on where it stands are wanted: on a page. An embed has none. */
  place?: ChoicePlace
}

/** Draws what a reader has chosen: parts for the page, or why it cannot be drawn. */
export type DrawLive = (data: LiveData, choice: LiveChoice, room: LiveRoom) => Promise<Parts | string>

/** A choice as its files are made from it. */
export interface ChoiceForFile extends ReturnType<typeof wordsOfChoice> {
  prepared: Prepared
  drawing: FileDrawing
  measure: Measure
}

/** Prepares what a reader has chosen for files, in the colours of a theme. It has been drawn for the page before, so nothing refuses it. */
export type DrawForFile = (data: LiveData, choice: LiveChoice, theme: Theme) => Promise<ChoiceForFile>

/** What the files of a free choice are made from. */
export interface FreeChoice {
  data: LiveData
  choice: LiveChoice
  drawFile: DrawForFile
  /** What the address of the chart's page asks for it, with its question mark. */
  asked: string
}

/** Makes the functions that draw charts of a type in the browser, by the code that draws them in the build. */
export const makeDrawLive = (type: ChartType): { draw: DrawLive; drawFile: DrawForFile } => ({
  async draw(data, choice, room) {
    const { spec, chart } = chosenOf(data, choice)
    const prepared = prepare(type, spec, chartDataOf(chart))
    const refused = prepared.issues.find(({ level }) => level === 'error')
    if (refused) return refused.message
    const measure = await makeCanvasMeasure(document)
    const drawn = drawWidths(type, prepared, room.widths, { id: data.id, document, measure, locale: chart.locale })
    const { words } = data
    const { title, subtitle, notes } = wordsOfChoice(data, { spec, chart })
    const table = (tall: boolean): HTMLElement[] =>
      tableElements(document, prepared.table, {
        title: words.tableOf.replace('{title}', title),
        tall,
        flagWords: (flag) => words.flags[flag] ?? flag,
      })
    return new Map<string, readonly Node[]>([
      ['title', textNodes(title)],
      ['name', textNodes(title)],
      ['subtitle', textNodes(subtitle)],
      ['picture', pictureOf(prepared.description.text, prepared.key, drawn, room)],
      ['foot', [...notes, words.source].map((line) => paragraph(line))],
      ['count', textNodes(words.rows.replace('{n}', `${prepared.table.rows.length}`))],
      ['table', table(false)],
      ['rows', table(true)],
      ['words', textNodes(prepared.description.text)],
      ['receipts', []],
      ...(room.place ? partsOfPlace(data, drawn, room.place) : []),
    ])
  },
  async drawFile(data, choice, theme) {
    const { spec, chart } = chosenOf(data, choice)
    const prepared = prepare(type, spec, chartDataOf(chart))
    const measure = await makeCanvasMeasure(document)
    const drawing = drawForFile(type, prepared, chart.locale, { document, measure, theme })
    return { ...wordsOfChoice(data, { spec, chart }), prepared, drawing, measure }
  },
})

function paragraph(text: string, name = ''): HTMLElement {
  const made = document.createElement('p')
  if (name) made.className = name
  made.textContent = text
  return made
}

/** What a figure shows between its words: the sentence, the key, shapes that all widths share, and the drawings. */
function pictureOf(sentence: string, key: readonly KeyEntry[], { drawings, shared }: Drawn, { widths, titleId }: LiveRoom): Node[] {
  const box = document.createElement('div')
  box.dataset.widths = widths.join(' ')
  for (const { width, svg } of drawings) {
    const view = document.createElement('div')
    view.className = `v v${width}`
    view.setAttribute('role', 'img')
    view.setAttribute('aria-labelledby', titleId)
    view.append(svg)
    box.append(view)
  }
  return [paragraph(sentence, 'sr'), ...(key.length > 0 ? [keyOf(key)] : []), ...(shared.length > 0 ? [shapesOf(shared)] : []), box]
}

function keyOf(entries: readonly KeyEntry[]): HTMLElement {
  const list = document.createElement('ul')
  list.className = 'key'
  for (const entry of entries) {
    const sign = drawMarkSign(document, pageTheme, entry, 0, 0)
    sign.removeAttribute('transform')
    const box = document.createElementNS(SVG, 'svg')
    box.setAttribute('viewBox', '0 0 14 14')
    box.setAttribute('aria-hidden', 'true')
    box.append(sign)
    const line = document.createElement('li')
    line.append(box, wordsOf(entry, line))
    list.append(line)
  }
  return list
}

/** What an entry says, names of series apart; the whole line is what names only one. */
function wordsOf({ text, pieces = [{ text }] }: KeyEntry, line: HTMLElement): HTMLElement {
  const words = document.createElement('span')
  for (const piece of pieces) {
    const name = document.createElement('span')
    if (piece.series) (pieces.length === 1 ? line : name).dataset.s = piece.series
    name.append(piece.text)
    words.append(name)
  }
  return words
}

function shapesOf(shapes: readonly Element[]): SVGElement {
  const box = document.createElementNS(SVG, 'svg')
  box.setAttribute('class', 'defs')
  box.setAttribute('aria-hidden', 'true')
  const defs = document.createElementNS(SVG, 'defs')
  defs.append(...shapes)
  box.append(defs)
  return box
}
