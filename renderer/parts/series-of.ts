/** Whose series it is: a location's or a person's. */
export type SeriesOf = { readonly locationId: string } | { readonly providerId: string }
