import { citationPaths, citedChart } from '../../../../build/cited-pages.ts'
import { statePaths } from '../../../../build/state-paths.ts'

export const getStaticPaths = () =>
  statePaths().flatMap(({ params, props }) => {
    const page = citedChart(props.chart)
    return citationPaths(page, params).map((path) => ({ ...path, props: { page } }))
  })

export { GET } from '../citations.[format].ts'
