/** Room left around an open receipt, in px. */
const APART = 16

/**
 * Places an open receipt by its number: in the margin beside the text where that is wide enough, else under a number in the upper half of the screen and above one in the lower.
 * Only says where; on a narrow screen the styles make a sheet of it at the foot of the screen.
 */
export function placeSlip(slip: HTMLElement, link: HTMLElement): void {
  const { left, top, bottom } = link.getClientRects()[0]!
  const width = slip.offsetWidth
  const margin = link.closest('p,li,h1,dd,td')?.getBoundingClientRect().right ?? innerWidth
  const isAside = margin + width + 2 * APART < innerWidth
  // On the larger side of its line it always fits.
  slip.style.maxHeight = isAside ? '' : '40vh'
  const height = slip.offsetHeight
  const y = isAside ? Math.min(top, innerHeight - height) - APART : bottom > innerHeight / 2 ? top - APART - height : bottom + APART
  const x = isAside ? margin + APART : Math.min(left, innerWidth - width - APART)
  slip.style.left = `${x}px`
  slip.style.top = `${Math.max(y, APART) + scrollY}px`
}
