import { statePaths } from '../../../../build/state-paths.ts'

/** A file for each state of a chart. */
export const getStaticPaths = statePaths

export { GET } from '../chart.pdf.ts'
