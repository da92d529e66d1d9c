import { label, reveal, wordsFor } from './controls.ts'
import type { Speak } from './live-region.ts'

/** Starts `button[data-copy="#id"]`: copies the text of that element, then says so for two seconds. Words: `data-done`. */
export function startCopyButtons(root: Document, speak: Speak): void {
  for (const button of root.querySelectorAll<HTMLElement>('[data-copy]')) {
    const source = root.querySelector<HTMLElement>(button.dataset.copy ?? '')
    if (!source) continue
    reveal(button)
    button.addEventListener('click', async () => {
      if (await copy(root, source)) confirm(button, speak)
    })
  }
}

/** Says on a button, and aloud, that what it does is done; two seconds later it bears its own words again. Words: `data-done`. */
export function confirm(button: HTMLElement, speak: Speak): void {
  const done = wordsFor(button, 'done', 'Copied')
  const words = (button.querySelector('[data-label]') ?? button).textContent?.trim() ?? ''
  speak(done)
  // Pressed again meanwhile, it says so already.
  if (words === done) return
  say(button, done)
  setTimeout(say, 2000, button, words)
}

/** A copy button shows its words; one that is only an icon carries them as its name. */
function say(button: HTMLElement, words: string): void {
  if (button.querySelector('[data-label]') || button.childElementCount > 0) label(button, words)
  else button.textContent = words
}

/** Copies an element's text; where the clipboard is closed to pages without https, selects it and asks the browser. */
export async function copy(root: Document, source: HTMLElement): Promise<boolean> {
  const text = source instanceof HTMLTextAreaElement || source instanceof HTMLInputElement ? source.value : (source.textContent ?? '')
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    if (source instanceof HTMLTextAreaElement || source instanceof HTMLInputElement) source.select()
    else getSelection()?.selectAllChildren(source)
    // Deprecated, and the only way left on a plain http address.
    return root.execCommand('copy')
  }
}
