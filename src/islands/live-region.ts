/** Speaks words through a screen reader, after what it is saying now. An empty text silences it. */
export type Speak = (words: string) => void

/** Puts the page's one polite live region in place, empty, and gives the function that speaks through it. */
export function makeLiveRegion(document: Document): Speak {
  const region = document.createElement('div')
  region.setAttribute('aria-live', 'polite')
  region.dataset.spoken = ''
  // Styles are set one by one: a strict policy refuses style attributes, not these.
  Object.assign(region.style, { position: 'absolute', top: '0', left: '0', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' })
  document.body.append(region)
  return (words) => {
    region.textContent = words
  }
}
