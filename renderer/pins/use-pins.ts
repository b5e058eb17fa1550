import { useMutation } from '@tanstack/react-query'
import { mostPins } from '#contract/most-pins.ts'
import type { Pin } from '#contract/pins.ts'
import { say } from '#words/say.ts'
import { answers, call, sayError, useAnswer } from '../host.ts'
import type { FigureItem } from '../keys/figure-items.ts'
import { tell } from '../keys/told.tsx'
import { metricName } from '../parts/describe.ts'

/** The pins, and how to keep others in their place; `keep` tells what went wrong and gives false then. */
export function usePins(): { readonly pins: readonly Pin[]; readonly keep: (pins: readonly Pin[]) => Promise<boolean> } {
  const { data } = useAnswer('pins.list', {})
  const { mutateAsync } = useMutation({
    mutationFn: (pins: readonly Pin[]) => call('pins.set', { pins: [...pins] }),
    onSuccess: kept => answers.setQueryData(['pins.list', {}], kept),
    onError: error => tell(sayError(error)),
  })
  return {
    pins: data?.pins ?? [],
    keep: pins =>
      mutateAsync(pins).then(
        () => true,
        () => false, // told already
      ),
  }
}

/** Pins a figure, or takes its pin away; says which. */
export function usePinning(): (figure: FigureItem) => Promise<void> {
  const { pins, keep } = usePins()
  return async figure => {
    if (figure.facts === null) return
    const known = pins.find(pin => isOf(pin, figure))
    if (known) {
      if (await keep(pins.filter(pin => pin !== known))) tell(say('pins.removed', { title: known.title }))
    } else if (pins.length >= mostPins) tell(say('pins.full', { most: mostPins }))
    else {
      const pin = pinOf(figure)
      if (await keep([...pins, pin])) tell(say('pins.added', { title: pin.title }))
    }
  }
}

export function isOf(pin: Pin, { facts }: FigureItem): boolean {
  if (facts === null) return false
  const { name, input, part } = facts.question
  return pin.name === name && pin.part === part && JSON.stringify(pin.input) === JSON.stringify(input)
}

/** Of a person no sentence is kept, since it may hold the name. */
function pinOf({ title, facts }: FigureItem): Pin {
  const { question, metric, providerId = null } = facts!
  return {
    pinId: crypto.randomUUID(),
    name: question.name,
    input: { ...question.input },
    ...(question.part !== undefined && { part: question.part }),
    title: (providerId === null || metric === null ? title : metricName(metric)).slice(0, 500),
    providerId,
    address: window.location.hash,
  }
}
