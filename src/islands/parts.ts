import { makeLiveRegion, type Speak } from './live-region.ts'

/** Something a page may need from the script; it looks for its own markup and does nothing where there is none. */
export type Part = (root: Document, speak: Speak) => void

/** Starts parts one after another; one that fails is reported to the console and stops no other. */
export function startParts(root: Document, parts: readonly Part[]): void {
  const speak = makeLiveRegion(root)
  for (const part of parts) {
    try {
      part(root, speak)
    } catch (error) {
      setTimeout(() => {
        throw error
      })
    }
  }
}
