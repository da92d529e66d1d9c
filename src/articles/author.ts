import type { ReadWords } from '../marks/mark.ts'
import type { Person } from './person-schema.ts'

/** Someone who signs articles, as an editor wrote them. */
export interface Author {
  /** Name of their file. */
  id: string
  /** Path of their file from the project's root. */
  file: string
  spec: Person
  /** Their role, read; nothing where none is given. */
  texts: ReadWords[]
}

/** What a byline prints of an author: the role in plain words. */
export function inByline({ spec, texts: [role] }: Author): Person {
  const { role: _written, ...rest } = spec
  return { ...rest, ...(role ? { role: role.plain } : {}) }
}
