/** What charts elsewhere have and ours do not, and what there is instead. */
export interface AskedFor {
  /** Words that an editor may write, in any case, with or without hyphens and blanks: chart types, keys (with those above, `annotations.x`), or a key with its value. */
  words: readonly string[]
  /** Where they are written: as the chart's type, as a key of these types (of any type where it names none), as its value, or as a key that holds a list. */
  as: 'type' | 'key' | 'value' | 'list'
  types?: readonly string[]
  /** What there is instead, as the hint says it. */
  instead: string
}

const row = (as: AskedFor['as'], words: string, instead: string, types?: readonly string[]): AskedFor => ({
  as,
  words: words.trim().split(/\s*,\s*/),
  instead,
  ...(types ? { types } : {}),
})

const BARS = ['bar', 'diverging', 'waterfall', 'histogram']
const ADDED = ['area', 'waterfall', 'sankey', 'treemap', 'waffle']
const SCALE = 'scale, y_scale, x_scale, log_scale, scale_type, logarithmic'

const TYPES: readonly AskedFor[] = [
  row('type', 'pie, donut, doughnut, parliament, pictogram, isotype', 'a whole and its parts: waffle (or bar with share)'),
  row('type', 'sunburst, icicle, circle-packing, tree', 'parts within parts: treemap with series'),
  row('type', 'marimekko, mosaic, percent-bar, 100-percent-bar', 'parts of several wholes: bar with arrange: percent'),
  row('type', 'column, columns, bars, vertical-bar', 'upright bars: bar with orientation: vertical'),
  row('type', 'horizontal-bar, row, barh', 'lying bars: bar with orientation: horizontal'),
  row(
    'type',
    'stacked, stacked-bar, stacked-column, grouped, grouped-bar, grouped-column, clustered, clustered-bar, clustered-column, multiple-column, multi-bar',
    'groups and stacks: bar with arrange',
  ),
  row('type', 'bullet, progress', 'bars beside a mark: bar with references'),
  row('type', 'stacked-area, percent-area, stream, streamgraph, theme-river', 'layers over time: area with arrange'),
  row('type', 'spline, curve, step, multi-line, time-series, trend', 'values over time: line'),
  row('type', 'area-range, error-band, fan', 'a span around a line: line with band'),
  row('type', 'combo, mixed, dual-axis, bar-line', 'two charts, one under the other: there is no second axis'),
  row('type', 'dumbbell, dot, dot-plot, arrow, barbell, column-range, candlestick, error-bar', 'dots on one axis, joined or not: range'),
  row(
    'type',
    'choropleth, symbol, flow, bubble-map, world-map, symbol-map, flow-map, choropleth-map, point-map, locator-map, tile-map, cartogram, geo, geoshape',
    'every map: map with kind',
  ),
  row('type', 'calendar, heatmap, heat-map, matrix, calendar-heatmap', 'values by colour in a grid or a calendar: heat'),
  row(
    'type',
    'strip, swarm, jitter, boxplot, box, box-and-whisker, violin, ridgeline, density',
    'every value as a dot: beeswarm (or histogram)',
  ),
  row('type', 'distribution, frequency', 'how many values lie where: histogram'),
  row('type', 'point, hexbin, contour', 'a dot for each row: scatter'),
  row(
    'type',
    'bubble, packed-bubble, radar, spider, polar, rose, gauge, funnel, pyramid, word-cloud, parallel, parallel-coordinates',
    'lengths and places that can be compared: scatter, bar or range',
  ),
  row('type', 'likert, butterfly, tornado, population-pyramid, back-to-back, plus-minus', 'what lies on two sides of a middle: diverging'),
  row('type', 'chord, network, alluvial, parallel-sets, arc, force-directed', 'who sends to whom: sankey (or map with kind: flow)'),
  row('type', 'ranking, rank, race, bar-race, bar-chart-race', 'ranks over time: bump'),
  row('type', 'bridge, cascade', 'steps from one total to another: waterfall'),
  row('type', 'gantt, events, x-range, schedule, milestones', 'events on an axis: timeline'),
  row('type', 'kpi, big-number, sparkline, metric, scorecard, single-value, counter', 'one number with its line: number (or table)'),
  row('type', 'data-table, spreadsheet', 'rows with bars, dots and lines: table'),
  row('type', 'small-multiples, trellis, panels', 'panels: a type with facet'),
]

