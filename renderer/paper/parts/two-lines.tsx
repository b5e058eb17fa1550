interface TwoLinesProps {
  readonly first: string
  readonly second: string
}

/** A figure in a table, and under it what it rests on. */
export function TwoLines({ first, second }: TwoLinesProps) {
  return (
    <>
      {first}
      <span className="paper-under">{second}</span>
    </>
  )
}
