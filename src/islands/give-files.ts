import type { FreeChoice } from './draw-live.ts'
import type { MadeFiles } from './make-files.ts'

/** Answers a press of what gives a file, or the word that a picture is to be copied; `failed` is called where no file can be made. */
export type GiveFile = (event: Event, failed: () => void) => void

const files = async (): Promise<MadeFiles> => (await import(new URL('files.js', import.meta.url).href)) as MadeFiles

/**
 * Where a reader has chosen freely, gives the files of that choice in place of the published ones: of `a[data-file]`, and the picture that is
 * copied, as a promise in `detail.made`. The code that makes them, `files.js` beside this, loads at the first press of one.
 */
export const giveFile =
  (free: FreeChoice): GiveFile =>
  (event, failed) => {
    if (event instanceof CustomEvent) {
      ;(event.detail as { made?: Promise<Blob> }).made = files().then(({ make }) => make(free, 'chart.png'))
      return
    }
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-file]')
    if (!link) return
    event.preventDefault()
    files()
      .then(({ save }) => save(free, link))
      .catch(failed)
  }
