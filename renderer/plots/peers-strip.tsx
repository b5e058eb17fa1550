import { useInk, type InkName } from './ink.ts'

interface PeersStripProps {
  /** The same in words. */
  readonly label: string
  readonly value: number
  readonly lower: number
  readonly upper: number
  readonly peers: { readonly lower: number; readonly upper: number } | null
  readonly width?: number
  readonly height?: number
  readonly ink?: InkName
}

const INSET = 6

/** One estimate with its interval above the band of the others, at the height of a table row and without an axis. */
export function PeersStrip({ label, value, lower, upper, peers, width = 200, height = 24, ink: inkName }: PeersStripProps) {
  const ink = useInk(inkName)
  const ends = [lower, upper, ...(peers ? [peers.lower, peers.upper] : [])]
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const x = (at: number) => (high === low ? width / 2 : INSET + ((at - low) * (width - 2 * INSET)) / (high - low))
  const middle = height / 2
  return (
    <svg className="peers-strip" width={width} height={height} role="img" aria-label={label}>
      {peers && (
        <>
          <rect
            x={x(peers.lower)}
            y={3}
            width={Math.max(1, x(peers.upper) - x(peers.lower))}
            height={height - 6}
            fill={ink.band}
          />
          {[peers.lower, peers.upper].map(edge => (
            <line key={edge} x1={x(edge)} x2={x(edge)} y1={3} y2={height - 3} stroke={ink.bandEdge} strokeDasharray="3 2" />
          ))}
        </>
      )}
      <line x1={x(lower)} x2={x(upper)} y1={middle} y2={middle} stroke={ink.line} strokeWidth={1.25} />
      <circle cx={x(value)} cy={middle} r={4} fill={ink.line} />
    </svg>
  )
}
