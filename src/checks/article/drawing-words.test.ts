import { expect, test } from 'vitest'
import { headlinesOf } from '../../charts/chart.ts'
import { readMarks } from '../../marks/read-marks.ts'
import { checkUnbound } from './unbound-claims.ts'

const known = { facts: new Map(), stated: new Set<string>(), claims: new Map(), statedClaims: new Set<string>() }

/** Claims in a text on the drawing that nothing tests. */
const told = (text: string, field: string) => {
  const texts = [{ ...readMarks(text, { file: 'c.yaml', line: 1, column: 1 }), field }]
  return checkUnbound(headlinesOf({ texts, placeOf: () => ({ file: 'c.yaml' }) }), known, 'chart').map(({ code }) => code)
}

test.each(['The dearest year of all', 'Prices peaked here', 'America leads', 'A record', 'Output fell', 'More than China'])(
  '"%s" on the drawing claims',
  (text) => {
    expect(told(text, 'annotations')).toEqual(['chart/claim-unbound'])
    expect(told(text, 'references')).toEqual(['chart/claim-unbound'])
    expect(told(text, 'notes')).toEqual([])
  },
)

test.each([
  'The mine stops again',
  'the last year before the new mine',
  'The first count of the new series',
  'More controls are announced',
  'Licences, 4 April',
  'Not published',
  'China widens its controls to more elements and to goods made abroad',
  'A month after the first list of licences',
  'The same figure for China, another share',
  ':c[Record]{excuse="until the end of the series"} of 1984',
])('"%s" may stand on the drawing', (text) => expect(told(text, 'annotations')).toEqual([]))
