import type { ReactNode } from 'react'
import { ZIndexLayer } from 'recharts'

/** Above lines and bars, below the axis labels; Recharts stacks by number, not by order. */
const ABOVE_LINES = 700

/** Marks and words that a plot draws by itself, on top of what Recharts draws. */
export function Over({ children }: { readonly children: ReactNode }) {
  return <ZIndexLayer zIndex={ABOVE_LINES}>{children}</ZIndexLayer>
}
