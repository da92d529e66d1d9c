const ENTITY = /^&(?:#\d+|#x[\da-f]+|\w+);/i

/**
 * For each UTF-16 unit of the plain words of a piece of Markdown, where it stands in the piece as typed: escapes, entities,
 * line ends and signs of markup take room there that the words do not. `from` is where the search begins.
 */
export function sourcePlaces(source: string, plain: string, from = 0): number[] {
  let at = from
  return plain.split('').map((sign) => {
    const entity = source[at] === sign && sign !== '&' ? undefined : ENTITY.exec(source.slice(at))?.[0]
    if (!entity) at = nextPlace(source, sign, at)
    const place = at
    if (entity) at += entity.length
    else if (/\s/.test(sign)) while (/\s/.test(source[at] ?? '')) at += 1
    else at += 1
    return Math.min(place, source.length)
  })
}

/** The next place of a sign; a blank may stand for a line end, and what is not found stays where the search is. */
function nextPlace(source: string, sign: string, at: number): number {
  if (/\s/.test(sign) && /\s/.test(source[at] ?? '')) return at
  const found = source.indexOf(sign, at)
  return found === -1 ? at : found
}
