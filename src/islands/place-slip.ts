/** Room left around an open receipt, in px. */
const APART = 16

/**
 * Places an open receipt by its number: in the margin beside the text where that is wide enough, else under the number, else above it.
 * Only says where; on a narrow screen the styles make a sheet of it at the foot of the screen.
 */
export function placeSlip(slip: HTMLElement, link: HTMLElement): void {
  const { left, top, bottom } = link.getClientRects()[0]!
  const { offsetWidth: width, offsetHeight: height } = slip
  const margin = link.closest('p,li,h1,dd,td')?.getBoundingClientRect().right ?? innerWidth
  const isAside = margin + width + 2 * APART < innerWidth
  const lowest = innerHeight - height - APART
  const under = bottom + APART / 2
  const over = top - APART / 2 - height
  const y = isAside ? Math.min(top - APART, lowest) : under > lowest && over > APART ? over : under
  const x = isAside ? margin + APART : Math.min(left, innerWidth - width - APART)
  slip.style.left = `${x}px`
  slip.style.top = `${Math.max(y, APART) + scrollY}px`
}
