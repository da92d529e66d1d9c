import { absolute, SITE } from '../site.ts'

/** Where a reader reports an error: a letter to the desk that names the page, and the receipt if one is meant. */
export function reportAddress(page: string, anchor = ''): string {
  const place = absolute(page) + (anchor && `#${anchor}`)
  // A slash and a colon may stand as they are (RFC 6068), and read and weigh less so.
  return `${SITE.reports}?subject=${encodeURIComponent(`${SITE.name}: ${place}`).replaceAll('%2F', '/').replaceAll('%3A', ':')}`
}