const SCALES: readonly AskedFor[] = [
  row('key', 'zero', 'bars begin at zero; a line or a slope may begin elsewhere with zero: false, and then says where', BARS),
  row('key', 'zero', 'stems begin at zero; dots may begin elsewhere: range with zero: false', ['lollipop']),
  row('key', 'zero', 'areas begin at zero; a line may begin elsewhere with zero: false', ['area']),
  row('key', `log, ${SCALE}`, 'what is added up begins at zero, which a log scale has not: line or range with log', ADDED),
  row('key', SCALE, 'bars and stems begin at zero, which a log scale has not: line or range with log', [...BARS, 'lollipop']),
  row('key', SCALE, 'a log scale: log: true', ['line', 'range', 'beeswarm']),
  row('key', SCALE, 'log scales: log: x, y or both', ['scatter']),
  row('key', `log, ${SCALE}`, 'a log scale is on line, scatter, range and beeswarm'),
  row('key', 'y2, yright, y_right, secondary, second_axis, axis2', 'there is no second axis: two charts, facet or index'),
  row('list', 'y: […]', 'a chart draws one number, and has no second axis: two charts, facet or index'),
  row('list', 'x: […], series: […], facet: […]', 'one field each; which of its codes are drawn: where'),
  row('key', 'min, max, domain, ymin, ymax, ylim, xlim', 'an axis follows its data; a reference reaches further: references'),
  row(
    'key',
    'axis, axes, xaxis, yaxis, xlabel, ylabel, xtitle, ytitle, ticks, grid, gridlines',
    'axes follow their data, and are titled by the record; what values are read against: references',
  ),
  row(
    'key',
    'line, lines, band, bands, rule, reference_line, threshold, target, goal, baseline, plot_lines, plot_bands, mark_line',
    'lines and bands that values are read against, on types with an axis: references',
  ),
  row(
    'key',
    'unit, units, y_unit, format, number_format, value_format, decimals, prefix, suffix, currency',
    'figures are written by their unit: y: { field: …, unit: … }',
  ),
]

const ROWS: readonly AskedFor[] = [
  row(
    'key',
    'order, order_by, sort_by, sorting, asc, desc, ascending, descending, reverse',
    'the order: sort with value, -value, name, none or a list of codes',
  ),
  row('key', 'limit, top, top_n, take, max_rows, max_items', 'which rows are drawn: where, with their codes'),
  row('key', 'filter, filters, include, exclude, select, query', 'which rows are drawn: where (all but some: { not: […] })'),
  row(
    'key',
    'from, to, start, end, since, until, period, year, years, xmin, xmax',
    'from when to when: where: { year: { from: 2015, to: 2025 } }',
  ),
  row(
    'key',
    'aggregate, sum, mean, average, median, cumulative, rolling, transform, calculate',
    'a chart draws the rows of its table as they stand',
  ),
  row('key', 'csv, url, file, src, sheet, database', 'a table of content/datasets: dataset'),
  row('key', 'version, edition, release', 'a version: dataset with @version; several side by side: editions'),
  row('key', 'value, values, metric, measure', 'the number that is drawn: y'),
  row(
    'key',
    'category, categories, dimension, group, group_by, hue, breakdown, encoding, split_by, by',
    'fields stand on channels: x, series or facet',
  ),
  row('key', 'small_multiples, panels, trellis', 'small multiples: facet'),
  row(
    'key',
    'percent, percentage, proportion, denominator',
    'parts of a total that the publisher states: share: { field: country, total: WLD }',
  ),
  row(
    'key',
    'arrange, stack, stacked, stacking, grouped, bar_mode, normalize, normalized',
    'stacks, groups and parts of a hundred: bar or area with arrange',
  ),
]

