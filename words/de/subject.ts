const scope = '{scope, select, location { bei {place}} provider { dieser Person} you { bei Ihnen} other {}}'

/** Wovon ein Befund handelt, vor einem Doppelpunkt: „Wartezeiten bei Northgate“. */
export const subject = `{metric, select, csat {Zufriedenheit} nps {Net Promoter Score} ces {Einfachheit} wait {Wartezeiten} service {Bedienzeiten} resolution {Lösungszeiten} complaint {Beschwerden} abandoned {Abbrüche} repeat {Wiederholungsbesuche} response {Antwortquote} promise {Wartezeiten innerhalb der Zusage} other {Werte}}${scope}`

/** Dasselbe als Anfang eines Satzes: „Die Wartezeiten bei Northgate“. */
export const theSubject = `{metric, select, csat {Die Zufriedenheit} nps {Der Net Promoter Score} ces {Die Einfachheit} wait {Die Wartezeiten} service {Die Bedienzeiten} resolution {Die Lösungszeiten} complaint {Die Beschwerden} abandoned {Die Abbrüche} repeat {Die Wiederholungsbesuche} response {Die Antwortquote} promise {Die Wartezeiten innerhalb der Zusage} other {Die Werte}}${scope}`

/** Nach einem Substantiv wie „Unterschiede“: „bei den Wartezeiten“. */
export const atMetric =
  '{metric, select, csat {bei der Zufriedenheit} nps {beim Net Promoter Score} ces {bei der Einfachheit} wait {bei den Wartezeiten} service {bei den Bedienzeiten} resolution {bei den Lösungszeiten} complaint {bei den Beschwerden} abandoned {bei den Abbrüchen} repeat {bei den Wiederholungsbesuchen} other {bei der Antwortquote}}'

/** Vor einem Doppelpunkt, ohne Ort: „Wartezeiten“. */
export const metric =
  '{metric, select, csat {Zufriedenheit} nps {Net Promoter Score} ces {Einfachheit} wait {Wartezeiten} service {Bedienzeiten} resolution {Lösungszeiten} complaint {Beschwerden} abandoned {Abbrüche} repeat {Wiederholungsbesuche} other {Antwortquote}}'
