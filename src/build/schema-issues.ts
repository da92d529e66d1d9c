import type { z } from 'zod'
import { closely, nearestHint } from '../facts/nearest.ts'
import { unitMeant } from '../format/unit-meant.ts'
import { issue, type Issue, type Place } from '../issues/issue.ts'
import { insteadOfKey, insteadOfList, insteadOfValue } from './asked-for.ts'
import { jsonSchemaOf, partsAt, type SchemaPart } from './json-schema.ts'
import { wordsFor } from './schema-fields.ts'
import { valueHint } from './value-hint.ts'

/** A file that does not fit its schema, with the places of its parts. */
export interface Misfit {
  value: unknown
  schema: z.ZodType
  /** Code of the issues: `chart/spec`. */
  code: string
  file: string
  placeOf: (path: readonly PropertyKey[]) => Place
  keyPlaceOf: (path: readonly PropertyKey[]) => Place
}

/** What a schema finds wrong, as issues: the field where it stands, what it takes, and the nearest right word. */
export function schemaIssues(faults: readonly z.core.$ZodIssue[], misfit: Misfit): Issue[] {
  const whole = jsonSchemaOf(misfit.schema)
  return faults.flatMap((fault) => tell(fault, [], whole, misfit))
}

function tell(fault: z.core.$ZodIssue, above: readonly PropertyKey[], whole: SchemaPart, misfit: Misfit): Issue[] {
  const path = [...above, ...fault.path]
  if (fault.code === 'invalid_union') {
    const meant = branchMeant(fault.errors)
    if (meant) return meant.flatMap((inner) => tell(inner, path, whole, misfit))
  }
  if (fault.code === 'unrecognized_keys') return fault.keys.map((key) => unknownKey(key, path, whole, misfit))
  return [wrongValue(fault, path, whole, misfit)]
}

/** The branch of a choice that was meant: the one whose kind fits and that faults something further in; none where no kind fits. */
const branchMeant = (branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined =>
  branches.find((faults) => faults.length > 0 && faults.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'))

function unknownKey(key: string, path: readonly PropertyKey[], whole: SchemaPart, { value, code, keyPlaceOf }: Misfit): Issue {
  const known = [...new Set(partsAt(whole, path).flatMap(({ properties }) => Object.keys(properties ?? {})))]
  const name = path.map(String).join('.')
  const place = keyPlaceOf([...path, key])
  const full = [...path.filter((part) => typeof part === 'string'), key].join('.')
  const instead = code === 'chart/spec' ? insteadOfKey(full, String(partOf(value, ['type']))) : undefined
  return issue(code, { ...place, field: [...path, key].map(String).join('.') }, `Nobody knows this key of “${name || 'this file'}”.`, {
    ...(instead ? { got: key, hint: instead } : nearestHint(key, known, place, closely)),
    expected: known.join(', '),
  })
}

function wrongValue(
  fault: z.core.$ZodIssue,
  path: readonly PropertyKey[],
  whole: SchemaPart,
  { value, code, file, placeOf }: Misfit,
): Issue {
  const name = path.map(String).join('.') || 'this file'
  const found = partOf(value, path)
  const parts = partsAt(whole, path)
  const words = parts.flatMap((part) => part.enum ?? (part.const === undefined ? [] : [part.const])).map(String)
  const takes = fault.code === 'invalid_value' ? fault.values.map(String).join(', ') : [...new Set(parts.map(wordsFor))].join('; or ')
  const plain = fault.code === 'invalid_type' || fault.code === 'invalid_value' || fault.code === 'invalid_union'
  const place = placeOf(path)
  const expected = plain && takes ? takes : ((/^Too (?:small|big):/.test(fault.message) ? boundWords(fault) : undefined) ?? fault.message)
  // A list that has units is a list of units: a word of theirs is no slip of another's id.
  const meant = typeof found === 'string' && words.includes('t') ? unitMeant(found) : undefined
  const near = typeof found === 'string' && words.length > 0 ? nearestHint(meant ?? found, words, place, closely) : undefined
  const instead = code === 'chart/spec' ? insteadOf(name, found, String(partOf(value, ['type']))) : undefined
  const about = parts.length === 1 && parts[0]?.description ? ` ${parts[0].description}` : ''
  return issue(code, { ...place, field: name }, found === undefined ? `“${name}” is missing.` : `“${name}” is not as it should be.`, {
    got: found === undefined ? 'nothing' : JSON.stringify(found).slice(0, 160),
    expected,
    hint: instead ?? near?.hint ?? `${valueHint({ name, found, takes: expected, file })}${about}`,
    ...(near?.fixes && !instead ? { fixes: near.fixes } : {}),
  })
}

const NOUNS: Record<string, [one: string, many: string]> = { array: ['entry', 'entries'], string: ['letter', 'letters'] }

/** What is too few, too many, too low or too high, in plain words; nothing for other faults. */
function boundWords(fault: z.core.$ZodIssue): string | undefined {
  if (fault.code !== 'too_small' && fault.code !== 'too_big') return undefined
  const limit = Number(fault.code === 'too_small' ? fault.minimum : fault.maximum)
  const nouns = NOUNS[fault.origin]
  const most = fault.code === 'too_small' ? 'at least' : 'at most'
  if (nouns) return `${most} ${limit} ${nouns[limit === 1 ? 0 : 1]}`
  const open = fault.code === 'too_small' ? 'more than' : 'less than'
  return `a number of ${fault.inclusive === false ? open : most} ${limit}`
}

const insteadOf = (name: string, found: unknown, type: string): string | undefined =>
  Array.isArray(found) ? insteadOfList(name) : insteadOfValue(name, found, type)

function partOf(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  )
}
