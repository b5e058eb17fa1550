import { say } from '#words/say.ts'

/** Holds the final place of something that is still loading. */
export function Skeleton({ height, width = '100%' }: { readonly height: number; readonly width?: number | string }) {
  return <div className="skeleton" style={{ height, width }} aria-hidden="true" />
}

/** A whole screen that is still loading. */
export function ScreenSkeleton() {
  return (
    <div className="screen" role="status" aria-label={say('shell.loading')}>
      <Skeleton height={28} width={280} />
      <div className="columns-3">
        <Skeleton height={300} />
        <Skeleton height={300} />
        <Skeleton height={300} />
      </div>
      <Skeleton height={360} />
    </div>
  )
}
