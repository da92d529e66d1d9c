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
    const address = new URL(file, script.src).href
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        watcher.disconnect()
        load(root, address)
      },
      { rootMargin: NEAR },
    )
    for (const element of elements) watcher.observe(element)
  }
}

/** As an element, which works from a disk too; where a host demands trusted types, which forbid that, as a module, which they do not. */
function load(root: Document, address: string): void {
  const further = root.createElement('script')
  try {
    further.src = address
    root.head.append(further)
  } catch {
    void import(address)
  }
}
