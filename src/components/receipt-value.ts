/** A value with its unit, told apart for setting: the number large, the unit small. */
export interface SplitValue {
  lead: string
  number: string
  unit: string
}

/** Splits "more than 69.2308 percent" into what leads, the number (or range), and its unit. Text without a figure is all number. */
export function splitValue(value: string): SplitValue {
  const found = /^(\D*?)([−-]?\d[\d,.]*(?: to [−-]?\d[\d,.]*)?)(?: (.+))?$/.exec(value)
  if (!found) return { lead: '', number: value, unit: '' }
  const [, lead = '', number = '', unit = ''] = found
  return { lead: lead.trim(), number, unit }
}
