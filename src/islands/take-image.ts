import { reveal } from './controls.ts'
import { confirm } from './copy-button.ts'
import type { Speak } from './live-region.ts'

/** Said when a picture is about to be copied: who makes one for what the reader has chosen puts its promise into `detail.made`. */
const TAKEN = 'assay-take'

/**
 * Starts `button[data-take-image="#id"]`: puts the PNG that the link `#id` leads to on the clipboard. Where the browser lets no page do
 * that, shows and speaks `[data-take-how]`, which says how it is done by hand. Words: `data-done`.
 */
export function startImageCopy(root: Document, speak: Speak): void {
  for (const button of root.querySelectorAll<HTMLElement>('[data-take-image]')) {
    const how = root.querySelector<HTMLElement>('[data-take-how]')
    reveal(button)
    button.addEventListener('click', async () => {
      // Asked for at each press: a reader who works the chart has other files before them, or none that is made yet.
      const link = root.querySelector<HTMLAnchorElement>(button.dataset.takeImage ?? '')
      const asked: { made?: Promise<Blob> } = {}
      button.dispatchEvent(new CustomEvent(TAKEN, { bubbles: true, detail: asked }))
      try {
        if (!link) throw new Error('no picture')
        // The promise goes in, not the picture: some browsers only listen while the press is fresh.
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': asked.made ?? pictureAt(root, link.href) })])
        if (how) how.hidden = true
        confirm(button, speak)
      } catch {
        if (!how) return
        how.hidden = false
        speak((how.textContent ?? '').replace(/\s+/g, ' ').trim())
      }
    })
  }
}

/** The picture at an address, by way of a canvas: a policy that lets pages show pictures may still forbid them to fetch. */
async function pictureAt(root: Document, address: string): Promise<Blob> {
  const picture = new Image()
  picture.src = address
  await picture.decode()
  const canvas = root.createElement('canvas')
  canvas.width = picture.naturalWidth
  canvas.height = picture.naturalHeight
  canvas.getContext('2d')!.drawImage(picture, 0, 0)
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'))
}
