interface ProgressBarProps {
  readonly label: string
  /** In the same unit; a total of 0 is not known yet. */
  readonly done: number
  readonly total: number
}

/** How far something long has come. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  return total > 0 ? (
    <progress className="progress" aria-label={label} max={total} value={done} />
  ) : (
    <progress className="progress" aria-label={label} />
  )
}
