/** Parts of a page that differ between the states of a chart, by name: what each holds, ready to be put in place. */
export type Parts = ReadonlyMap<string, readonly Node[]>

/** What the page's frame shows of a chart besides its `[data-part]`s. */
const FRAME = ['.spectrum', '.spectrum-note']

/** Elements that hold parts, by name. A figure may stand among others: then only its own parts count. */
function placesIn(root: ParentNode): [string, Element][] {
  const marked = [...root.querySelectorAll<HTMLElement>('[data-part]')].map((element): [string, Element] => [
    element.dataset.part ?? '',
    element,
  ])
  const framed = FRAME.flatMap((name) => [...root.querySelectorAll(name)].map((element): [string, Element] => [name, element]))
  return [...marked, ...framed]
}

/** Takes copies of the parts of a page or of a figure in it; of two places of one name the first counts. */
export function partsOf(root: ParentNode): Parts {
  const parts = new Map<string, Node[]>()
  for (const [name, element] of placesIn(root)) {
    if (!parts.has(name))
      parts.set(
        name,
        [...element.childNodes].map((node) => document.importNode(node, true)),
      )
  }
  return parts
}

/** Puts parts where parts of the same names stand; a place that they have nothing for stays as it is. */
export function putParts(root: ParentNode, parts: Parts): void {
  for (const [name, element] of placesIn(root)) {
    const nodes = parts.get(name)
    if (nodes) element.replaceChildren(...nodes.map((node) => node.cloneNode(true)))
  }
}

/**
 * Makes the links of a fetched page good for another one. Links within it stay so where its parts take the place of the page's own; in a
 * figure among others (`guest`) they lead to the page they came from, and its anchors, which may stand there already, go.
 */
export function settleLinks(page: Document, guest: boolean): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const address = link.getAttribute('href') ?? ''
    if (guest || !address.startsWith('#')) link.setAttribute('href', new URL(address, page.URL).href)
    if (guest && link.classList.contains('num')) link.removeAttribute('id')
  }
}

/** Fetches a page as a document that runs nothing; rejects where it cannot be had. Parsed by the browser itself, so it needs no trusted type. */
export function fetchPage(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('GET', address)
    request.responseType = 'document'
    request.onload = () => {
      if (request.status < 400 && request.response) resolve(request.response as Document)
      else reject(new Error(`not there: ${address}`))
    }
    request.onerror = () => reject(new Error(`not reached: ${address}`))
    request.send()
  })
}
