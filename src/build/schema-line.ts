/** Where editors' programs find the schema of charts, below the root. Made by every command that reads charts. */
export const CHART_SCHEMA = '.cache/schema/chart.json'

/** The first line of a chart's YAML: it lets an editor's program complete and explain what is typed. */
export const SCHEMA_LINE = `# yaml-language-server: $schema=../../${CHART_SCHEMA}`
