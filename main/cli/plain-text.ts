// oxlint-disable-next-line no-control-regex -- these are what is looked for
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g

/** Text for a terminal: names out of files cannot move its cursor or change its colours. Line ends stay. */
export function plainText(text: string): string {
  return text.replaceAll(CONTROLS, '\ufffd')
}
