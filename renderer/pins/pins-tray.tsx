import { ArrowDown, ArrowUp, Pin as PinIcon, X } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { mostPins } from '#contract/most-pins.ts'
import type { Pin } from '#contract/pins.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { apart } from '../parts/describe.ts'
import { usePins } from './use-pins.ts'

/** What is kept of all screens, in the user's order: each leads back to where it was seen. */
export function PinsTray() {
  const { pins } = usePins()
  const [isOpen, setOpen] = useState(false)
  const title = say('pins.title', { count: pins.length })
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton className="rail-act" aria-label={title}>
        <PinIcon size={16} aria-hidden="true" />
        <span>{title}</span>
      </AriaButton>
      <Popover className="popover pins" placement="right bottom" offset={8} aria-label={title}>
        <h2>{title}</h2>
        <p className="muted">{say(pins.length === 0 ? 'pins.none' : 'pins.about', { most: mostPins })}</p>
        {pins.length > 0 && <PinsList onFollow={() => setOpen(false)} />}
      </Popover>
    </DialogTrigger>
  )
}

function PinsList({ onFollow }: { readonly onFollow: () => void }) {
  const { pins, keep } = usePins()
  const isOfPeople = pins.some(({ providerId }) => providerId !== null)
  const people = useAnswer('people.names', {}, { enabled: isOfPeople })
  const titleOf = ({ providerId, title }: Pin) => {
    const person = people.data?.people.find(each => each.providerId === providerId)
    return person ? say('pins.of-person', { name: apart(person.name), title }) : title
  }
  return (
    <ol className="pins-list">
      {pins.map((pin, i) => {
        const title = titleOf(pin)
        return (
          <li key={pin.pinId}>
            <a href={pin.address} dir="auto" onClick={onFollow}>
              {title}
            </a>
            <span className="pins-acts">
              <Button
                look="quiet"
                disabled={i === 0}
                aria-label={say('pins.up', { title })}
                onClick={() => void keep(swapped(pins, i - 1))}
              >
                <ArrowUp size={14} aria-hidden="true" />
              </Button>
              <Button
                look="quiet"
                disabled={i === pins.length - 1}
                aria-label={say('pins.down', { title })}
                onClick={() => void keep(swapped(pins, i))}
              >
                <ArrowDown size={14} aria-hidden="true" />
              </Button>
              <Button
                look="quiet"
                aria-label={say('pins.remove', { title })}
                onClick={() => void keep(pins.filter(each => each !== pin))}
              >
                <X size={14} aria-hidden="true" />
              </Button>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** With the pin at this place and the one after it changed round. */
function swapped(pins: readonly Pin[], at: number): Pin[] {
  return pins.with(at, pins[at + 1]!).with(at + 1, pins[at]!)
}
