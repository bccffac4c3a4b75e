import { accounts } from './id/accounts.ts'
import { auditTrail } from './id/audit-trail.ts'
import { beneficiaries } from './id/beneficiaries.ts'
import { foods } from './id/foods.ts'
import { inventory } from './id/inventory.ts'
import { kitchens } from './id/kitchens.ts'
import { menus } from './id/menus.ts'
import { nutritionAudits } from './id/nutrition-audits.ts'
import { planning } from './id/planning.ts'
import { procurement } from './id/procurement.ts'
import { recipes } from './id/recipes.ts'
import { shell } from './id/shell.ts'
import { suppliers } from './id/suppliers.ts'
import { supply } from './id/supply.ts'
import { units } from './id/units.ts'

/** The source of all words, one file per feature; keys are `noun.word`. */
export const id = {
  ...shell,
  ...auditTrail,
  ...accounts,
  ...foods,
  ...kitchens,
  ...beneficiaries,
  ...recipes,
  ...menus,
  ...units,
  ...supply,
  ...inventory,
  ...suppliers,
  ...planning,
  ...procurement,
  ...nutritionAudits,
} as const
