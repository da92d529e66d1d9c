import { statePaths } from '../../../../build/state-paths.ts'

/** A file for each state of which readers choose something freely. */
export const getStaticPaths = () => statePaths().filter(({ props }) => props.chart.live !== undefined)

export { GET } from '../live.json.ts'
