import type { Field } from '#contract/mapping.ts'

/** Whole questions and longer headings, compared with the words of the name. Only where no plain name fits. */
export const namePatterns: readonly (readonly [Field, RegExp])[] = [
  [
    'nps',
    /\b(how likely|would you|likelihood).*\brecommend|\bweiterempfehl|\brecommand(er|eri|iez|ation)|\brecomenda(r|ria|rias|cion)\b|\brecomiend/,
  ],
  [
    'ces',
    /\bhow (easy|difficult|much effort)\b|\bwie (einfach|leicht|aufwendig)\b|\b(facile|facilite)\b|\b(que tan|como de|cuan) facil\b|\bque esfuerzo\b/,
  ],
  [
    'csat',
    /\bhow (satisfied|happy|would you rate|was your|did we do)\b|\bsatisf(ied|action|ait|aite|accion|echo|echa)\b|\bwie zufrieden\b|\bzufriedenheit\b|\bschulnote\b|\brate (your|our|the)\b|\bwie (war|bewerten|beurteilen)\b|\bcomment (evaluez|noteriez|jugez|s est passe)\b|\bnotez\b|\bcomo (valora|calificaria|evalua|fue)\b|\bvalore\b|\bcalifique\b/,
  ],
  [
    'wait_s',
    /\bhow (many minutes|long) did you (wait|have to wait)\b|\bwie (lange|viele minuten) .*(gewartet|warten)\b|\b(wait|waiting|queue) (time|duration)\b|\bwartezeit\b|\bcombien de (temps|minutes) .*attendu\b|\btemps d attente\b|\bcuantos? .*(espero|esperado|esperar)\b|\btiempo (de espera\b|(hasta|antes de) .*atend)|\b(delai|temps) (avant|jusqu)|\bzeit bis (zum |zur )?(aufruf|bedienung|beratung|behandlung)\b|\btime (to be|until|before|to being) (seen|called|served|answered)\b/,
  ],
  [
    'location',
    /\b(which|what|which of our|which of these) (branch|branches|store|location|office|site|shop|outlet|clinic|centre|center)s?\b|\bwelche[rs]? (filiale|geschaftsstelle|niederlassung|standort)\b|\bquel(le)? (agence|site|magasin|bureau)\b|\b(que|cual) (sucursal|oficina|tienda|centro)\b/,
  ],
  ['location', /\b(branch|store|filiale|standort|agence|sucursal|oficina)\b/],
  [
    'provider',
    /\bwho (served|helped|assisted)\b|\bwer hat sie\b|\bqui vous a\b|\bquien (le|te) atendio\b|\b(agent|employee|advisor|adviser|staff|\w*(mitarbeiter|berater|bearbeiter|betreuer|verkaufer)(in|innen)?|conseiller|empleado|asesor)\b|\b(clerk|teller|officer|caseworker|colleague|consultant|cashier|technician|operator|therapist|stylist)$|^(call |visit |customer |ticket )?(served|handled|answered|attended|assisted|helped|treated|processed|taken) by\b/,
  ],
  [
    'comment',
    /\b(anything else|in your own words|tell us (more|why)|comments?|suggestions?|anmerkungen|kommentar|verbesserungs\w*|commentaires?|suggestions?|comentarios?|sugerencias?)\b/,
  ],
  ['arrived_at', /\b(arrived|arrival|created|check ?in|ankunft|erstellt|eingang|arrivee|llegada)\b/],
  ['called_at', /\b(called|aufgerufen|aufruf|service start(ed)?|prise en charge|inicio de atencion)\b/],
  ['finished_at', /\b(finished|ended|completed|service end|beendet|ende|fin de|fin)\b/],
  ['updated_at', /\b(last )?(updated|modified)\b/],
  [
    'service_s',
    /\b(service|handling|handle|talk|transaction|serving) (time|duration)\b|\bbedienzeit\b|\bbearbeitungszeit\b|\bduree de traitement\b|\btiempo de atencion\b/,
  ],
  ['service_type', /\b(service|visit) (type|category|reason)\b|\breason for\b|\banliegen\b|\bmotif\b|\bmotivo\b|\btramite\b/],
  ['complaint', /\b(complaint|beschwerde|reklamation|reclamation|plainte|queja|reclamacion)\b/],
]
