/** Speaks words through a screen reader, after what it is saying now. An empty text silences it. */
export type Speak = (words: string) => void

/** Puts the page's one polite live region in place, empty and out of sight (`reading.css`), and gives the function that speaks through it. */
export function makeLiveRegion(document: Document): Speak {
  const region = document.createElement('div')
  region.className = 'spoken'
  region.setAttribute('aria-live', 'polite')
  document.body.appendChild(region)
  return (words) => {
    region.textContent = words
  }
}
