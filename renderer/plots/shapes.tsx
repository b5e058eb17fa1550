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
  return (
    <path
      className={className}
      d={`M${cx} ${cy - r}L${cx + r} ${cy}L${cx} ${cy + r}L${cx - r} ${cy}Z`}
      fill={fill}
      stroke={stroke}
      strokeWidth={1.5}
    />
  )
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
