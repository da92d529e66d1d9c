/** How figures stand: the share of the screen's height they may take, and the line, from below, at which words begin to count. */
const BESIDE = { share: 1, line: '-40%' }
const ABOVE = { share: 0.6, line: '-20%' }
/** What stays free above and below a figure together, in px; `scroll.css` keeps half of it above. */
const MARGIN = 24

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
  let stop = (): void => {}
  steps.forEach((step, k) => step.style.setProperty('--row', `${k + 1}`))
  const fit = (): void => {
    section.classList.add('staged')
    // Figures are measured as they are, not as tall as the tallest was before.
    section.style.removeProperty('--tall')
    const tall = Math.max(...figures.map((figure) => figure.offsetHeight))
    const { share, line } = steps[0]!.offsetLeft === figures[0]!.offsetLeft ? ABOVE : BESIDE
    section.style.setProperty('--tall', `${tall}px`)
    section.classList.toggle('staged', motion.matches && tall + MARGIN <= document.documentElement.clientHeight * share)
    stop()
    stop = followSteps(steps, figures, line)
  }
  const below = new IntersectionObserver(() => {
    if (section.getBoundingClientRect().top < innerHeight) return
    below.disconnect()
    fit()
    addEventListener('resize', fit)
    motion.addEventListener('change', fit)
  })
  below.observe(section)
}

/** Keeps the figure of the last step that is reached as the one that shows; before the first one it is the first. Gives its end. */
function followSteps(steps: readonly HTMLElement[], figures: readonly HTMLElement[], line: string): () => void {
  const reached = new Set<Element>()
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) reached[isIntersecting ? 'add' : 'delete'](target)
      figures.forEach((figure, k) => figure.classList.toggle('now', k === Math.max(0, reached.size - 1)))
    },
    // Upwards there is no end: words that have passed stay reached.
    { rootMargin: `99999px 0px ${line}` },
  )
  for (const step of steps) watcher.observe(step)
  return () => watcher.disconnect()
}
