/** What an embedder copies is made from. Addresses are absolute and end in a slash; texts are plain. */
export interface Snippet {
  title: string
  /** Address of the embed page. */
  embed: string
  /** Address of the chart's own page. */
  page: string
  /** Height of the embed at a width of 640 px. */
  height: number
  /** Name of the site, for the link beside the frame. */
  site: string
  /** Licence of the chart, such as `CC BY 4.0`. */
  licence: string
  theme?: 'light' | 'dark' | 'auto'
  /** What the addresses of embed and page ask for, each with its question mark. */
  asked?: { embed: string; page: string }
}

/** Escapes a text for HTML, in an attribute or between tags. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** Address of an embed with the embedder's wishes; light needs no word. */
export function embedAddress({ embed, theme, asked }: Pick<Snippet, 'embed' | 'theme' | 'asked'>): string {
  const chosen = embed + (asked?.embed ?? '')
  return theme && theme !== 'light' ? `${chosen}${chosen.includes('?') ? '&' : '?'}theme=${theme}` : chosen
}

/**
 * The line an embedder copies: a frame with a real height, which needs no script, and a link that stays where frames
 * are taken out. Layout stands in attributes, since a strict host drops `style`. Throws `invalid height: N` when it is
 * not a whole number above 0, and `invalid address: …` when an address is not absolute or does not end in a slash.
 */
export function iframeSnippet(snippet: Snippet): string {
  const { title, embed, page, height, site, licence, asked } = snippet
  if (!Number.isInteger(height) || height <= 0) throw new Error(`invalid height: ${height}`)
  for (const address of [embed, page]) if (!/^https?:\/\/[^?#]+\/$/.test(address)) throw new Error(`invalid address: ${address}`)
  const frame = [
    `title="Chart: ${escapeHtml(title)}"`,
    `src="${escapeHtml(embedAddress(snippet))}"`,
    `width="100%" height="${height}" loading="lazy" frameborder="0" style="border:0;width:100%"`,
    'referrerpolicy="strict-origin-when-cross-origin"',
  ]
  return `<iframe ${frame.join(' ')}></iframe>\n<p><a href="${escapeHtml(page + (asked?.page ?? ''))}">${escapeHtml(title)}</a>, ${escapeHtml(site)}, ${escapeHtml(licence)}</p>`
}
