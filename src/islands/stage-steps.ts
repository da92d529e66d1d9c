/** Share of the screen's height that a figure above its words may take; beside them it may take all. */
const ABOVE = 0.6
/** What stays free above and below a figure, in px; `scroll.css` keeps half of it above. */
const MARGIN = 40
/** Words are reached when they begin above the line at three quarters of the screen; upwards there is no end. */
const REACHED = '99999px 0px -25%'

/**
 * Lets the figures of each scroll section stand while its words pass, where motion is welcome and every figure fits the screen; else
 * they stay as they are, each under its words. A section begins to while it lies wholly below the screen, so that nothing moves under a
 * reader's eyes.
 */
export function stageSteps(root: Document): void {
  for (const section of root.querySelectorAll<HTMLElement>('[data-scroll]')) stage(section)
  // Who comes to a figure by keyboard or by its address gets its words along.
  root.addEventListener('focusin', ({ target }) => bringWords(target as Element))
  addEventListener('hashchange', () => bringWords(root.querySelector(':target')))
}

function bringWords(within: Element | null): void {
  within?.closest('.staged > figure:not(.now)')?.previousElementSibling?.scrollIntoView()
}

function stage(section: HTMLElement): void {
  const steps = [...section.querySelectorAll<HTMLElement>(':scope > .step')]
  const figures = [...section.querySelectorAll<HTMLElement>(':scope > figure')]
  const motion = matchMedia('(prefers-reduced-motion: no-preference)')
  const fit = (): void => {
    section.classList.add('staged')
    // Figures are measured as they are, not as tall as the tallest was before.
    section.style.removeProperty('--tall')
    const tall = Math.max(...figures.map((figure) => figure.offsetHeight))
    const share = steps[0]!.offsetLeft === figures[0]!.offsetLeft ? ABOVE : 1
    section.style.setProperty('--tall', `${tall}px`)
    section.classList.toggle('staged', motion.matches && tall + MARGIN <= document.documentElement.clientHeight * share)
  }
  const below = new IntersectionObserver(() => {
    if (section.getBoundingClientRect().top < innerHeight) return
    below.disconnect()
    fit()
    addEventListener('resize', fit)
    motion.addEventListener('change', fit)
    followSteps(steps, figures)
  })
  below.observe(section)
}

/** Keeps the figure of the last step that is reached as the one that shows; before the first one it is the first. */
function followSteps(steps: readonly HTMLElement[], figures: readonly HTMLElement[]): void {
  const reached = new Set<Element>()
  const show = (): void => figures.forEach((figure, k) => figure.classList.toggle('now', k === Math.max(0, reached.size - 1)))
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) reached[isIntersecting ? 'add' : 'delete'](target)
      show()
    },
    { rootMargin: REACHED },
  )
  for (const step of steps) watcher.observe(step)
  show()
}
