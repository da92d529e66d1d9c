import { timingSafeEqual } from 'node:crypto'

/** What the desk looks at of a request before it answers. */
export interface Asked {
  method: string
  /** Path as sent, query and all. */
  url: string
  /** Headers by their names in small letters. */
  headers: Readonly<Record<string, string | string[] | undefined>>
  /** Address of whoever asks; undefined for a connection that is gone. */
  from: string | undefined
}

/** Names under which this machine calls itself; any other name in `Host` has been pointed here by someone else. */
const OWN_NAMES = ['127.0.0.1', 'localhost', '[::1]']
const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value.join(',') : value)

/** The path that a request comes to once it is decoded; undefined where it cannot be. */
export function pathOf(url: string): string | undefined {
  try {
    let path = url.split(/[?#]/, 1)[0] ?? ''
    // Decoded until it stands still: %2564 is a d to whoever decodes twice.
    for (let before = ''; before !== path;) {
      before = path
      path = decodeURIComponent(path)
    }
    return new URL(path.replaceAll('\\', '/').replace(/\/{2,}/g, '/'), 'http://desk').pathname
  } catch {
    return undefined
  }
}

/** True for a path of the desk, however it is written. One that cannot be read is treated as one. */
export function isDesk(url: string): boolean {
  const path = pathOf(url)
  return path === undefined || /^\/desk(\/|$)/i.test(decodeURIComponent(path))
}

/** Why any request to the preview is refused: it comes from elsewhere, or under a name that is not ours. Undefined where it is not. */
export function refusedOutright({ headers, from }: Asked, port: number): string | undefined {
  if (from === undefined || !LOOPBACK.test(from)) return 'The preview answers this machine alone.'
  const host = one(headers.host)
  return host !== undefined && OWN_NAMES.some((name) => host === `${name}:${port}`)
    ? undefined
    : 'The preview answers under its own name alone.'
}

/** Why a request to the desk is refused; undefined where it is answered. Whoever writes shows the session's token besides. */
export function refusedAtDesk(asked: Asked, port: number): string | undefined {
  const outright = refusedOutright(asked, port)
  if (outright) return outright
  const { headers, method } = asked
  const site = one(headers['sec-fetch-site'])
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'Another page asks: the desk answers its own alone.'
  const origin = one(headers.origin)
  const own = `http://${one(headers.host) ?? ''}`
  if (origin !== undefined && origin !== own) return 'Another origin asks: the desk answers its own alone.'
  if (method === 'GET' || method === 'HEAD') return undefined
  if (method !== 'POST') return 'The desk is read and written by GET and POST alone.'
  return origin === own ? undefined : 'Who writes must say from where.'
}

/** True when a token that was sent is the session's own; takes as long whatever was sent. */
export function isToken(sent: string | null, token: string): boolean {
  const [a, b] = [Buffer.from(sent ?? ''), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
