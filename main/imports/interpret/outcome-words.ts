import type { Outcome } from '#contract/vocabulary.ts'
import { normaliseName } from '../recognise/normalise-name.ts'

const WORDS: Record<Outcome, readonly string[]> = {
  served: [
    'served', 'completed', 'complete', 'finished', 'done', 'normal', 'handled', 'answered', 'answer', 'closed', 'solved', 'resolved', 'success', 'successful',
    'attended', 'showed', 'show', 'arrived', 'connected', 'ok', 'ended', 'checked out', 'bedient', 'erledigt', 'abgeschlossen', 'beendet', 'gelöst', 'geschlossen',
    'erschienen', 'wahrgenommen', 'servi', 'terminé', 'traité', 'atendido', 'completado', 'finalizado', 'cerrado',
  ],
  abandoned: [
    'abandoned', 'abandon', 'abandoned in queue', 'left', 'left queue', 'left before service', 'walked away', 'walkout', 'walked out', 'gave up', 'hung up', 'dropped',
    'lost', 'exitwithkey', 'exitwithtimeout', 'exitempty', 'timeout', 'abgebrochen', 'aufgegeben', 'verlassen', 'aufgelegt', 'gegangen', 'abandonné', 'abandonado', 'removed',
  ],
  no_show: ['no show', 'noshow', 'no-showed', 'noshowed', 'not arrived', 'did not attend', 'dna', 'nicht erschienen', 'nichterschienen', 'absent', 'absence', 'no presentado', 'missed'],
  cancelled: ['cancelled', 'canceled', 'cancel', 'cancelled by customer', 'voided', 'deleted', 'storniert', 'abgesagt', 'annulé', 'cancelado', 'withdrawn'],
  transferred: ['transferred', 'transfer', 'forwarded', 'weitergeleitet', 'transféré', 'transferido', 'rerouted'],
  escalated: ['escalated', 'eskaliert', 'escaladé', 'escalado', 'sent to second level'],
  open: [
    'open', 'new', 'pending', 'on hold', 'hold', 'in progress', 'active', 'waiting', 'serving', 'assigned', 'started', 'awaiting user info', 'waiting on customer', 'waiting on third party',
    'offen', 'neu', 'in bearbeitung', 'wartend', 'wartet', 'ouvert', 'en cours', 'abierto', 'en curso', 'pendiente', 'scheduled', 'booked', 'confirmed',
  ],
} // prettier-ignore

const BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([outcome, words]) => words.map(word => [normaliseName(word), outcome as Outcome] as const)),
)

/** The outcome that a word of an export stands for, in English, German, French or Spanish; null when it is not known. */
export function outcomeOf(word: string): Outcome | null {
  return BY_WORD.get(normaliseName(word)) ?? null
}
