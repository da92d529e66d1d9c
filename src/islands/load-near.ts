import { besideOf, loadScript } from './load-beside.ts'

/** How near an element must be before its script is asked for: a screen and a half. */
const NEAR = '150%'

/**
 * Loads a further script when the first element that needs it nears the screen. `file` lies beside the page's own script, which is
 * `script`; a page without such an element never asks for it.
 */
export function makeLoadNear(script: HTMLScriptElement | null, file: string, selector: string): (root: Document) => void {
  return (root) => {
    const elements = root.querySelectorAll(selector)
    if (elements.length === 0 || !script) return
    const address = besideOf(script, file)
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        watcher.disconnect()
        loadScript(root, address)
      },
      { rootMargin: NEAR },
    )
    for (const element of elements) watcher.observe(element)
  }
}
