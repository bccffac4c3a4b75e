/** The published order: a feature may import only from features listed before it. */
export const FEATURES = [
  'audit-trail',
  'institutions',
  'accounts',
  'attachments',
  'foods',
  'kitchens',
  'beneficiaries',
  'recipes',
  'menus',
  'units',
  'supply',
  'inventory',
  'suppliers',
  'planning',
  'plans',
  'week-board',
  'kitchen-days',
  'papers',
  'procurement',
  'growing-calendar',
  'nutrition-audits',
  'regional',
]

export const featureOf = (path: string) => /^app\/features\/([^/]+)\//.exec(path)?.[1]
