import { label, wordsFor } from './controls.ts'

/** How long each step stands, in ms: long enough to read a title. */
const STANDS = 1600

/** Takes a step: chooses the next of a list, and is done when it is shown. `more` is false at the list's end. */
export type Step = (list: HTMLSelectElement, among: { playing: boolean }) => Promise<void>

/**
 * Starts the buttons `[data-step]` beside lists: a press steps through the list from where it stands, from the start at its end, and another
 * press stops. Nothing moves by itself for readers who ask for less motion: each press is one step.
 */
export function startPlay(root: HTMLElement, step: Step): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-step]')) {
    const list = button.parentElement?.querySelector('select')
    if (!list) continue
    let playing = false
    const show = (now: boolean): void => {
      playing = now
      label(button, now ? wordsFor(root, 'stop', 'Stop') : wordsFor(root, 'play', 'Play'))
      button.classList.toggle('on', now)
    }
    // The end of a stretch runs from just after its beginning.
    const after = button.dataset.after ? root.ownerDocument.getElementById(button.dataset.after) : null
    const least = (): number => (after instanceof HTMLSelectElement ? Math.min(after.selectedIndex + 1, list.options.length - 1) : 0)
    const next = async (): Promise<void> => {
      const further = list.selectedIndex + 1
      list.selectedIndex = further < list.options.length ? Math.max(further, least()) : least()
      await step(list, { playing })
    }
    const play = async (): Promise<void> => {
      show(true)
      do {
        await next()
        if (list.selectedIndex === list.options.length - 1) break
        await new Promise((done) => setTimeout(done, STANDS))
      } while (playing && !document.hidden)
      show(false)
    }
    button.addEventListener('click', () => {
      if (playing) show(false)
      else if (matchMedia('(prefers-reduced-motion: reduce)').matches) void next()
      else void play()
    })
    // Who chooses takes over.
    list.addEventListener('change', () => show(false))
  }
}
