import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Folders of a publication: the site that stands, the one being built, the one that stood before. */
export interface Places {
  site: string
  next: string
  last: string
}

/** Places of a root; `name` is the folder that is served. */
export const placesOf = (root: string, name = 'dist'): Places => ({
  site: join(root, name),
  next: join(root, `${name}.next`),
  last: join(root, `${name}.last`),
})

/**
 * Mends a publication that was cut short: when the site was moved away and the new one not yet put in place, the last one
 * comes back; what is left over of either is deleted. Every command that builds or serves calls it first.
 * Returns true when it had something to mend.
 */
export function mendPublication({ site, next, last }: Places): boolean {
  const cut = !existsSync(site) && existsSync(last)
  if (cut) renameSync(last, site)
  const left = existsSync(next) || existsSync(last)
  rmSync(next, { recursive: true, force: true })
  rmSync(last, { recursive: true, force: true })
  return cut || left
}

/** Puts a finished folder in place in two moves of a name; at no moment is there half a site. */
export function publish({ site, next, last }: Places): void {
  rmSync(last, { recursive: true, force: true })
  if (existsSync(site)) renameSync(site, last)
  renameSync(next, site)
  rmSync(last, { recursive: true, force: true })
}
