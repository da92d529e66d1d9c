/** Address of a script that lies beside the page's own, which is `script`. */
export const besideOf = (script: HTMLScriptElement, name: string): string => new URL(name, script.src).href

/**
 * Loads a script as an element, which works from a disk too; where a host demands trusted types, which forbid that, as a module, which they
 * do not. `done` is called once it has run, or could not be had.
 */
export function loadScript(root: Document, address: string, done?: () => void): void {
  const made = root.createElement('script')
  if (done) made.onload = made.onerror = done
  try {
    made.src = address
    root.head.append(made)
  } catch {
    void import(address).then(done, done)
  }
}
