/**
 * How colours look without one kind of cone: matrices over linear red, green and blue, row by row, of Machado, Oliveira and Fernandes
 * (2009), at full severity. A test holds them against culori's.
 */
export const SIGHTS: Readonly<Record<'protan' | 'deutan' | 'tritan', readonly (readonly number[])[]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}
