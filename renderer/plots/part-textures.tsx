import type { Ink } from './ink.ts'

export type PartTexture = 'solid' | 'hatched' | 'striped' | 'dotted'

/** The textures of one bar, told apart without colour. `id` is unique on the page. */
export function Patterns({ id, ink }: { readonly id: string; readonly ink: Ink }) {
  return (
    <defs>
      <pattern id={`${id}-hatched`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={6} height={6} fill={ink.partGround} />
        <rect width={2.5} height={6} fill={ink.parts[1]} />
      </pattern>
      <pattern id={`${id}-striped`} width={4} height={4} patternUnits="userSpaceOnUse">
        <rect width={4} height={4} fill={ink.partGround} />
        <rect width={1.5} height={4} fill={ink.parts[1]} />
      </pattern>
      <pattern id={`${id}-dotted`} width={7} height={7} patternUnits="userSpaceOnUse">
        <rect width={7} height={7} fill={ink.partGround} />
        <circle cx={2} cy={2} r={0.9} fill={ink.parts[2]} />
        <circle cx={5.5} cy={5.5} r={0.9} fill={ink.parts[2]} />
      </pattern>
    </defs>
  )
}

interface PartProps {
  readonly id: string
  readonly texture: PartTexture
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ink: Ink
}

/** One textured length with an edge. */
export function Part({ id, texture, x, y, width, height, ink }: PartProps) {
  if (!(width > 0)) return null
  const edge = texture === 'solid' ? ink.parts[0] : texture === 'dotted' ? ink.parts[2] : ink.parts[1]
  return (
    <rect
      className={`part part-${texture}`}
      x={x + 0.5}
      y={y + 0.5}
      width={Math.max(0.5, width - 1)}
      height={height - 1}
      fill={fillOf(id, texture, ink)}
      stroke={edge}
      strokeWidth={1}
    />
  )
}

/** What a part is filled with. */
export function fillOf(id: string, texture: PartTexture, ink: Ink): string {
  return texture === 'solid' ? ink.parts[0] : `url(#${id}-${texture})`
}
