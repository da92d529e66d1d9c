import { copyCitation, copyLater } from './copy-citation.ts'
import { placeSlip } from './place-slip.ts'

/**
 * Opens receipts in place: a number's own receipt, which stands at the foot of the page, is copied into a popover beside it. The
 * browser closes that on Escape and on a press outside, and gives the focus back to the number. Copies citations wherever they stand.
 */
export function openReceipts(): void {
  const slip = document.createElement('div')
  slip.className = 'slip'
  slip.popover = 'auto'
  slip.tabIndex = -1
  slip.role = 'dialog'
  document.body.append(slip)
  document.addEventListener('click', (event) => {
    const { target } = event
    const link = (target as Element).closest('a')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    const receipt = link.className === 'num' && link.pathname === location.pathname ? document.getElementById(link.hash.slice(1)) : null
    if (receipt) open(slip, link, receipt)
    else if (link.parentElement!.className === 'cite') copyCitation(link)
    else {
      // Whoever follows a link out of the receipt has read it.
      if (slip.contains(link)) slip.hidePopover()
      return
    }
    event.preventDefault()
  })
}

function open(slip: HTMLElement, link: HTMLAnchorElement, receipt: HTMLElement): void {
  slip.hidePopover()
  slip.onbeforetoggle = ({ newState }) => {
    // An attribute: it is written as the word.
    link.ariaExpanded = (newState === 'open') as never
  }
  const words = receipt.closest<HTMLElement>('.receipts')!.dataset
  const copy = receipt.cloneNode(true) as HTMLElement
  // An id stands once in a page; this one is read by what copies a citation.
  copy.id = `_${receipt.id}`
  copy.querySelector('details')!.open = true
  const acts = copy.querySelector('.acts')!
  const all = acts.querySelector('a')!
  // The number is cited at the page beside whose citations it stands, wherever else it is shown.
  const number = new URL(`./${all.hash}`, copy.querySelector<HTMLAnchorElement>('.cite a')!.href).href
  all.hash = receipt.id
  all.textContent = words.all!
  acts.prepend(makeButton(words.link!, (button) => copyLater(button, Promise.resolve(number), number)))
  slip.replaceChildren(
    makeButton(words.close!, () => slip.hidePopover()),
    copy,
  )
  slip.ariaLabel = link.textContent
  // Not every browser focuses a link that is pressed, and the focus returns to what had it before.
  link.focus()
  slip.showPopover({ source: link } as never)
  // Styles keep the room of the sheet free at the foot of a narrow screen: the number is brought above it.
  link.scrollIntoView({ block: 'nearest' })
  placeSlip(slip, link)
  slip.focus({ preventScroll: true })
}

function makeButton(words: string, press: (button: HTMLElement) => void): HTMLElement {
  const button = document.createElement('button')
  button.textContent = words
  button.onclick = () => press(button)
  return button
}
