export const kitchens = {} as const
