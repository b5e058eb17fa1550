import type { paperPlaces as english } from '../en/paper-places.ts'

/** Was auf den Seiten über eine Filiale, über zwei und über eine Person steht. */
export const paperPlaces = {
  'paper.compare-two.better': 'Besser: {name}',
  'paper.compare-two.foot':
    'n: Werte. Unterschiede sind erste minus zweite mit 95-%-Intervallen, Zeiten in Prozent. „Als Filialen“ berücksichtigt wenige Antworten und die Besetzung; danach richtet sich, welche besser ist.',
  'reading.compare-two.furthest':
    'Es wurden keine zwei verlangt: Diese liegen bei {whichMetrics} von {locations, plural, other {# Filialen}} am weitesten auseinander.',
  'reading.compare-two.none':
    '{locations, plural, =0 {Keine Filiale hat} one {Nur eine Filiale hat} other {Weniger als zwei von # Filialen haben}} vergleichbare Werte, also sind keine zwei nebeneinanderzustellen.',
} as const satisfies Record<keyof typeof english, string>
