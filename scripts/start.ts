import { buildSite } from '../src/build/build-site.ts'
import { ROOT } from '../src/build/folders.ts'
import { serveFolder } from '../src/build/serve.ts'
import { readOptions } from './options.ts'
import { helpWhenAsked, makeProgress, run, tell, tellIssues } from './terminal.ts'
import { summary } from './summary.ts'

helpWhenAsked(`
npm start [-- --port N]

Checks the data, builds the site into dist/, and serves it on this machine. Start it again to rebuild.

  --port N   port to listen on, else the next free one (4321)
`)

const { values } = readOptions({ options: { port: { type: 'string', default: '4321' } } })

await run(async () => {
  const built = await buildSite({ root: ROOT, today: new Date().toISOString().slice(0, 10), progress: makeProgress })
  tellIssues(built.issues)
  const served = await serveFolder(built.folder, Number(values.port))
  tell(`Built ${summary(built)}`)
  if (!served.address.endsWith(`:${values.port}/`)) tell(`Port ${values.port} is taken; took the next free one.`)
  process.stdout.write(`Serving at ${served.address}   Stop with Ctrl+C.\n`)
})
