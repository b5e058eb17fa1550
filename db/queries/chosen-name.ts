import type { Chosen } from './chosen.ts'

/** What of a selection says which rows it keeps, as a text: the same for the same rows. */
export function chosenName(chosen: Chosen): string {
  const { fromDay, toDay, locationIds, providerIds, serviceIds, channelIds, customerTypeIds } = chosen
  return JSON.stringify([fromDay, toDay, locationIds, providerIds, serviceIds, channelIds, customerTypeIds])
}
