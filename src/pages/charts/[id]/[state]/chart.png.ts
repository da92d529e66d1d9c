import { statePaths } from '../../../../build/state-paths.ts'

/** A picture for each state of a chart. */
export const getStaticPaths = statePaths

export { GET } from '../chart.png.ts'