const LOOKS: readonly AskedFor[] = [
  row('key', 'mark, chart, chart_type', 'the kind of drawing: type'),
  row(
    'key',
    'orientation, orient, direction, horizontal, vertical, flip, inverted',
    'which way bars and stems run: bar or lollipop with orientation',
  ),
  row('key', 'smooth, curve, interpolate, interpolation, tension', 'how ranks are joined: join: smooth or straight', ['bump']),
  row(
    'key',
    'smooth, curve, interpolate, interpolation, tension',
    'lines run straight from value to value, for nobody knows what lies between',
  ),
  row('key', 'connect_nulls, missing, nulls, gaps', 'what nobody counted is drawn and told as a gap, by itself'),
  row('key', 'trend, trendline, regression, fit', 'a line fitted to dots: scatter with fit'),
  row('key', 'index, rebase', 'every series from a hundred on: line with index'),
  row('key', 'color, colour, colors, colours, palette, fill, stroke, opacity, color_scheme', 'colours follow the finding: highlight'),
  row('key', 'size, radius', 'dots are of one size; circles by value: map with kind: symbol'),
  row('key', 'legend, key, data_labels, value_labels, show_values', 'series are named where they are drawn: label'),
  row('key', 'callout, callouts, marker, markers, arrow, arrows', 'words at a row that is drawn: annotations'),
  row(
    'key',
    'annotations.x, annotations.y, annotations.dx, annotations.dy, annotations.position, annotations.left, annotations.top',
    'words are tied to values, not to pixels: at: { country: USA, year: 2024 }',
  ),
  row(
    'key',
    'width, height, aspect, aspect_ratio, margin, padding, responsive, theme, style, font, background',
    'a drawing has the look of the site, and fits every width by itself',
  ),
  row('key', 'tooltip, tooltips, hover, download, export, embed', 'values to point at, files and embeds come by themselves'),
  row('key', 'interactive, dropdown, slider, selector, buttons, animation, animate', 'what readers may choose: controls, or live'),
]

const WORDS: readonly AskedFor[] = [
  row('key', 'headline, heading, header', 'the finding, in a sentence: title'),
  row('key', 'description, intro, deck, dek, standfirst, summary, subheading', 'what, unit and years: subtitle'),
  row('key', 'caption, footnote, footnotes, comment, remark', 'what a reader must know beneath the drawing: notes'),
  row(
    'key',
    'source, sources, credit, attribution, byline, footer',
    'the source line comes from the record; what else must be known: notes',
  ),
  row('key', 'alt_text, aria_label', 'what is read aloud is generated; what replaces it: alt'),
  row('key', 'kicker, topic, tags', 'what stands over the title of its page: section'),
  row('key', 'status, hidden, published, publish, private', 'whether it waits: draft'),
]

const VALUES: readonly AskedFor[] = [
  row('value', 'sort: desc, sort: descending, sort: -y, sort: largest, sort: reverse', 'the largest first: sort: -value'),
  row('value', 'sort: asc, sort: ascending, sort: y, sort: smallest', 'the smallest first: sort: value'),
  row('value', 'sort: alphabetical, sort: alpha, sort: x, sort: label', 'by name: sort: name'),
  row('value', 'sort: false', 'as the table has them: sort: none'),
  row(
    'value',
    'arrange: fill, arrange: normalize, arrange: normalized, arrange: expand, arrange: 100, arrange: 100%',
    'parts of a hundred: arrange: percent',
  ),
  row('value', 'arrange: dodge, arrange: cluster, arrange: clustered, arrange: side-by-side', 'beside each other: arrange: group', ['bar']),
  row('value', 'orientation: upright, orientation: column, orientation: v', 'upright: orientation: vertical'),
  row('value', 'orientation: lying, orientation: row, orientation: h', 'lying: orientation: horizontal'),
  row('value', 'dots: true', 'a dot on every value: dots: all', ['line', 'range']),
  row('value', 'dots: false', 'no dots: dots: none', ['line']),
  row('value', 'log: true', 'log scales: log: x, y or both', ['scatter']),
  row('value', 'kind: bubble, kind: circle, kind: point', 'circles by value: kind: symbol', ['map']),
  row('value', 'kind: shaded, kind: fill, kind: area', 'countries shaded by class: kind: choropleth', ['map']),
  row('value', 'fit: true, fit: ols, fit: regression', 'a straight line: fit: linear', ['scatter']),
  row('value', 'editions: latest, editions: newest', 'the latest edition is drawn where editions is left out'),
]

/** The table of the editors' guide, “Asked for, and what there is instead”, row by row. */
export const ASKED_FOR: readonly AskedFor[] = [...TYPES, ...SCALES, ...ROWS, ...LOOKS, ...WORDS, ...VALUES]
