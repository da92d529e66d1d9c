import { existsSync } from 'node:fs'
import { ROOT } from '../src/build/folders.ts'
import { mendPublication, placesOf } from '../src/build/publish.ts'
import { serveFolder } from '../src/build/serve.ts'
import { readOptions } from './options.ts'
import { helpWhenAsked, tell } from './terminal.ts'

helpWhenAsked(`
npm run preview -- [--port N]

Serves the site in dist/ on this machine, as a static host would. Build it first: npm run build.

  --port N   port to listen on, else the next free one (4173)
`)

const { values } = readOptions({ options: { port: { type: 'string', default: '4173' } } })
const places = placesOf(ROOT)
mendPublication(places)
if (!existsSync(places.site)) {
  tell('There is no dist/ yet. Build it first: npm run build')
  process.exit(1)
}
const served = await serveFolder(places.site, Number(values.port))
if (!served.address.endsWith(`:${values.port}/`)) tell(`Port ${values.port} is taken; took the next free one.`)
tell(`Serving dist/ at ${served.address}   Stop with Ctrl+C.`)
