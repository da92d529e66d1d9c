import { makeMeasure } from '../src/build/measure.ts'
import { plainExample } from '../src/build/plain-example.ts'
import { chartDataOf } from '../src/charts/chart-data.ts'
import type { ChartData, ChartType, Datum, Example, Layout, Series } from '../src/charts/chart-type.ts'
import type { ChartSpec } from '../src/charts/spec.ts'

// What tests of chart types give them: rows written out, a chart around them, an example decided.

/** A row to draw: no series, no panel and no flag, unless `more` says so. */
export const datumOf = (x: Datum['x'], y: number | null, more: Partial<Datum> = {}): Datum => ({
  x,
  y,
  series: null,
  facet: null,
  flags: [],
  version: '1',
  extra: {},
  ...more,
})

/** Rows as a type is given them, where every code is its own name and every field its own title. */
export const chartOf = (data: Datum[], unit = 't', more: Partial<ChartData> = {}): ChartData => ({
  data,
  unit,
  locale: 'en',
  name: (_field, code) => ({ long: String(code), short: String(code) }),
  fieldTitle: (field) => field,
  unitOf: () => '',
  countryOf: () => undefined,
  ...more,
})

/** Widths in px that every drawing is made for. */
export const WIDTHS = [300, 440, 600, 770, 1080] as const

/** Text measured with the site's own fonts. */
export const measure = makeMeasure('assets/fonts')

/** Examples of a type as it decides them, all panels in one. */
export function examplesOf<Spec extends ChartSpec, Ser extends Series, Lay extends Layout>(
  type: ChartType<Spec, Ser, Lay>,
  schema: { parse: (words: unknown) => Spec },
  examples: readonly Example[],
) {
  const decide = (example: Example): Ser => {
    const { facet: _facet, ...words } = example.spec
    const spec = schema.parse({ dataset: 'd', ...words })
    return type.series(spec, chartDataOf(plainExample(type as unknown as ChartType, spec, example)))
  }
  const made = new Map(examples.map((example) => [example.name, decide(example)]))
  const place = ({ width, series }: { width: number; series: Ser }): Lay => type.layout(series, { width, locale: 'en', measure })
  return {
    /** Every example that is drawn, at every width. */
    cases: [...made].flatMap(([name, series]) => (series.issues.length > 0 ? [] : WIDTHS.map((width) => ({ name, width, series })))),
    place,
    /** The example of that name, decided; and laid out, `width` px wide. */
    series: (name: string): Ser => made.get(name)!,
    at: (name: string, width: number): Lay => place({ width, series: made.get(name)! }),
  }
}
