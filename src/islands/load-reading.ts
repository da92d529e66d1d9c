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
    const address = new URL('reading.js', script.src).href
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        watcher.disconnect()
        load(root, address)
      },
      { rootMargin: NEAR },
    )
    for (const figure of figures) watcher.observe(figure)
  }
}

/** As an element, which works from a disk too; where a host demands trusted types, which forbid that, as a module, which they do not. */
function load(root: Document, address: string): void {
  const reading = root.createElement('script')
  try {
    reading.src = address
    root.head.append(reading)
  } catch {
    void import(address)
  }
}
