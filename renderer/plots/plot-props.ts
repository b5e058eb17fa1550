import type { InkName } from './ink.ts'

/** Every plot takes its payload and these: a size in pixels, never measured inside, and what it is drawn for. */
export interface PlotProps {
  readonly width: number
  readonly height: number
  readonly ink?: InkName
  /** No hover and no motion, as on paper and in screenshots. */
  readonly still?: boolean
}
