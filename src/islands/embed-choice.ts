/**
 * The script of an embed of which readers choose something freely, inlined beside the embed's own: where the address asks for one of the
 * controls that `[data-choice]` names, it loads the one file that the page's policy admits, which draws the choice; where that may not run,
 * the note that it stands on is shown. Without a choice in the address nothing is loaded.
 */
const note = document.querySelector<HTMLElement>('[data-choice]')
const asked = new URLSearchParams(location.search)

if (note && note.dataset.choice!.split(' ').some((name) => asked.has(name))) {
  const script = document.createElement('script')
  script.type = 'module'
  // A host's sandbox leaves the frame without an origin; our files may be read by all.
  script.crossOrigin = 'anonymous'
  script.integrity = note.dataset.integrity!
  script.onerror = () => (note.hidden = false)
  script.src = note.dataset.src!
  document.head.append(script)
}
