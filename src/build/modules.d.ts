declare module '@mixmark-io/domino' {
  const domino: {
    /** Makes an HTML document from text. */
    createDocument: (html: string, force?: boolean) => Document
  }
  export default domino
}

declare module 'subset-font' {
  /** Cuts a font down to the letters of a text. */
  const subsetFont: (font: Buffer, text: string, options?: Record<string, unknown>) => Promise<Buffer>
  export default subsetFont
}
