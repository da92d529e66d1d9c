import { makeNumberLinks } from './number-links.ts'
import type { GlossaryModel, NumberModel } from './site-model.ts'

/** The glossary's definitions with their numbers linked, in the order of its terms, as HTML. */
export interface FilledGlossary {
  definitions: string[]
  numbers: readonly NumberModel[]
}

/** Fills the glossary: a number's address counts from the top of its page. */
export function fillGlossary({ terms }: GlossaryModel): FilledGlossary {
  const links = makeNumberLinks()
  return { definitions: terms.map(({ definition }) => links.fill(definition.html)), numbers: links.numbers }
}
