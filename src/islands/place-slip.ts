/** Room left around an open receipt, in px. */
const APART = 16

/**
 * Places an open receipt by its number: in the margin beside the text where that is wide enough, else under the number, or above it where
 * only there is room for all of it. Where there is on neither side, the page moves until it is seen whole. On a narrow screen the styles
 * make a sheet of it at the foot of the screen.
 */
export function placeSlip(slip: HTMLElement, link: HTMLElement): void {
  const { left, top, bottom } = link.getClientRects()[0]!
  const { offsetWidth: width, offsetHeight: height } = slip
  const margin = link.closest('p,li,h1,h2,h3,dd,td')?.getBoundingClientRect().right ?? innerWidth
  const isAside = margin + width + 2 * APART < innerWidth
  const room = height + 2 * APART
  const isAbove = bottom + room > innerHeight && room < top
  const y = isAside ? Math.min(top, innerHeight - height) - APART : isAbove ? top - APART - height : bottom + APART
  const x = isAside ? margin + APART : Math.min(left, innerWidth - width - APART)
  slip.style.left = `${x}px`
  slip.style.top = `${Math.max(y, APART) + scrollY}px`
  slip.scrollIntoView({ block: 'nearest' })
}
