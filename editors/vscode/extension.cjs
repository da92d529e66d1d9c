// Starts the language server of the site that is open, with the site's own Node, and hands it every file below content/.
const { existsSync } = require('node:fs')
const { join } = require('node:path')
const { commands, window, workspace } = require('vscode')
const { LanguageClient, TransportKind } = require('vscode-languageclient/node')

/** @type {LanguageClient[]} */
let clients = []

/** Folders of the workspace that hold a site. */
const sites = () =>
  (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath).filter((folder) => existsSync(join(folder, 'content/datasets.lock')))

/** The server of one site. Its Node lies in the site's own modules, so that none has to be installed. */
function clientOf(folder) {
  const node = join(folder, 'node_modules/node/bin/node')
  if (!existsSync(node)) {
    void window.showErrorMessage(`Assay: run npm ci in ${folder} first; the language server is part of the project.`)
    return undefined
  }
  const server = {
    command: node,
    args: [join(folder, 'scripts/run.mjs'), 'lsp', '--root', folder],
    options: { cwd: folder },
    transport: TransportKind.stdio,
  }
  const selector = [{ scheme: 'file', pattern: join(folder, 'content/**/*.{md,yaml}') }]
  return new LanguageClient('assay', 'Assay', server, { documentSelector: selector })
}

async function start() {
  clients = sites().flatMap((folder) => clientOf(folder) ?? [])
  await Promise.all(clients.map((client) => client.start()))
}

async function stop() {
  await Promise.all(clients.map((client) => client.stop()))
  clients = []
}

exports.activate = async (context) => {
  context.subscriptions.push(
    commands.registerCommand('assay.restart', async () => {
      await stop()
      await start()
    }),
  )
  await start()
}

exports.deactivate = stop
