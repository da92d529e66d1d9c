import { getSite } from './site-files.ts'
import type { ChartModel } from './site-model.ts'

/** Addresses of the states of all charts, below the charts' own: `/charts/x/edition-2025/`. */
export const statePaths = (): { params: { id: string; state: string }; props: { chart: ChartModel } }[] =>
  getSite().charts.flatMap(({ states = [] }) =>
    states.map((chart) => {
      const [id = '', state = ''] = chart.id.split('/')
      return { params: { id, state }, props: { chart } }
    }),
  )

/** A chart or a state as the model has it now: Astro keeps the props of a page for the life of a preview. */
export function newestChart(given: ChartModel): ChartModel {
  const { charts } = getSite()
  const found = given.stateOf === undefined ? charts : charts.flatMap(({ states = [] }) => states)
  return found.find(({ id }) => id === given.id) ?? given
}
