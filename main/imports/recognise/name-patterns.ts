import type { Field } from '#contract/imports.ts'

/** Whole questions and longer headings, compared with the words of the name. Only where no plain name fits. */
export const namePatterns: readonly (readonly [Field, RegExp])[] = [
  ['nps', /\b(how likely|would you|likelihood).*\brecommend|\bweiterempfehl/],
  ['ces', /\bhow (easy|difficult|much effort)\b|\bwie (einfach|leicht|aufwendig)\b/],
  [
    'csat',
    /\bhow (satisfied|happy|would you rate|was your)\b|\bsatisf(ied|action)\b|\bwie zufrieden\b|\bzufriedenheit\b|\brate (your|our|the)\b/,
  ],
  [
    'wait_s',
    /\bhow (many minutes|long) did you (wait|have to wait)\b|\bwie lange .*gewartet\b|\b(wait|waiting|queue) (time|duration)\b|\bwartezeit\b/,
  ],
  [
    'location',
    /\b(which|what) (branch|store|location|office|site|shop)\b|\bwelche (filiale|geschaftsstelle|niederlassung)\b|\bwelcher standort\b/,
  ],
  ['location', /\b(branch|store|filiale|standort)\b/],
  ['provider', /\bwho (served|helped|assisted)\b|\bwer hat sie\b|\b(agent|employee|advisor|adviser|staff|mitarbeiter|berater)\b/],
  [
    'comment',
    /\b(anything else|in your own words|tell us (more|why)|comments?|suggestions?|anmerkungen|kommentar|verbesserungs)\b/,
  ],
  ['arrived_at', /\b(arrived|arrival|created|check ?in|ankunft|erstellt|eingang)\b/],
  ['called_at', /\b(called|aufgerufen|aufruf|service start(ed)?)\b/],
  ['finished_at', /\b(finished|ended|completed|service end|beendet|ende)\b/],
  ['updated_at', /\b(last )?(updated|modified)\b/],
  ['service_s', /\b(service|handling|handle|talk|transaction|serving) (time|duration)\b|\bbedienzeit\b|\bbearbeitungszeit\b/],
  ['service_type', /\b(service|visit) (type|category|reason)\b|\breason for\b|\banliegen\b/],
  ['complaint', /\b(complaint|beschwerde|reklamation)\b/],
]
