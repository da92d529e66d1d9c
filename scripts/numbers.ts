import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { judge } from '../src/facts/judge.ts'
import { findQuantities } from '../src/numbers/find-quantities.ts'
import { hasLexicon } from '../src/numbers/lexicon.ts'
import { readOptions } from './options.ts'
import { helpWhenAsked, run, tell } from './terminal.ts'

helpWhenAsked(`
npm run -s numbers -- detect [--locale en] < texts.jsonl
npm run -s numbers -- agree  [--locale en] < typed.jsonl

Finds and judges quantities in texts of your own, by the code of the check. One JSON object a line in, one a line out.

  detect    reads {"id", "text"}; prints {"id", "spans": [{"start", "end", "kind", "needsCheck", "hedge"?}]}
            Offsets count UTF-16 units, the end stands behind the last one. Dates, names and turns of phrase need no check.
  agree     reads {"id", "typed", "value", "unit"}; prints {"id", "agrees", "why"}
            value is a number, or [low, high]; unit is an id or a name: "percent", "%", "t", "tonnes", "USD", "ratio", "count",
            "rank", "percentage points". typed may hold its hedge: "about 44,000 tonnes", "more than half".
  --locale  en; en-US, where "tons" are short tons (en)

A line that cannot be read is told with its number and its cure; the others are answered, and the command ends with 1.
`)

const { values, positionals } = readOptions({ allowPositionals: true, options: { locale: { type: 'string', default: 'en' } } })

type Line = Record<string, unknown>
type Answer = (line: Line) => object

/** What a line lacks, as an instruction. */
class LineFault extends Error {}

const need = (holds: boolean, cure: string): void => {
  if (!holds) throw new LineFault(cure)
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const detect: Answer = ({ id, text }) => {
  need(typeof text === 'string', 'give "text" as a string: {"id": 1, "text": "It mined 44,250 tonnes."}')
  return { id, spans: findQuantities(text as string, values.locale) }
}

const agree: Answer = ({ id, typed, value, unit }) => {
  need(
    typeof typed === 'string' && typed.trim() !== '',
    'give "typed" as a string: {"id": 1, "typed": "44,250 tonnes", "value": 44250, "unit": "t"}',
  )
  const pair = Array.isArray(value) && value.length === 2 && value.every(isNumber) && (value[0] as number) <= (value[1] as number)
  need(isNumber(value) || pair, 'give "value" as a number, or as [low, high]')
  need(unit === undefined || typeof unit === 'string', 'give "unit" as a string: "percent", "t", "usd", "count"')
  return {
    id,
    ...judge(
      { typed: typed as string, value: value as number | [number, number], unit: (unit as string | undefined) ?? 'count' },
      values.locale,
    ),
  }
}

const COMMANDS: Record<string, Answer> = { detect, agree }

function readLine(text: string): Line {
  try {
    const line: unknown = JSON.parse(text)
    if (line && typeof line === 'object' && !Array.isArray(line)) return line as Line
  } catch (error) {
    throw new LineFault(`write one JSON object a line (${(error as Error).message})`)
  }
  throw new LineFault('write one JSON object a line')
}

await run(async () => {
  const [name = ''] = positionals
  const answer = COMMANDS[name]
  if (!answer || positionals.length > 1) {
    tell(`Say detect or agree; got ${positionals.length ? positionals.join(' ') : 'neither'}.\nWhat it takes: --help`)
    process.exitCode = 2
    return
  }
  if (!hasLexicon(values.locale)) {
    tell(`No lexicon is written for "${values.locale}"; there is en.\nWhat it takes: --help`)
    process.exitCode = 2
    return
  }
  let number = 0
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++
    if (text.trim() === '') continue
    try {
      const out = `${JSON.stringify(answer(readLine(number === 1 ? text.replace(/^\uFEFF/, '') : text)))}\n`
      // A reader slower than this one is waited for, so that a million lines never stand in memory.
      if (!process.stdout.write(out)) await once(process.stdout, 'drain')
    } catch (error) {
      if (!(error instanceof LineFault)) throw error
      tell(`line ${number}: ${error.message}`)
      process.exitCode = 1
    }
  }
})
