/** Names the file that a link to a folder means: a server does that, a disk does not. Other addresses come back as they are. */
export function fileAddress(address: string): string {
  return address.replace(/^(file:[^?#]*\/)(?=$|[?#])/, '$1index.html')
}

/** Lets links to folders work in a copy of the site that is read from a disk. */
export function startFileLinks(root: Document): void {
  if (root.location.protocol !== 'file:') return
  for (const link of root.links) {
    const whole = fileAddress(link.href)
    if (whole !== link.href) link.href = whole
  }
}
