/** Words that multiply a unit, and what stands before it then. */
const TIMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:thousands?(?: of)?|thsd\.?|tsd\.?|'000|000s?|1[ ,.]?000|10\^?3|k)(?=\s|$)/i, 'thousand'],
  [/^(?:millions?(?: of)?|mn\.?|mio\.?|mill\.?|1[ ,.]?000[ ,.]?000|10\^?6|mm)(?=\s|$)/i, 'million'],
  [/^(?:billions?(?: of)?|bn\.?|mrd\.?)(?=\s|$)/i, 'billion'],
]

const BASES: readonly (readonly [RegExp, string])[] = [
  [/^(?:Mt|megatonnes?|megatons?)$/, 'Mt'],
  [/^(?:t|tonnes?|metric tons?|metric tonnes?|mt|m\.t\.|mts)$/i, 't'],
  [/^(?:kt|ktonnes?|kilotonnes?|kilotons?|1000t)$/i, 'kt'],
  [/^(?:kg|kgs|kilograms?|kilogrammes?)$/i, 'kg'],
  [/^(?:g|grams?|grammes?)$/, 'g'],
  [/^(?:lbs?|pounds?)$/i, 'lb'],
  [/^(?:oz|ounces?)$/i, 'oz'],
  [/^(?:troy (?:oz|ounces?)|oz t|ozt)$/i, 'troy oz'],
  [/^(?:carats?|ct)$/i, 'carat'],
  [/^(?:%|％|percent|per cent|pct|percentage)$/i, 'percent'],
  [/^(?:percentage points?|pp|p\.p\.)$/i, 'percentage-point'],
  [/^(?:usd|us ?\$|\$|u\.s\. ?dollars?|us[- ]dollars?|dollars?|us ?dollar)$/i, 'USD'],
  [/^(?:eur|€|euros?)$/i, 'EUR'],
  [/^(?:inr|₹|rupees?)$/i, 'INR'],
  [/^(?:gbp|£|pounds? sterling)$/i, 'GBP'],
  [/^(?:chf|cny|jpy|aud|cad|krw|brl|rmb|sek|nok|dkk|pln|rub|zar)$/i, ''],
  [/^yen$/i, 'JPY'],
  [/^(?:ppm|ppb|ha|km|km²|km2|m|m²|m2|m³|m3|l|litres?|liters?|mw|gw|kw|tw|mwh|gwh|kwh|twh|wh|j|mj|gj|tj|pj|ej|toe|ktoe|mtoe|°c|k|hz|v|s|ms|h|min|cm|mm|µm|nm|bar|pa|kpa|mpa|db|mg|µg|mm²|bbl|barrels?)$/i, ''],
  [/^(?:persons?|people|inhabitants?|head|number|no\.|units?|pieces?|items?|years?|days?|hours?|months?|weeks?|minutes?|seconds?|index|points?|ratio|share)$/i, ''],
] // prettier-ignore

const MULTIPLIED: Record<string, string> = {
  'thousand t': 'kt', 'million t': 'Mt', 'thousand kg': 't', 'million kg': 'kt', 'thousand kt': 'Mt', 'billion kg': 'Mt', 'thousand g': 'kg',
} // prettier-ignore

function base(text: string): string | undefined {
  const plain = text.trim().replace(/\s+/g, ' ')
  const found = BASES.find(([pattern]) => pattern.test(plain))
  if (!found) return undefined
  return found[1] === '' ? plain : found[1]
}

function multiplied(text: string): string | undefined {
  for (const [pattern, word] of TIMES) {
    const times = pattern.exec(text)?.[0]
    const rest = times === undefined ? '' : base(text.slice(times.length).replace(/^\s*(?:of|de|d[’'])?\s*/i, ''))
    if (times !== undefined && rest !== undefined && rest !== '') return MULTIPLIED[`${word} ${rest}`] ?? `${word} ${rest}`
    const behind = new RegExp(`^(.+?)[\\s,]+(?:in\\s)?(${pattern.source.replace('^', '').replace('(?=\\s|$)', '')})$`, 'i').exec(text)
    const before = behind ? base(behind[1] ?? '') : undefined
    if (before !== undefined) return MULTIPLIED[`${word} ${before}`] ?? `${word} ${before}`
  }
  return /^\$\s?(?:m|mn|million)$/i.test(text) ? 'million USD' : /^\$\s?(?:bn|billion)$/i.test(text) ? 'billion USD' : undefined
}

/**
 * A unit in our words (`t`, `kt`, `percent`, `USD/kg`, `million USD`) where the text is one that our list knows; undefined where it is not.
 * "Tons" alone may be three different units and is not in the list.
 */
export function knownUnit(text: string): string | undefined {
  const plain = text
    .trim()
    .replace(/^[([]\s*|\s*[)\]]$/g, '')
    .replace(/^in\s+/i, '')
    .trim()
  if (plain === '' || plain.length > 50) return undefined
  const single = base(plain) ?? multiplied(plain)
  if (single !== undefined) return single
  const [, upper = '', lower = ''] = /^(.+?)(?:\s*\/\s*|\s+per\s+|\s+a\s+|\s+pro\s+|\s+par\s+|\s+por\s+)(.+)$/i.exec(plain) ?? []
  const [above, below] = [base(upper) ?? multiplied(upper), base(lower)]
  return above !== undefined && below !== undefined ? `${above}/${below}` : undefined
}

/** Words of the list that may as well be the name of what is counted: `Share`, `Index`, `Number`. */
const COUNTING =
  /^(?:persons?|people|inhabitants?|head|number|no\.|units?|pieces?|items?|years?|days?|hours?|months?|weeks?|minutes?|seconds?|index|points?|ratio|share|h|k|l|m|s|v)$/i

/** A unit as by `knownUnit` that can be nothing else: no word such as "share", which may head a column. */
export const plainUnit = (text: string): string | undefined => (COUNTING.test(text.trim()) ? undefined : knownUnit(text))

const NO_UNIT =
  /^(?:\d+|[a-z]|\d{4}\D.*|.*(?:1[89]|2[01])\d\d\b.*|est\.?|estimated?|e|p|r|prov\.?|provisional|preliminary|rev\.?|revised|forecast|proj\.?|projected|total|optional|yes\/no|[a-z]\s*\/\s*[a-z]|n\.?e\.?s\.?|excl.*|incl.*|all .*|of which.*)$/i

/** The unit that a header names, in brackets or after its last comma, normalised where our list knows it. `numeric`: its cells are numbers. */
export function unitIn(name: string, numeric: boolean): string | undefined {
  const brackets = [...name.matchAll(/[([（［]([^()[\]（）［］]+)[)\]）］]/g)].map(([, inner = '']) => inner.trim()).reverse()
  for (const inner of brackets) {
    const known = knownUnit(inner)
    if (known !== undefined) return known
    // "USD/kg, FOB" and "metric tons, gross weight": the unit stands first.
    const first = /,/.test(inner) ? knownUnit(inner.split(',')[0] ?? '') : undefined
    if (first !== undefined) return first
  }
  const comma = name.lastIndexOf(',')
  if (comma > 0) {
    const known = knownUnit(name.slice(comma + 1))
    if (known !== undefined) return known
  }
  const last = brackets[0]
  return numeric &&
    last !== undefined &&
    last.length <= 30 &&
    !NO_UNIT.test(last) &&
    new RegExp(`[([（［]\\s*${escape(last)}\\s*[)\\]）］]$`).test(name)
    ? last
    : undefined
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
