interface ShapeProps {
  readonly cx: number
  readonly cy: number
  readonly r: number
  readonly fill: string
  readonly stroke?: string
  readonly className?: string
}

export function Circle({ cx, cy, r, fill, stroke, className }: ShapeProps) {
  return <circle className={className} cx={cx} cy={cy} r={r} fill={fill} stroke={stroke} strokeWidth={1.5} />
}

export function Diamond({ cx, cy, r, fill, stroke, className }: ShapeProps) {
  return <path className={className} d={diamondPath({ x: cx, y: cy, r })} fill={fill} stroke={stroke} strokeWidth={1.5} />
}

interface Around {
  readonly x: number
  readonly y: number
  readonly r: number
}

export function diamondPath({ x, y, r }: Around): string {
  return `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`
}

export function circlePath({ x, y, r }: Around): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
}

/** Points up, or down with `turned`. */
export function Triangle({ cx, cy, r, fill, stroke, className, turned = false }: ShapeProps & { readonly turned?: boolean }) {
  const up = turned ? -1 : 1
  return (
    <path
      className={className}
      d={`M${cx} ${cy - r * up}L${cx + r} ${cy + r * 0.8 * up}L${cx - r} ${cy + r * 0.8 * up}Z`}
      fill={fill}
      stroke={stroke}
      strokeWidth={1.5}
    />
  )
}
