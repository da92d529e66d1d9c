import { besideOf, loadScript } from './load-beside.ts'

/** What shows that a reader is about to work a chart. */
const SIGNS = ['pointerdown', 'focusin', 'change']

/**
 * Shows the controls of charts (`[data-working]`), and loads the script that works them when a reader first touches one, or comes with an
 * address that asks for something. From a disk nothing can be fetched, so there they stay away.
 */
export function makeLoadWorking(script: HTMLScriptElement | null): (root: Document) => void {
  return (root) => {
    const found = [...root.querySelectorAll<HTMLElement>('[data-working]')]
    if (found.length === 0 || !script || root.location.protocol === 'file:') return
    const address = besideOf(script, 'working.js')
    let asked = false
    const load = (): void => {
      if (!asked) loadScript(root, address)
      asked = true
    }
    for (const controls of found) {
      controls.hidden = false
      // A browser may bring back what was ticked before the page was loaded anew; the address says what is chosen.
      for (const input of controls.querySelectorAll('input')) input.checked = input.defaultChecked
      for (const sign of SIGNS) controls.addEventListener(sign, load)
      // A press before the script is there is kept for it.
      controls.addEventListener('click', (event) => {
        if (!controls.dataset.ready) (event.target as Element).closest('button')?.setAttribute('data-pressed', '')
      })
    }
    if (root.location.search) load()
  }
}
