import { formatNumber } from '#words/format.ts'

/** As 12.4 MB, or 1.2 GB from a thousand of them on. */
export function sayBytes(bytes: number): string {
  return bytes < 1e9 ? `${formatNumber(bytes / 1e6, 1)} MB` : `${formatNumber(bytes / 1e9, 1)} GB`
}
