/** Names in a row as words: "Australia, Nigeria and Thailand". */
export function formatList(items: readonly string[], locale: string, joiner: 'conjunction' | 'disjunction' = 'conjunction'): string {
  // British English takes no comma before the last "and".
  return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: joiner }).format(items)
}
