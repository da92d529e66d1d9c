/** What charts elsewhere have and ours do not, and what there is instead. */
export interface AskedFor {
  /** Words that an editor may write, in any case: chart types, or keys. */
  words: readonly string[]
  /** Where they are written: as the chart's type, as a key of these types (of any type where it names none), or as a key that holds a list. */
  as: 'type' | 'key' | 'list'
  types?: readonly string[]
  /** What there is instead, as the hint says it. */
  instead: string
}

const BARS = ['bar', 'diverging', 'waterfall', 'histogram']
const ADDED = ['area', 'waterfall', 'sankey', 'treemap', 'waffle']

/** The table of the editors' guide, “Asked for, and what there is instead”, row by row. */
export const ASKED_FOR: readonly AskedFor[] = [
  { words: ['pie', 'donut', 'doughnut'], as: 'type', instead: 'a whole and its parts: waffle (or bar with share)' },
  { words: ['column', 'columns', 'bars'], as: 'type', instead: 'upright bars: bar with orientation' },
  { words: ['stacked', 'stacked-bar', 'grouped', 'grouped-bar'], as: 'type', instead: 'groups and stacks: bar with arrange' },
  { words: ['dumbbell', 'dot', 'dot-plot'], as: 'type', instead: 'dots on one axis, joined or not: range' },
  { words: ['choropleth', 'symbol', 'flow', 'bubble-map'], as: 'type', instead: 'every map: map with kind' },
  { words: ['calendar', 'heatmap', 'heat-map'], as: 'type', instead: 'values by colour in a grid or a calendar: heat' },
  { words: ['strip', 'swarm', 'boxplot', 'box', 'violin'], as: 'type', instead: 'every value as a dot: beeswarm (or histogram)' },
  { words: ['bubble', 'radar', 'spider', 'gauge'], as: 'type', instead: 'lengths and places that can be compared: scatter, bar or range' },
  { words: ['chord', 'network'], as: 'type', instead: 'who sends to whom: sankey (or map with kind: flow)' },
  { words: ['gantt', 'events'], as: 'type', instead: 'events on an axis: timeline' },
  { words: ['kpi', 'big-number', 'sparkline'], as: 'type', instead: 'one number with its line: number (or table)' },
  {
    words: ['zero'],
    as: 'key',
    types: BARS,
    instead: 'bars begin at zero; a line or a slope may begin elsewhere with zero: false, and then says where',
  },
  { words: ['zero'], as: 'key', types: ['lollipop'], instead: 'stems begin at zero; dots may begin elsewhere: range with zero: false' },
  { words: ['zero'], as: 'key', types: ['area'], instead: 'areas begin at zero; a line may begin elsewhere with zero: false' },
  {
    words: ['log'],
    as: 'key',
    types: ADDED,
    instead: 'what is added up begins at zero, which a log scale has not: line or range with log',
  },
  { words: ['log'], as: 'key', instead: 'a log scale is on line, scatter, range and beeswarm' },
  {
    words: ['y2', 'yright', 'y_right', 'secondary', 'second_axis', 'axis2'],
    as: 'key',
    instead: 'there is no second axis: two charts, facet or index',
  },
  { words: ['y: […]'], as: 'list', instead: 'a chart draws one number, and has no second axis: two charts, facet or index' },
  { words: ['x: […]', 'series: […]', 'facet: […]'], as: 'list', instead: 'one field each; which of its codes are drawn: where' },
  {
    words: ['min', 'max', 'domain', 'ymin', 'ymax'],
    as: 'key',
    instead: 'an axis follows its data; a reference reaches further: references',
  },
  { words: ['color', 'colour', 'colors', 'colours', 'palette'], as: 'key', instead: 'colours follow the finding: highlight' },
  { words: ['legend'], as: 'key', instead: 'series are named where they are drawn: label' },
  { words: ['source', 'credit', 'footer'], as: 'key', instead: 'the source line comes from the record; what else must be known: notes' },
]
