import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'

/** A folder being served. */
export interface Served {
  /** Address of the folder, with its base path and a slash at the end. */
  address: string
  close: () => Promise<void>
}

/** How a folder is served. */
export interface ServeOptions {
  /** Path that the site stands under, with slashes at both ends: `/project/`. */
  base?: string
  /** Headers of every response, or of those to a path below the base. */
  headers?: Record<string, string> | ((path: string) => Record<string, string>)
}

/** Serves a folder on a free port of 127.0.0.1, as a plain static host would: no rewriting, 404 for what is not there. */
export async function serveFolder(folder: string, { base = '/', headers = {} }: ServeOptions = {}): Promise<Served> {
  const files = sirv(folder, { dev: true, etag: false, extensions: ['html'] })
  const missing = (response: ServerResponse): void => void response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    if (!path.startsWith(base)) return missing(response)
    request.url = path.slice(base.length - 1)
    // A plain host finds no `/about.html` under `/about`, and sends `/charts` elsewhere: links must not count on either.
    if (/\/[^./?#]+(?=$|[?#])/.test(request.url)) return missing(response)
    for (const [name, value] of Object.entries(typeof headers === 'function' ? headers(request.url) : headers))
      response.setHeader(name, value)
    files(request, response, () => missing(response))
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
