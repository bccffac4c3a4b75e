export const nutritionAudits = {} as const
