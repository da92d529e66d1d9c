/** A setting that the reader chose before; null where there is none, or where the browser keeps nothing. Never writes. */
export function readSetting(name: string): string | null {
  try {
    return localStorage.getItem(`assay-${name}`)
  } catch {
    return null
  }
}

/** Keeps what a reader has just chosen; null forgets it. Call it only from the reader's act. */
export function keepSetting(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`assay-${name}`)
    else localStorage.setItem(`assay-${name}`, value)
  } catch {
    // A browser that keeps nothing still switches for this page.
  }
}
