/** Small letters beyond ASCII of the languages that branches of one company are likely to write in, one language a line. */
export const ALPHABETS: readonly string[] = [
  'äöüß', // German
  'àâæçéèêëîïôœùûüÿ', // French
  'áéíñóúüïç', // Spanish
  'àèéìíîòóùú', // Italian
  'àáâãçéêíóôõúü', // Portuguese
  'àçéèíïóòúü', // Catalan
  'áàäâéèëêíïîóöôúüû', // Dutch
  'åäöéü', // Swedish, Finnish
  'åæøéèêóòâôü', // Danish, Norwegian
  'áðéíóúýþæö', // Icelandic
  'äõöüšž', // Estonian
  'ąćęłńóśźż', // Polish
  'áčďéěíňóřšťúůýžäöü', // Czech
  'áäčďéíĺľňóôŕšťúýž', // Slovak
  'áéíóöőúüű', // Hungarian
  'čćđšž', // Croatian, Slovene, Serbian in Latin letters
  'ăâîşţșț', // Romanian
  'ëç', // Albanian
]
