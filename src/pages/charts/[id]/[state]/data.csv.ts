import { statePaths } from '../../../../build/state-paths.ts'

/** A file for each state whose sources all allow it. */
export const getStaticPaths = () => statePaths().filter(({ props }) => props.chart.licence.level === 'open')

export { GET } from '../data.csv.ts'
