/** Address of a script that lies beside the page's own, which is `script`. */
export const besideOf = (script: HTMLScriptElement, name: string): string => new URL(name, script.src).href

/** What TypeScript does not know of browsers yet (Trusted Types, W3C). */
interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => { createScriptURL: (address: string) => string }
}

/** An address as the type that a host may demand of it; it lies beside the page's own script, so there is nothing to clean. */
function trusted(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes }
  return trustedTypes ? trustedTypes.createPolicy('assay', { createScriptURL: (own) => own }).createScriptURL(address) : address
}

/**
 * Loads a script as an element, which works from a disk too; where a host forbids even trusted types, as a module, which it does not.
 * `done` is called once it has run, or could not be had.
 */
export function loadScript(root: Document, address: string, done?: () => void): void {
  const made = root.createElement('script')
  if (done) made.onload = made.onerror = done
  try {
    made.src = trusted(address)
    root.head.append(made)
  } catch {
    void import(address).then(done, done)
  }
}
