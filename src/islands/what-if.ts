/**
 * The script of the what-if page: lets the dials be moved, works the year out anew, and changes the drawing, the table and the sentences
 * that the page was built with. Markup: `[data-what-if]` around all, with `data-capacities` and `data-phrases` as JSON; in it a
 * `form[data-dials][hidden]` of `input[type=range]` named as the settings, each with an `output` beside it; `svg[data-drawing]` by width;
 * `tr[data-row]`; `[data-sentence]`, `[data-enough]`, `[data-so-far]`; `[data-ignored]` for what an address asks that no dial can show.
 */
import { outcomeOf, enoughUpTo, type Capacities, type Settings } from '../what-if/model.ts'
import { readAddress, writeAddress } from '../what-if/dials.ts'
import { layoutOf } from '../what-if/layout.ts'
import { rowsOf, type Row } from '../what-if/rows.ts'
import { enoughSentence, sentenceOf, valueOf, type Phrases } from '../what-if/sentence.ts'
import { reveal } from './controls.ts'
import { makeLiveRegion } from './live-region.ts'

/** How long dials must rest before the result is spoken, in ms: a key held down would otherwise speak over itself. */
const REST = 600

function start(page: HTMLElement, form: HTMLFormElement): void {
  const data = JSON.parse(page.dataset.capacities ?? '{}') as Capacities
  const phrases = JSON.parse(page.dataset.phrases ?? '{}') as Phrases
  const locale = document.documentElement.lang
  const speak = makeLiveRegion(document)
  const inputs = [...form.querySelectorAll('input')]
  const write = (name: string, text: string): void => {
    for (const element of page.querySelectorAll(`[data-${name}]`)) element.textContent = text
  }
  let settings: Settings
  let sentence = ''

  const show = (): void => {
    const rows = rowsOf(outcomeOf(data, settings), data.world)
    sentence = sentenceOf(rows, phrases, locale)
    write('sentence', sentence)
    write('enough', enoughSentence(enoughUpTo(data, settings), phrases))
    const drawings = page.querySelectorAll<SVGSVGElement>('[data-drawing]')
    for (const drawing of drawings) redraw(drawing, rows, phrases, locale)
    fillTable(page, rows, locale)
    for (const input of inputs) {
      const text = valueOf(input.name as keyof Settings, data, settings, phrases, locale)
      input.value = `${settings[input.name as keyof Settings]}`
      input.setAttribute('aria-valuetext', text)
      page.querySelector(`output[for="${input.id}"]`)!.textContent = text
    }
    const missing = rows.at(-1)!
    write('so-far', `${phrases['row.missing']}: ${missing.tonnes.toLocaleString(locale)} ${phrases.unit}, ${missing.percent}${phrases['percent-sign']}`)
  }

  const readPage = (): void => {
    const read = readAddress(location.search)
    settings = read.settings
    const note = page.querySelector<HTMLElement>('[data-ignored]')!
    note.hidden = read.ignored.length === 0
    note.querySelector('span')!.textContent = read.ignored.join(', ')
    show()
  }

  // Going back takes back what was done to one dial, however many keys it took.
  let moved: EventTarget | null = null
  let resting: ReturnType<typeof setTimeout> | undefined
  form.addEventListener('input', ({ target }) => {
    const { name, value } = target as HTMLInputElement
    settings = { ...settings, [name]: Number(value) }
    show()
  })
  form.addEventListener('change', ({ target }) => {
    remember(writeAddress(settings), target !== moved)
    moved = target
    clearTimeout(resting)
    resting = setTimeout(() => speak(sentence), REST)
  })
  addEventListener('popstate', () => {
    moved = null
    readPage()
    speak(sentence)
  })
  readPage()
  reveal(form)
}

/** Keeps settings in the address. A page from a disk has none that may be changed. */
function remember(search: string, anew: boolean): void {
  const address = location.pathname + search
  try {
    if (anew) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  } catch {
    // What was set stands all the same.
  }
}

/** Changes the drawing that the page was built with: its elements stay, their places and words are new. */
function redraw(drawing: SVGSVGElement, rows: readonly Row[], phrases: Phrases, locale: string): void {
  const { shapes } = layoutOf(rows, phrases, Number(drawing.dataset.drawing), locale)
  shapes.forEach(({ attributes, text }, place) => {
    const element = drawing.children[place]
    for (const [name, value] of Object.entries(attributes)) element?.setAttribute(name, `${value}`)
    if (element && text !== undefined) element.textContent = text
  })
}

function fillTable(page: HTMLElement, rows: readonly Row[], locale: string): void {
  for (const { name, tonnes, percent } of rows) {
    const [amount, share] = page.querySelectorAll(`[data-row="${name}"] td`)
    if (amount) amount.textContent = tonnes.toLocaleString(locale)
    if (share && percent !== undefined) share.textContent = `${percent}`
  }
}

const page = document.querySelector<HTMLElement>('[data-what-if]')
const form = page?.querySelector<HTMLFormElement>('[data-dials]')
if (page && form) start(page, form)
