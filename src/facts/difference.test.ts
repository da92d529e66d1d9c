import { expect, test } from 'vitest'
import { differenceInWords } from './difference.ts'
import type { Fact } from './fact.ts'

const fact = (value: Fact['value'], unit: string, kind: Fact['kind'] = 'level'): Fact =>
  ({ value, unit, kind, cells: [] }) as unknown as Fact
const around = { before: '', after: '' }

test.each([
  ['69 percent', fact(69.2308, 'percent', 'share'), '−0.2308 percentage points'],
  ['270,000 tonnes', fact(270_000, 't'), '0'],
  ['44,000 tonnes', fact(44_250, 't'), '−250 tonnes'],
  ['0.27 million tonnes', fact(270_500, 't'), '−500 tonnes'],
  ['69 percent', fact(-69.2308, 'percent', 'change'), '−0.2308 percentage points'],
  ['two thirds', fact(66, 'percent', 'share'), '+0.6667 percentage points'],
  ['doubled', fact(96, 'percent', 'change'), '+0.04'],
  ['5.9 times', fact(5.88, 'ratio', 'ratio'), '+0.02'],
  ['€1.5 million', fact(1_400_000, 'eur'), '+100,000 euros'],
  ['44,000', fact(44_250_000, 'kg'), '−250 tonnes'],
  ['2.6 points', fact(2.55, 'percentage-point', 'points'), '+0.05 percentage points'],
  ['second', fact(2, 'rank', 'rank'), '0'],
  ['1,500 to 29,000 tonnes', fact([1_450, 29_000], 't', 'range'), '+50; 0 tonnes'],
  ['dozens', fact(31, 'count', 'count'), ''],
])('“%s” lies %s', (text, of, difference) => expect(differenceInWords(of, text, around, 'en')).toBe(difference))
