const TYPE = 'text/plain'

/**
 * Copies what a text will be, then says so on what was pressed, and aloud. Where the clipboard is closed to the page it goes to `address`
 * instead: there the text stands.
 */
export async function copyLater(pressed: HTMLElement, text: Promise<string>, address: string): Promise<void> {
  try {
    // Safari lets a page copy only what it promises within the press.
    await navigator.clipboard.write([new ClipboardItem({ [TYPE]: text.then((copied) => new Blob([copied], { type: TYPE })) })])
    const words = pressed.textContent
    pressed.textContent = document.querySelector('.spoken')!.textContent = document.querySelector<HTMLElement>('.receipts')!.dataset.done!
    setTimeout(() => (pressed.textContent = words), 2000)
  } catch {
    location.href = address
  }
}

/** Copies the citation of one number out of the file that a link leads to, which holds those of all numbers; where that cannot be, follows the link. */
export function copyCitation(link: HTMLAnchorElement): void {
  const fact = link.closest('.receipt')!.id.replace(/^_?r-/, '')
  const number = RegExp(`#n-${fact}(?![\\w/-])`)
  const citation = fetch(link.href)
    .then((answer) => answer.text())
    .then((text) => text.split('\n\n').find((block) => number.test(block))!)
    .then((block) => (/json$/.test(link.href) ? `[${block.replace(/,$/, '')}]` : block))
  void copyLater(link, citation, link.href)
}
