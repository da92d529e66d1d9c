import { withStates, type Chart } from '../../charts/chart.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import { countryNames } from '../../data/countries.ts'
import { namingOf } from '../../facts/names.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import { contextWords } from './context-words.ts'
import { mentionsFinder } from './mentions.ts'
import { placeTest } from './place-names.ts'

/** A name that a chart gives a code, with where it stands. */
interface Given {
  code: string
  text: string
  path: string[]
}

const givenBy = ({ spec }: Chart): Given[] =>
  Object.entries(spec.names).flatMap(([code, name]) =>
    typeof name === 'string'
      ? [{ code, text: name, path: ['names', code] }]
      : (['long', 'short'] as const).map((length) => ({ code, text: name[length], path: ['names', code, length] })),
  )

/**
 * Names by which a chart calls one country another: its row would be read as the other's. A name may hold another country beside its own
 * ("New Caledonia, France"), and what stands for several may tell which ("All but China"), but not be called one of them.
 */
export function checkCountryNames(chart: Chart, catalogue: Catalogue): Issue[] {
  if (chart.state || chart.picked !== undefined) return []
  const names = countryNames(catalogue)
  const isPlace = placeTest(namingOf(catalogue), contextWords('en'))
  const codes = namingOf(catalogue).countries
  const find = mentionsFinder(catalogue)
  /** Country that a name tells where it is not its own. */
  const otherIn = ({ code, text }: Given): string | undefined => {
    const said = isPlace(code)
      ? find(text).flatMap(({ kind, name }) => (kind === 'place' && names.has(name) ? [name] : []))
      : [codes.get(text.trim())].filter((found) => found !== undefined)
    return said.includes(code) ? undefined : said[0]
  }
  const issues = withStates(chart).flatMap((one) =>
    givenBy(one).flatMap((given) => {
      const own = names.get(given.code)
      const other = own === undefined ? undefined : otherIn(given)
      if (own === undefined || other === undefined) return []
      return [
        issue('chart/country-name', { ...one.placeOf(given.path), field: 'names' }, 'This gives one country another’s name.', {
          got: `${given.code}: ${given.text}`,
          expected: own,
          hint: `${given.code} is ${own}, and ${names.get(other)} is ${other}: write ${own}, or ${other} for ${given.code}`,
        }),
      ]
    }),
  )
  return [...new Map(issues.map((found) => [JSON.stringify(found), found])).values()]
}
