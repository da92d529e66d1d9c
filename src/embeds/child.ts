import { applyTheme } from './appearance.ts'
import { heightMessages, readRequest, resizerMessage, secretOf, type Dialect, type Size } from './message.ts'

/** How often the height is said again to a host that does not react: after 0.25, 0.5, 1, 2, 4, 8 and 16 s. */
const TRIES = 7
/** Time a host has to react before the embed scrolls by itself, in ms. */
const PATIENCE = 600

/**
 * Tells the host how tall the embed is (`#embed`), now and whenever that changes, in every protocol that hosts speak.
 * Opened by itself, the page says nothing. Only the parent is listened to, and only for what `readRequest` knows.
 */
export function startChild(root: Document): void {
  const view = root.defaultView
  const box = root.getElementById('embed')
  if (!view || !box || view.parent === view) return
  const post = (message: unknown): void => view.parent.postMessage(message, '*')
  const dialect = dialectOf(root)
  // Not the root's scroll height: that never shrinks.
  const size = (): Size => ({ width: view.innerWidth, height: Math.ceil(box.getBoundingClientRect().height) })
  let last = 0
  let tries = 0
  let again = 0
  const send = (force: boolean): void => {
    const now = size()
    if (!now.width || !now.height || (!force && now.height === last)) return // A hidden frame, or nothing new.
    if (now.height !== last) tries = 0
    last = now.height
    clearTimeout(again)
    if (tries < TRIES) {
      again = view.setTimeout(() => {
        if (Math.abs(view.innerHeight - last) > 1) send(true)
      }, 250 << tries++)
    }
    for (const message of heightMessages(now, dialect)) post(message)
    askBrowser(view)
  }
  view.addEventListener('message', (event) => {
    if (event.source !== view.parent) return
    const request = readRequest(event.data, dialect.pym)
    if (!request) return
    if (request.kind === 'theme') return applyTheme(root, request.theme)
    if (request.kind === 'hello') {
      dialect.resizer = request.resizer
      post(resizerMessage(size(), request.resizer, 'init'))
    } else if (request.open) dialect.open = true
    send(true)
  })
  // Sent from the observer itself: animation frames do not run in a frame that is out of sight.
  new ResizeObserver(() => send(false)).observe(box)
  post('[iFrameResizerChild]Ready')
  view.addEventListener('load', () => send(true))
  void root.fonts?.ready.then(() => send(false))
  holdScrolling(root, () => size().height)
  sendLinks(root, dialect, post)
}

function dialectOf(root: Document): Dialect {
  const { pathname, href, hash, search } = root.location
  const key = root.querySelector<HTMLMetaElement>('meta[name="chart-key"]')?.content ?? pathname
  const secret = secretOf(hash)
  const pym = new URLSearchParams(search).get('childId')
  return { key, src: href, ...(secret ? { secret } : {}), ...(pym ? { pym } : {}) }
}

/** Chromium can size a frame by itself; it throws where the host has not asked for it. */
function askBrowser(view: Window & { requestResize?: () => void }): void {
  try {
    view.requestResize?.()
  } catch {
    // The host sizes the frame, or its snippet's height stays.
  }
}

/**
 * Keeps the frame from showing a scrollbar, which would change the width that the height was measured at, while a host
 * may still react; a frame that stays too small scrolls. Decided anew when the host changes the frame's size.
 */
function holdScrolling(root: Document, height: () => number): void {
  const view = root.defaultView!
  const { style } = root.documentElement
  let wait = 0
  const hold = (): void => {
    style.overflow = 'hidden'
    clearTimeout(wait)
    wait = view.setTimeout(() => {
      if (height() > view.innerHeight) style.overflow = ''
    }, PATIENCE)
  }
  hold()
  view.addEventListener('resize', hold)
  // What opens inside the frame makes it taller without resizing it.
  root.addEventListener('toggle', hold, true)
}

/** WordPress's sandbox lets no link through, but follows one to the embed's own host when told. */
function sendLinks(root: Document, { secret }: Dialect, post: (message: unknown) => void): void {
  if (!secret || root.defaultView?.origin !== 'null') return
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || link.host !== root.location.host) return
    event.preventDefault()
    post({ message: 'link', value: link.href, secret })
  })
}
