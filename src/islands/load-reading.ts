import { besideOf, loadScript } from './load-beside.ts'

/** How near a chart must be before its script is asked for: a screen and a half. */
const NEAR = '150%'

/**
 * Loads the script that reads charts when the first of them nears the screen. It lies beside the page's own, which is `script`; a page
 * without a chart never asks for it.
 */
export function makeLoadReading(script: HTMLScriptElement | null): (root: Document) => void {
  return (root) => {
    const figures = root.querySelectorAll('figure[data-chart]')
    if (figures.length === 0 || !script) return
    const address = besideOf(script, 'reading.js')
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        watcher.disconnect()
        loadScript(root, address)
      },
      { rootMargin: NEAR },
    )
    for (const figure of figures) watcher.observe(figure)
  }
}
