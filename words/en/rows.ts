export const rows = {} as const satisfies Record<string, string>
