import type { z } from 'zod'

type Path = readonly PropertyKey[]

/**
 * What is left of a value without the parts that its schema faults, so that the rest can be checked in the same run; undefined where the
 * rest does not fit either, as where a field that must be there is the faulty one. Takes a part whole where it stands in a list, whose
 * other places must not move.
 */
export function whatFits<T>(value: object, schema: z.ZodType<T>): { value: T; without: ReadonlySet<string> } | undefined {
  const rest = structuredClone(value) as Record<PropertyKey, unknown>
  const without = new Set<string>()
  // A fault may have hidden others of the same part: a few rounds find them.
  for (let round = 0; round < 4; round += 1) {
    const read = schema.safeParse(rest)
    if (read.success) return { value: read.data, without }
    for (const path of read.error.issues.flatMap(pathsOf)) {
      takeOut(rest, path)
      without.add(String(path[0]))
    }
  }
  return undefined
}

const pathsOf = (fault: z.core.$ZodIssue): Path[] =>
  fault.code === 'unrecognized_keys' ? fault.keys.map((key) => [...fault.path, key]) : fault.path.length > 0 ? [fault.path] : []

function takeOut(whole: Record<PropertyKey, unknown>, path: Path): void {
  const named = path.some((key) => typeof key === 'number') ? path.slice(0, 1) : path
  const parent = named
    .slice(0, -1)
    .reduce<unknown>(
      (part, key) => (typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[key] : undefined),
      whole,
    )
  // A part that is not there cannot be taken out: then what holds it is.
  if (typeof parent === 'object' && parent !== null && named.at(-1)! in parent) Reflect.deleteProperty(parent, named.at(-1)!)
  else Reflect.deleteProperty(whole, named[0]!)
}
