import type { Ink } from './ink.ts'

export type PartTexture = 'solid' | 'hatched' | 'striped' | 'dotted'

interface PartProps {
  readonly texture: PartTexture
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ink: Ink
}

/** One textured length with an edge. */
export function Part({ texture, x, y, width, height, ink }: PartProps) {
  if (!(width > 0)) return null
  const edge = texture === 'solid' ? ink.parts[0] : texture === 'dotted' ? ink.parts[2] : ink.parts[1]
  const box = { x: x + 0.5, y: y + 0.5, width: Math.max(0.5, width - 1), height: height - 1 }
  const fill = texture === 'solid' ? ink.parts[0] : 'none'
  return (
    <>
      <Filling texture={texture} {...box} ink={ink} />
      <rect className={`part part-${texture}`} {...box} fill={fill} stroke={edge} strokeWidth={1} pointerEvents="all" />
    </>
  )
}

/** A sample of a texture, beside its label. */
export function Swatch({ texture, x, y, size, ink }: Pick<PartProps, 'texture' | 'x' | 'y' | 'ink'> & { readonly size: number }) {
  const box = { x, y, width: size, height: size }
  return (
    <g className="swatch">
      <Filling texture={texture} {...box} ink={ink} />
      <rect {...box} fill={texture === 'solid' ? ink.parts[0] : 'none'} stroke={ink.text} />
    </g>
  )
}

/** Lines and dots rather than a pattern: printing makes a picture of a pattern, coarser than what is around it. */
function Filling({ texture, x, y, width, height, ink }: PartProps) {
  if (texture === 'solid') return null
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width={width} height={height} fill={ink.partGround} />
      <path d={drawn[texture](width, height)} fill={texture === 'dotted' ? ink.parts[2] : ink.parts[1]} />
    </g>
  )
}

/** What of a texture lies in a box, to a hundredth of a pixel. */
const drawn: { readonly [texture in Exclude<PartTexture, 'solid'>]: (width: number, height: number) => string } = {
  hatched(width, height) {
    const [step, thick] = [6 * Math.SQRT2, 2.5 * Math.SQRT2] // along an edge
    return steps(width + height, step)
      .map(from => slanted(from, Math.min(from + thick, width + height), { width, height }))
      .join('')
  },
  striped: (width, height) =>
    steps(width, 4)
      .map(x => `M${x} 0h${rounded(Math.min(1.5, width - x))}v${height}H${x}z`)
      .join(''),
  dotted(width, height) {
    const r = 1.05
    return steps(height - 2 * r, 3.5)
      .flatMap((y, row) =>
        steps(width - 2 * r, 7, row % 2 === 0 ? 1 : 4.5).map(x => `M${x} ${rounded(y + r)}l${r} ${-r} ${r} ${r} ${-r} ${r}z`),
      )
      .join('')
  },
}

/** The part of a box in which x + y lies between two lengths. */
function slanted(from: number, to: number, { width, height }: { readonly width: number; readonly height: number }): string {
  const upper = (sum: number) => [Math.min(sum, width), Math.max(0, sum - width)] as const
  const lower = (sum: number) => [Math.max(0, sum - height), Math.min(sum, height)] as const
  const corners = [
    upper(from),
    ...(from < width && width < to ? [[width, 0] as const] : []),
    upper(to),
    lower(to),
    ...(from < height && height < to ? [[0, height] as const] : []),
    lower(from),
  ]
  return `M${corners.map(([x, y]) => `${rounded(x)} ${rounded(y)}`).join('L')}z`
}

/** From a first length on, up to the last within a length. */
function steps(length: number, step: number, first = 1): readonly number[] {
  const count = Math.max(0, Math.ceil((length - first) / step))
  return Array.from({ length: count }, (_, i) => rounded(first + i * step))
}

function rounded(pixels: number): number {
  return Math.round(pixels * 100) / 100
}
