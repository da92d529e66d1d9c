import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { tell } from './terminal.ts'

/** What is wrong with an option's value, by the option's name; our commands mean the same by the same name. */
const FAULTS: Record<string, (value: string) => string | undefined> = {
  root: (value) => (existsSync(join(value, 'content')) ? undefined : `is a folder that holds content/; "${value}" holds none`),
  today: (value) => (isDay(value) ? undefined : `is a day, 2026-10-09; "${value}" is none`),
  port: (value) => (/^\d{1,5}$/.test(value) && Number(value) < 65_536 ? undefined : `is a number up to 65535; "${value}" is none`),
  site: (value) =>
    /^https?:/.test(value) && URL.canParse(value) ? undefined : `is an address that begins with https:// or http://; "${value}" is none`,
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

/** Reads a command's options; one that is not known, or whose value cannot be, ends the command with a line that says so. */
export function readOptions<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    const read = parseArgs(config)
    for (const [name, value] of Object.entries(read.values)) {
      const fault = typeof value === 'string' ? FAULTS[name]?.(value) : undefined
      if (fault) refuse(`--${name} ${fault}.`)
    }
    return read
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error
    return refuse(`${error.message.split('. ')[0]}.`)
  }
}

/** Ends the command, called wrongly, with a line that says how. */
export function refuse(message: string): never {
  tell(`${message}\nWhat it takes: --help`)
  process.exit(2)
}
