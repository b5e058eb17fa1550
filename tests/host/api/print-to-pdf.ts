import type { Page } from '../page.ts'

// Inches, portrait.
const SIZES: Record<string, readonly [width: number, height: number]> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
}
const DEFAULT_MARGIN = 0.4 // inches

/** Prints the page as Electron does, through the same function of Chromium. */
export async function toPdf(page: Page, options: Electron.PrintToPDFOptions): Promise<Buffer> {
  const { pageSize = 'Letter', margins, pageRanges, ...same } = options
  const size = typeof pageSize === 'string' ? SIZES[pageSize] : ([pageSize.width, pageSize.height] as const)
  if (!size) throw new Error(`printToPDF: page size ${JSON.stringify(pageSize)} is not implemented by the stand-in`)
  const { data } = await page.send<{ data: string }>('Page.printToPDF', {
    ...same,
    ...(pageRanges && { pageRanges }),
    paperWidth: size[0],
    paperHeight: size[1],
    marginTop: margins?.top ?? DEFAULT_MARGIN,
    marginBottom: margins?.bottom ?? DEFAULT_MARGIN,
    marginLeft: margins?.left ?? DEFAULT_MARGIN,
    marginRight: margins?.right ?? DEFAULT_MARGIN,
  })
  return Buffer.from(data, 'base64')
}
