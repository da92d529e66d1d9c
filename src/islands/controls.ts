/** Takes `hidden` off a control that needs the script, and off the `[data-script-only]` around it. */
export function reveal(control: HTMLElement): void {
  control.hidden = false
  control.closest<HTMLElement>('[data-script-only]')?.removeAttribute('hidden')
}

/** Words of a control in the page's language, from a data attribute; English where the page gives none. `{name}` is filled in. */
export function wordsFor(control: HTMLElement, name: string, english: string, values: Record<string, string | number> = {}): string {
  return (control.dataset[name] ?? english).replace(/\{(\w+)\}/g, (mark, key: string) => String(values[key] ?? mark))
}

/** Writes a button's label: into its `[data-label]` where an icon stands beside it, else as its accessible name. */
export function label(button: HTMLElement, text: string): void {
  const words = button.querySelector('[data-label]')
  if (words) words.textContent = text
  else {
    button.setAttribute('aria-label', text)
    button.title = text
  }
}
