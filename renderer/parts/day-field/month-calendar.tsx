import type { CalendarDate } from '@internationalized/date'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar'
import { Heading } from 'react-aria-components/Heading'
import { weekdays } from '#words/format.ts'

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** The weekday that weeks begin with where the window's numbers and dates are from. */
export function firstWeekday(): (typeof names)[number] {
  return names[weekdays()[0]! - 1]!
}

interface MonthCalendarProps {
  readonly min: CalendarDate | null
  readonly max: CalendarDate | null
}

/** One month of the calendar, for the field around it: arrows go by days and weeks, Page Up and Page Down by months, with Shift by years. */
export function MonthCalendar({ min, max }: MonthCalendarProps) {
  return (
    <Calendar
      className="month-calendar"
      firstDayOfWeek={firstWeekday()}
      {...(min && { minValue: min })}
      {...(max && { maxValue: max })}
    >
      <header className="month-head">
        <Button slot="previous" className="button button-quiet">
          <ChevronLeft size={16} aria-hidden="true" />
        </Button>
        <Heading className="month-name" />
        <Button slot="next" className="button button-quiet">
          <ChevronRight size={16} aria-hidden="true" />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short" className="month-grid">
        <CalendarGridHeader>{name => <CalendarHeaderCell>{name}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{day => <CalendarCell className="month-day" date={day} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}
