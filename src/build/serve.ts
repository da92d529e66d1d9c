import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

/** A site being served: its address, and how to stop. */
export interface Served {
  address: string
  server: Server
  stop: () => Promise<void>
}

/**
 * Serves a folder of built pages on this machine only, on the port asked for or the next free one (0: any).
 * Every request reads the disk anew, so that a rebuilt site shows at once.
 */
export async function serveFolder(folder: string, port: number): Promise<Served> {
  const files = sirv(folder, { dev: true, extensions: ['html'] })
  const server = createServer((request, response) => {
    files(request, response, () => void answerMissing(folder, response))
  })
  const taken = await listen(server, port)
  const stop = (): Promise<void> =>
    new Promise((done) => {
      server.closeAllConnections()
      server.close(() => done())
    })
  return { address: `http://127.0.0.1:${taken}/`, server, stop }
}

/** A static host answers an unknown address with the 404 page and its status; so do we. */
async function answerMissing(folder: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => 'Not found')
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page)
}

/** Listens on the first free port from `port` on; gives up after twenty. */
async function listen(server: Server, port: number): Promise<number> {
  for (let tried = port; ; tried++) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
      server.once('error', done)
      server.listen(tried, '127.0.0.1', () => {
        server.off('error', done)
        done(undefined)
      })
    })
    if (!error) {
      const address = server.address()
      return typeof address === 'object' && address ? address.port : tried
    }
    if (error.code !== 'EADDRINUSE' || port === 0 || tried - port >= 20) throw error
  }
}
