/**
 * Makes the ids of one page's headings: kebab-case of their words, a second one with -2. The contents list and the
 * rendered page both take them from here, so they cannot differ.
 */
export function makeHeadingIds(): (text: string) => string {
  const counts = new Map<string, number>()
  return (text) => {
    const id =
      text
        .normalize('NFKD')
        .replaceAll(/[\u0300-\u036f’']/g, '')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
        .replaceAll(/^-|-$/g, '') || 'section'
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  }
}
