import type { Mix } from '../packed-columns.ts'
import type { Chosen } from './chosen.ts'

/** Whether a selection keeps what has this service, channel and kind of customer. */
export function isChosenMix(mix: Mix, { serviceIds, channelIds, customerTypeIds }: Chosen): boolean {
  const isAmong = (id: number, ids: readonly number[] | null) => ids === null || ids.includes(id)
  return isAmong(mix.serviceId, serviceIds) && isAmong(mix.channelId, channelIds) && isAmong(mix.customerTypeId, customerTypeIds)
}
