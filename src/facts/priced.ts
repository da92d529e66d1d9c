import type { GivenUnit } from './given-unit.ts'
import { anyOf, compile, type Lexicon } from '../numbers/lexicon.ts'
import english from './priced-en.json' with { type: 'json' }

/** What prices are said to be of, with its unit: "kilogram" of "a kilogram". */
const amountsOf = ({ per }: Lexicon): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(per).flatMap(([name, unit]) => (/^a\s/u.test(name) ? [[name.replace(/^a\s+/u, ''), unit]] : []))),
  ...english.amounts,
})

/**
 * The unit of a price whose words say of how much it is elsewhere than right behind it: "a kilogram of neodymium cost $56", "$56 for a
 * kilogram". `before` and `after` are the words of its sentence on either side; nothing where they do not say it.
 */
export function pricedAs(before: string, after: string, factUnit: string, lexicon: Lexicon): GivenUnit | undefined {
  const [currency, over] = factUnit.split('-per-')
  if (currency === undefined || over === undefined) return undefined
  const amounts = amountsOf(lexicon)
  const amount = `(?<!\\p{L})(?:${anyOf(english.each)})\\s+(${anyOf(Object.keys(amounts))})(?!\\p{L})`
  const subject = compile(
    `${amount}(?:\\s+of\\s(?:[^.;:]*?\\s)?|\\s+)(?:${anyOf(english.cost)})(?:\\s+(?:${anyOf(english.hedges)}))*\\s+$`,
    'iu',
  )
  const object = compile(`^\\s+(?:${anyOf(english.for)})\\s+${amount}`, 'iu')
  // Of two amounts the last before the number is its own.
  const last = [...before.matchAll(compile(amount, 'giu'))].at(-1)?.index ?? 0
  const found = subject.exec(before.slice(last))?.[1] ?? object.exec(after)?.[1]
  const unit = found === undefined ? undefined : amounts[found.toLowerCase()]
  return unit === undefined ? undefined : { unit: `${currency}-per-${unit}`, scale: 1 }
}
