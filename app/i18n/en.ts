import { accounts } from './en/accounts.ts'
import { allocations } from './en/allocations.ts'
import { attachments } from './en/attachments.ts'
import { auditTrail } from './en/audit-trail.ts'
import { beneficiaries } from './en/beneficiaries.ts'
import { cycles } from './en/cycles.ts'
import { foodCodes } from './en/food-codes.ts'
import { foods } from './en/foods.ts'
import { forecasts } from './en/forecasts.ts'
import { growingCalendar } from './en/growing-calendar.ts'
import { inventory } from './en/inventory.ts'
import { kitchenCards } from './en/kitchen-cards.ts'
import { kitchens } from './en/kitchens.ts'
import { menuBank } from './en/menu-bank.ts'
import { menus } from './en/menus.ts'
import { monthBoard } from './en/month-board.ts'
import { nutritionAudits } from './en/nutrition-audits.ts'
import { outbox } from './en/outbox.ts'
import { papers } from './en/papers.ts'
import { planning } from './en/planning.ts'
import { processing } from './en/processing.ts'
import { procurement } from './en/procurement.ts'
import { recipeCodes } from './en/recipe-codes.ts'
import { recipeFiles } from './en/recipe-files.ts'
import { recipes } from './en/recipes.ts'
import { regional } from './en/regional.ts'
import { reportBatches } from './en/report-batches.ts'
import { shell } from './en/shell.ts'
import { stocktakes } from './en/stocktakes.ts'
import { substitutions } from './en/substitutions.ts'
import { suppliers } from './en/suppliers.ts'
import { supply } from './en/supply.ts'
import { units } from './en/units.ts'
import { weekBoard } from './en/week-board.ts'
import type { Dictionary } from './translate.ts'

/** Exactly the keys of `id.ts`: the compiler says which are missing or too many. */
export const en = {
  ...shell,
  ...auditTrail,
  ...accounts,
  ...attachments,
  ...foods,
  ...foodCodes,
  ...kitchens,
  ...beneficiaries,
  ...recipes,
  ...recipeCodes,
  ...recipeFiles,
  ...menus,
  ...menuBank,
  ...units,
  ...cycles,
  ...processing,
  ...substitutions,
  ...supply,
  ...inventory,
  ...forecasts,
  ...outbox,
  ...reportBatches,
  ...stocktakes,
  ...allocations,
  ...suppliers,
  ...planning,
  ...papers,
  ...kitchenCards,
  ...weekBoard,
  ...monthBoard,
  ...procurement,
  ...growingCalendar,
  ...nutritionAudits,
  ...regional,
} satisfies Dictionary
