import { formatDate, formatTime } from '#words/format.ts'

/** A day and a time of this computer, one below the other. */
export function Moment({ iso }: { readonly iso: string }) {
  const { day, time } = partsOf(iso)
  return (
    <time dateTime={iso} className="two-lines">
      <span>{day}</span>
      <span className="muted">{time}</span>
    </time>
  )
}

/** The same in one line, for sentences. */
export function sayMoment(iso: string): string {
  const { day, time } = partsOf(iso)
  return `${day}, ${time}`
}

function partsOf(iso: string): { day: string; time: string } {
  const moment = new Date(iso)
  const day = new Intl.DateTimeFormat('sv-SE').format(moment) // its form is 2026-03-31
  return { day: formatDate(day), time: formatTime(moment.getHours() * 60 + moment.getMinutes()) }
}
