import { besideOf, loadScript } from './load-beside.ts'

/** What shows that a reader is about to open a receipt, or to copy a citation: both are links that work without the script. */
const SIGNS = ['pointerover', 'focusin', 'click']
const OPENERS = '.num, .cite a'

/**
 * Loads the script that opens receipts in place, `receipts.js`, when a reader first comes near a number. A press before it is there is
 * kept for it; where it cannot be had, or the browser knows no popovers, the link does what a link does.
 */
export function makeLoadReceipts(script: HTMLScriptElement | null): (root: Document) => void {
  return (root) => {
    if (!script || !('popover' in HTMLElement.prototype) || !root.querySelector('.receipts')) return
    const address = besideOf(script, 'receipts.js')
    let asked = false
    let pressed: HTMLElement | null = null
    const done = (): void => {
      for (const sign of SIGNS) root.removeEventListener(sign, meet)
      pressed?.click()
    }
    const meet = (event: Event): void => {
      const opener = (event.target as Element).closest?.<HTMLElement>(OPENERS)
      if (!opener) return
      if (!asked) loadScript(root, address, done)
      asked = true
      const { type, ctrlKey, metaKey, shiftKey } = event as MouseEvent
      if (type !== 'click' || ctrlKey || metaKey || shiftKey) return
      event.preventDefault()
      pressed = opener
    }
    for (const sign of SIGNS) root.addEventListener(sign, meet)
  }
}
