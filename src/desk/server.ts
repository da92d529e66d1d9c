import type { IncomingMessage, ServerResponse } from 'node:http'
import { ACTIONS } from './actions.ts'
import { answerPage } from './answer-page.ts'
import { isDesk, isToken, pathOf, refusedAtDesk, refusedOutright, type Asked } from './guard.ts'
import type { DeskSession } from './session.ts'
import { deskToken } from './token.ts'

/** A form holds a few words; a megabyte is a mistake. */
const LONGEST = 1_000_000

type Next = (error?: unknown) => void

const askedOf = (request: IncomingMessage): Asked => ({
  method: request.method ?? 'GET',
  url: request.url ?? '/',
  headers: request.headers,
  from: request.socket.remoteAddress,
})

function tell(response: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  response.end(text)
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')) return undefined
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > LONGEST) return undefined
    parts.push(part)
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'))
}

/** Where a form leads back to: a page of the desk, and nowhere else. */
const backTo = (form: URLSearchParams): string => {
  const back = form.get('back') ?? ''
  return /^\/desk\/[a-z0-9/-]*(#[a-z0-9-]*)?$/.test(back) ? back : '/desk/'
}

async function write(request: IncomingMessage, response: ServerResponse, session: DeskSession): Promise<void> {
  const name = /^\/desk\/do\/([a-z]+)\/?$/.exec(pathOf(request.url ?? '') ?? '')?.[1] ?? ''
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
  if (!action) return tell(response, 404, 'The desk knows no such action.')
  const form = await readForm(request)
  if (!form) return tell(response, 400, 'The desk reads forms, and short ones.')
  if (!isToken(form.get('token'), deskToken())) return tell(response, 403, 'This form is of another session: load its page again.')
  const written = await action({ root: session.root, content: async () => (await session.look()).content }, form)
  if (!('done' in written)) return tell(response, 'conflict' in written ? 409 : 422, answerPage(written), 'text/html')
  await session.look()
  response.writeHead(303, { location: backTo(form), 'cache-control': 'no-store' })
  response.end()
}

/** Makes anew what a page shows; what uncommitted data would do only for the page that shows it. */
async function refresh(url: string, session: DeskSession): Promise<void> {
  await session.look()
  if (/^\/desk\/impact\/?$/.test(pathOf(url) ?? '')) await session.weigh()
}

/**
 * Stands before everything that the preview answers: refuses who is not this machine's own editor, does what forms of the desk ask, and
 * lets the rest pass. `portOf` gives the port that the preview listens on.
 */
export function deskServer(session: DeskSession, portOf: () => number) {
  return (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    const asked = askedOf(request)
    const atDesk = isDesk(asked.url)
    const refused = atDesk ? refusedAtDesk(asked, portOf()) : refusedOutright(asked, portOf())
    if (refused) return tell(response, 403, refused)
    if (!atDesk) return next()
    response.setHeader('x-frame-options', 'DENY')
    response.setHeader('cache-control', 'no-store')
    response.setHeader('referrer-policy', 'same-origin')
    if (asked.method === 'POST') write(request, response, session).catch(next)
    // Every page is of the files as they are now: a watcher may be seconds behind.
    else refresh(asked.url, session).then(() => next(), next)
  }
}
