// Starts one of our commands, or says in one line what is wrong with the machine's Node.
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const [name = ''] = process.argv.splice(2, 1)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Assay needs Node 24, which \`npm ci\` installs; this is Node ${process.versions.node}. Run the command through npm: npm run ${name}`,
  )
  process.exit(1)
}
if (!existsSync(new URL(`./${name}.ts`, import.meta.url))) {
  console.error(`There is no command "${name}". npm run lists those that are.`)
  process.exit(2)
}
// Types are taken off and code is compiled once, not at every start: it saves each command half a second and more.
module.enableCompileCache(fileURLToPath(new URL('../.cache/code', import.meta.url)))
await import(`./${name}.ts`)
