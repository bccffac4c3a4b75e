export const regional = {} as const
