import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { schema as bar } from './bar/spec.ts'
import { schema as line } from './line/spec.ts'
import { schema as range } from './range/spec.ts'
import { schema as scatter } from './scatter/spec.ts'
import { schema as slope } from './slope/spec.ts'
import { chartSpecSchema } from './spec.ts'

const schemas = {
  'spec.ts': chartSpecSchema,
  'bar/spec.ts': bar,
  'line/spec.ts': line,
  'range/spec.ts': range,
  'scatter/spec.ts': scatter,
  'slope/spec.ts': slope,
}

test.each(Object.entries(schemas))('every field of %s is described in the words of its comment', (file, schema) => {
  const code = readFileSync(join(import.meta.dirname, file), 'utf8')
  const comments = new Map([...code.matchAll(/\n {2,4}\/\*\* (.*?) \*\/\n {2,4}(\w+):/g)].map(([, words, name]) => [name!, words!]))
  const fields = Object.entries(schema.shape).map(([name, field]) => [name, (field as { description?: string }).description])
  expect(fields.filter(([, words]) => !words)).toEqual([])
  const own = fields.filter(([name]) => comments.has(name!))
  expect(own).toEqual(own.map(([name]) => [name, comments.get(name!)]))
})
