import { type CalendarDate, parseDate } from '@internationalized/date'
import { CalendarDays } from 'lucide-react'
import { type ClipboardEvent, use, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { DateFieldStateContext, DateInput, DateSegment } from 'react-aria-components/DateField'
import { DatePicker } from 'react-aria-components/DatePicker'
import { Dialog } from 'react-aria-components/Dialog'
import { Group } from 'react-aria-components/Group'
import { useLocale } from 'react-aria-components/I18nProvider'
import { Label } from 'react-aria-components/Label'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { say } from '#words/say.ts'
import { tell } from '../../keys/told.tsx'
import { isDay } from '../local-day.ts'
import type { DayFieldProps } from './day-field.tsx'
import { firstWeekday, MonthCalendar } from './month-calendar.tsx'
import { numericDay, pastedDay } from './pasted-day.ts'
import { type DayParts, noParts, type TypedDay, typedDay, wholeYear } from './typed-day.ts'
import { usePartKeys } from './use-part-keys.ts'

/** The field for a day itself; use `DayField`. */
export function DayPicker({ label, hint, error, inline = false, ...field }: DayFieldProps) {
  const { min, max, data } = field
  const { shown, set, read, paste, move, doubt, remark } = useTyped({ ...field, inline })
  const wrong = error ?? doubt
  const note = wrong ?? remark ?? hint
  return (
    <DatePicker
      className={inline ? 'field field-inline day-field' : 'field day-field'}
      value={shown}
      onChange={set}
      onFocusChange={move}
      isInvalid={wrong !== undefined}
      firstDayOfWeek={firstWeekday()}
      shouldForceLeadingZeros
      placeholderValue={dateOf(data?.lastDay ?? max ?? '')}
    >
      <Label>{label}</Label>
      <Group className="input day-input" onKeyDownCapture={usePartKeys()} onPaste={paste}>
        <DateInput className="day-parts">
          {segment => (
            <span>
              <DateSegment className="day-part" segment={segment} />
              {segment.type === 'year' && <Reading onRead={read} />}
            </span>
          )}
        </DateInput>
        <Button className="day-open">
          <CalendarDays size={14} aria-hidden="true" />
        </Button>
      </Group>
      {note !== undefined && (
        <Text
          slot="description"
          elementType="p"
          className={wrong === undefined ? 'field-note' : 'field-note field-error'}
          {...(wrong !== undefined && { role: 'alert' })}
        >
          {note}
        </Text>
      )}
      <Popover className="popover" offset={4}>
        <Dialog className="day-dialog">
          <MonthCalendar min={dateOf(min ?? data?.firstDay ?? '')} max={dateOf(max ?? data?.lastDay ?? '')} />
        </Dialog>
      </Popover>
    </DatePicker>
  )
}

/** Tells what stands in the parts of the field around it, also while that is no day. */
function Reading({ onRead }: { readonly onRead: (parts: DayParts) => void }) {
  const segments = use(DateFieldStateContext)?.segments ?? []
  const part = (type: keyof DayParts) => {
    const found = segments.find(segment => segment.type === type)
    return found && !found.isPlaceholder ? (found.value ?? null) : null
  }
  const [year, month, day] = [part('year'), part('month'), part('day')]
  const pass = useEffectEvent(onRead)
  useEffect(() => pass({ year, month, day }), [year, month, day])
  return null
}

/** What is shown while it is another than the value says: a year half typed, or what is left of a day. */
interface Draft {
  readonly day: CalendarDate | null
  readonly of: string
}

/** Follows what is typed: whole days are passed on at once, all else when the field is left, and said to be wrong. */
function useTyped({ value, onChange, min, max, data, inline = false }: Omit<DayFieldProps, 'label'>) {
  const whole = useMemo(() => dateOf(value), [value])
  const [draft, setDraft] = useState<Draft | null>(null)
  const [known, setKnown] = useState(value)
  const [parts, setParts] = useState(noParts)
  const [isIn, setIn] = useState(false)
  const [replaced, setReplaced] = useState<Replaced | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const { locale } = useLocale()
  // A value from elsewhere, such as a cleared filter, is shown whatever was typed before.
  if (value !== known) {
    setKnown(value)
    if (draft?.of !== value) setDraft(null)
  }
  const shown = draft?.of === value ? draft.day : whole
  const typed = typedDay(parts)
  const pass = (iso: string) => iso !== value && onChange(iso)

  const replace = (change: Replaced) => {
    if (inline) tell(say('day.replaced', { day: change.day }))
    else setReplaced(change)
  }
  const set = (day: CalendarDate | null) => {
    if (typed.state === 'impossible' && day !== null) replace({ day: parts.day ?? 0, by: day.toString() })
    setDraft({ day, of: value })
    if (day === null) pass('')
    else if (wholeYear(day.year) === day.year && day.year > 999) pass(day.toString())
  }
  const read = (now: DayParts) => {
    setParts(now)
    setRefused(null)
    const meant = typedDay(now)
    if (meant.state === 'whole') pass(meant.iso)
  }
  const paste = (event: ClipboardEvent) => {
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain')
    const day = pastedDay(text, locale)
    setRefused(day === null ? say('day.not-pasted', { text: briefly(text), example: numericDay('2026-03-31', locale) }) : null)
    if (day === null) return
    setReplaced(null)
    setDraft({ day: parseDate(day), of: value })
    pass(day)
  }
  const move = (isFocused: boolean) => {
    setIn(isFocused)
    if (isFocused || typed.state !== 'unfinished') return
    const { year } = parts
    if (shown && year === shown.year && year < 100) return set(shown.set({ year: wholeYear(year) }))
    setDraft({ day: shown, of: '' })
    pass('')
  }
  return {
    shown,
    set,
    read,
    paste,
    move,
    doubt: (isIn ? refused : null) ?? doubtOf(typed, { isIn, min, max }),
    // Beside other fields a remark would lie over what follows.
    remark: inline && !isIn ? undefined : (refused ?? remarkOf(typed, { replaced, data })),
  }
}

const MOST_SIGNS = 40

function briefly(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  return line.length > MOST_SIGNS ? `${line.slice(0, MOST_SIGNS)}…` : line
}

/** A day that its month does not have, and the last one, which stands in its place. */
interface Replaced {
  readonly day: number
  readonly by: string
}

interface Bounds extends Pick<DayFieldProps, 'min' | 'max'> {
  readonly isIn: boolean
}

function doubtOf(typed: TypedDay, { isIn, min, max }: Bounds): string | undefined {
  if (typed.state === 'impossible') return say('day.impossible', { days: typed.lastDay })
  if (typed.state === 'unfinished') return isIn ? undefined : say('day.unfinished')
  if (typed.state !== 'whole') return undefined
  if (min && typed.iso < min) return say('day.too-early', { minDate: min })
  return max && typed.iso > max ? say('day.too-late', { maxDate: max }) : undefined
}

interface Remarked extends Pick<DayFieldProps, 'data'> {
  readonly replaced: Replaced | null
}

function remarkOf(typed: TypedDay, { replaced, data }: Remarked): string | undefined {
  if (typed.state !== 'whole') return undefined
  if (replaced?.by === typed.iso) return say('day.replaced', { day: replaced.day })
  const isOutside = data && (typed.iso < data.firstDay || typed.iso > data.lastDay)
  return isOutside ? say('day.outside', { firstDate: data.firstDay, lastDate: data.lastDay }) : undefined
}

function dateOf(iso: string): CalendarDate | null {
  return isDay(iso) ? parseDate(iso) : null
}
