/** What an embed tells its host about itself: numbers in CSS px. */
export interface Size {
  width: number
  height: number
}

/** How a host wants to be spoken to, as far as it has shown it. */
export interface Dialect {
  /** Part of the embed's address that names its chart: `charts/ID/embed`. */
  key: string
  /** Address of the embed, exactly as the host wrote it. */
  src: string
  /** Secret that WordPress puts into the fragment. */
  secret?: string
  /** Id that pym.js puts into the query. */
  pym?: string
  /** Id that iframe-resizer gave when it said hello. */
  resizer?: string
  /** True once open-iframe-resizer has asked. */
  open?: boolean
}

/** The secret that WordPress puts into an embed's address. */
export const secretOf = (hash: string): string | undefined => /[?&#]secret=([A-Za-z0-9]{1,32})/.exec(hash)?.[1]

/**
 * The height of an embed, said to every kind of host at once. One object that AMP, newswire frames, Datawrapper,
 * Iframely, WordPress and our own loader each read their field of; one string for Embedly, Medium, Infogram and the
 * Guardian; others only to hosts that have shown that they speak them.
 */
export function heightMessages({ width, height }: Size, dialect: Dialect): unknown[] {
  const { key, src, secret, pym, resizer, open } = dialect
  const messages: unknown[] = [
    {
      sentinel: 'amp',
      type: 'embed-size',
      height,
      src,
      'datawrapper-height': { [key]: height },
      chart: { v: 1, h: height },
      ...(secret ? { message: 'height', value: height, secret } : {}),
    },
    JSON.stringify({
      context: 'iframe.resize',
      method: 'resize',
      src,
      height,
      type: 'set-height',
      value: height,
      id: 'iframeMessenger:embed',
    }),
  ]
  // Said unasked, pym's string would make Iframely flip between two heights.
  if (pym) messages.push(['pym', pym, 'height', height].join('xPYMx'))
  if (resizer !== undefined) messages.push(resizerMessage({ width, height }, resizer, 'resizeObserver'))
  if (open) messages.push({ type: 'iframe-resized', width, height })
  return messages
}

/** A message in the words of iframe-resizer. */
export const resizerMessage = ({ width, height }: Size, id: string, type: string): string => `[iFrameSizer]${id}:${height}:${width}:${type}`

/** What a host asks of an embed. `hello` and `ask` want the height now. */
export type Request = { kind: 'hello'; resizer: string } | { kind: 'ask'; open?: true } | { kind: 'theme'; theme: string }

/** Reads a message from a host; anything that is not one is undefined. Nothing in it is trusted beyond its kind. */
export function readRequest(data: unknown, pym?: string): Request | undefined {
  if (typeof data === 'string') return readText(data, pym)
  if (typeof data !== 'object' || data === null) return undefined
  const { type, message, chart } = data as Record<string, unknown>
  if (type === 'iframe-child-init' || type === 'iframe-get-child-dimensions') return { kind: 'ask', open: true }
  if (message === 'ready' || type === 'frames-init') return { kind: 'ask' }
  if (typeof chart !== 'object' || chart === null) return undefined
  const { hello, theme } = chart as Record<string, unknown>
  if (typeof theme === 'string') return { kind: 'theme', theme }
  return hello ? { kind: 'ask' } : undefined
}

function readText(text: string, pym?: string): Request | undefined {
  if (pym && text.startsWith(`pymxPYMx${pym}xPYMxwidth`)) return { kind: 'ask' }
  if (!text.startsWith('[iFrameSizer]')) return undefined
  const [id = '', ...rest] = text.slice(13).split(':')
  // Its greeting has more than ten fields; its request for a height is one word.
  if (rest.length >= 10) return { kind: 'hello', resizer: id }
  return id === 'resize' ? { kind: 'ask' } : undefined
}
