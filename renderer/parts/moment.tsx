import { formatDate, formatTime } from '#words/format.ts'
import { localDay } from './local-day.ts'

/** A day and a time of this computer, one below the other. */
export function Moment({ iso }: { readonly iso: string }) {
  const { day, time } = momentParts(iso)
  return (
    <time dateTime={iso} className="two-lines">
      <span>{day}</span>
      <span className="muted">{time}</span>
    </time>
  )
}

/** The same in one line, for sentences. */
export function sayMoment(iso: string): string {
  const { day, time } = momentParts(iso)
  return `${day}, ${time}`
}

/** Day and time in the time of this computer. */
export function momentParts(iso: string): { day: string; time: string } {
  const moment = new Date(iso)
  return { day: formatDate(localDay(moment)), time: formatTime(moment.getHours() * 60 + moment.getMinutes()) }
}
