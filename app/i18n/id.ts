import { accounts } from './id/accounts.ts'
import { allocations } from './id/allocations.ts'
import { attachments } from './id/attachments.ts'
import { auditTrail } from './id/audit-trail.ts'
import { beneficiaries } from './id/beneficiaries.ts'
import { cycles } from './id/cycles.ts'
import { foodCodes } from './id/food-codes.ts'
import { foods } from './id/foods.ts'
import { forecasts } from './id/forecasts.ts'
import { growingCalendar } from './id/growing-calendar.ts'
import { inventory } from './id/inventory.ts'
import { kitchenCards } from './id/kitchen-cards.ts'
import { kitchens } from './id/kitchens.ts'
import { menuBank } from './id/menu-bank.ts'
import { menus } from './id/menus.ts'
import { monthBoard } from './id/month-board.ts'
import { nutritionAudits } from './id/nutrition-audits.ts'
import { outbox } from './id/outbox.ts'
import { papers } from './id/papers.ts'
import { planning } from './id/planning.ts'
import { processing } from './id/processing.ts'
import { procurement } from './id/procurement.ts'
import { recipeCodes } from './id/recipe-codes.ts'
import { recipeFiles } from './id/recipe-files.ts'
import { recipes } from './id/recipes.ts'
import { regional } from './id/regional.ts'
import { reportBatches } from './id/report-batches.ts'
import { shell } from './id/shell.ts'
import { stocktakes } from './id/stocktakes.ts'
import { substitutions } from './id/substitutions.ts'
import { suppliers } from './id/suppliers.ts'
import { supply } from './id/supply.ts'
import { units } from './id/units.ts'
import { weekBoard } from './id/week-board.ts'

/** The source of all words, one file per feature; keys are `noun.word`. */
export const id = {
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
} as const
