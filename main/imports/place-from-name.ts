import type { Mapping } from '#contract/mapping.ts'
import { placeOf } from './read/place-of.ts'
import { shownSheets } from './read/xlsx/open-sheet.ts'
import { Workbook } from './read/xlsx/workbook.ts'
import { isExportName } from './read/zip/entry-names.ts'
import { Archive } from './read/zip/archive.ts'
import { normaliseName } from './recognise/normalise-name.ts'
import { tellingName } from './recognise/telling-name.ts'

/**
 * The mapping of a file that names no location, with the one that its own name says among those it lies with in an archive or a
 * workbook. A mapping that took the location from a name takes it from the name of this file.
 *
 * @param isRecognised nobody has said yet that the file has no location
 */
export async function withPlaceFromName(mapping: Mapping, path: string, isRecognised: boolean): Promise<Mapping> {
  const { location } = mapping.fields
  const isOpen = isRecognised && location === undefined && mapping.unpivot === undefined && mapping.sections === undefined
  if (!isOpen && !location?.fromName) return mapping
  const bare = withoutPlaceFromName(mapping)
  const { location: _none, ...fields } = bare.fields
  const place = await placeSaid(path, mapping.fields.provider !== undefined)
  if (place === null) return { ...bare, fields }
  return {
    ...bare,
    source: `${bare.source}${suffix(place)}`,
    fields: { ...fields, location: { constant: place, fromName: true } },
  }
}

/** As it is remembered for other files: that the name says the location, and not which. */
export function withoutPlaceFromName(mapping: Mapping): Mapping {
  const { location } = mapping.fields
  if (!location?.fromName) return mapping
  const end = suffix(location.constant ?? '')
  const source =
    location.constant !== undefined && mapping.source.endsWith(end) ? mapping.source.slice(0, -end.length) : mapping.source
  return { ...mapping, source, fields: { ...mapping.fields, location: { fromName: true } } }
}

/** Files of different places are different sources: numbers of visits may come again. */
function suffix(place: string): string {
  return `@${normaliseName(place)}`
}

/** Sheets may be called after people, too, unless people have a column. */
async function placeSaid(path: string, hasPeople: boolean): Promise<string | null> {
  const place = await placeOf(path)
  if (place.kind === 'workbook' && place.part !== null && hasPeople) {
    const said = tellingName(await shownSheets(await Workbook.open(place)), place.part)
    if (said !== null) return said
  }
  if (place.entry === null) return null
  const archive = await Archive.open(place.file)
  archive.close()
  return tellingName(archive.entries.map(({ name }) => name).filter(isExportName), place.entry)
}
