/** Speaks words through a screen reader, after what it is saying now. An empty text silences it. */
export type Speak = (words: string) => void

/** Puts the page's one polite live region in place, empty and out of sight, unless another script has; gives the function that speaks through it. */
export function makeLiveRegion(document: Document): Speak {
  const region = document.querySelector<HTMLElement>('.spoken') ?? document.createElement('div')
  region.className = 'spoken'
  region.setAttribute('aria-live', 'polite')
  // Set from here, since every page has it; a strict policy refuses style attributes, not this.
  region.style.cssText = 'position:absolute;top:0;left:0;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap'
  document.body.appendChild(region)
  return speakThrough(region)
}

/** Speaks through a live region that is in place: another script has put it there. */
export const speakThrough =
  (region: Element | null): Speak =>
  (words) => {
    region!.textContent = words
  }
