import { askedChoice, type LiveData } from '../charts/live.ts'
import type { DrawLive } from './draw-live.ts'
import { putParts } from './exchange.ts'
import { speakThrough } from './live-region.ts'
import { readChart } from './read-chart.ts'

/**
 * Draws in an embed what its address asks for, from `live.json` beside the chart's page; what cannot be had or drawn leaves the chart as
 * published, and the note `[data-choice]` says so. The link to the chart's page leads to the same choice.
 */
export async function drawEmbed(draw: DrawLive): Promise<void> {
  const note = document.querySelector<HTMLElement>('[data-choice]')
  const figure = document.querySelector<HTMLElement>('figure[data-chart]')
  if (!note || !figure) return
  try {
    const answer = await fetch(new URL('../live.json', location.href))
    if (!answer.ok) throw new Error(`not there: ${answer.url}`)
    const data = (await answer.json()) as LiveData
    const choice = askedChoice(data, new URLSearchParams(location.search))
    const widths = (figure.querySelector<HTMLElement>('[data-widths]')?.dataset.widths ?? '').split(' ').map(Number)
    const drawn = choice
      ? await draw(data, choice, { widths, titleId: figure.getAttribute('aria-labelledby') ?? '' })
      : 'nothing of this is here'
    if (typeof drawn === 'string') throw new Error(drawn)
    // Its last line says also how far we have read, which the data do not.
    const source = figure.querySelector('[data-part=foot]')?.lastElementChild
    putParts(document, drawn)
    if (source) figure.querySelector('[data-part=foot]')?.lastElementChild?.replaceWith(source)
    readChart(figure, speakThrough(document.querySelector('.spoken')))
    document.title = document.title.replace(/: .*/s, () => `: ${data.words.title}`)
    const page = document.querySelector<HTMLAnchorElement>('a.mark')
    if (page) page.href = [note.dataset.page?.replace(/\?$/, ''), choiceIn(note)].join(note.dataset.page?.endsWith('?') ? '?' : '&')
  } catch {
    note.hidden = false
  }
}

/** What of the embed's address is the choice: how it looks is the host's affair. */
function choiceIn(note: HTMLElement): string {
  const asked = new URLSearchParams(location.search)
  return (note.dataset.choice ?? '')
    .split(' ')
    .flatMap((name) => (asked.has(name) ? [`${name}=${encodeURIComponent(asked.get(name)!)}`] : []))
    .join('&')
}
