/** Moves the decimal point without the noise of binary multiplication: 1.005 by 2 is 100.5. */
function shift(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

/** A number without the noise that binary sums leave after the twelfth significant digit. */
export const withoutNoise = (value: number): number => Number(value.toPrecision(12))

/**
 * Rounds half away from zero at a decimal place: 2 is hundredths, 0 is units, -3 is thousands.
 * Noise of binary arithmetic is taken off first, so that 0.285 at 2 is 0.29.
 */
export function roundAt(value: number, places: number): number {
  const clean = withoutNoise(value)
  const rounded = Math.sign(clean) * shift(Math.floor(shift(Math.abs(clean), places) + 0.5), -places)
  return rounded === 0 ? 0 : rounded
}

/** Rounds half away from zero to a count of significant digits. */
export function roundSignificant(value: number, digits: number): number {
  if (value === 0) return 0
  return roundAt(value, digits - 1 - Math.floor(Math.log10(Math.abs(withoutNoise(value)))))
}
