import type { Migration } from 'kysely'
import * as createInstallation from '#db/migrations/20261121_0900_create_installation.ts'
import * as enableIntervalExclusion from '#db/migrations/20261121_0901_enable_interval_exclusion.ts'
import * as createAppendOnlyGuard from '#db/migrations/20261121_0902_create_append_only_guard.ts'
import * as createRegionsAndInstitutions from '#db/migrations/20261121_0910_create_regions_and_institutions.ts'
import * as createAccounts from '#db/migrations/20261121_0915_create_accounts.ts'
import * as createSessions from '#db/migrations/20261121_0916_create_sessions.ts'
import * as createAuditTrail from '#db/migrations/20261121_0920_create_audit_trail.ts'
import * as createDataSourcesAndNutrients from '#db/migrations/20261121_0930_create_data_sources_and_nutrients.ts'
import * as createFoods from '#db/migrations/20261121_0931_create_foods.ts'
import * as createFoodWords from '#db/migrations/20261121_0932_create_food_words.ts'
import * as createFoodComposition from '#db/migrations/20261121_0933_create_food_composition.ts'
import * as createReferencePrices from '#db/migrations/20261121_0934_create_reference_prices.ts'
import * as createRuleSets from '#db/migrations/20261121_0940_create_rule_sets.ts'
import * as createRequirementsAndMealBands from '#db/migrations/20261121_0941_create_requirements_and_meal_bands.ts'
import * as createEligibilityRequirements from '#db/migrations/20261121_0942_create_eligibility_requirements.ts'
import * as createKitchens from '#db/migrations/20261121_0950_create_kitchens.ts'
import * as createEligibilityAnswers from '#db/migrations/20261121_0951_create_eligibility_answers.ts'
import * as createBeneficiaryGroups from '#db/migrations/20261121_0955_create_beneficiary_groups.ts'
import * as createHeadcountsAndPortionScales from '#db/migrations/20261121_0956_create_headcounts_and_portion_scales.ts'
import * as createRecipes from '#db/migrations/20261121_1000_create_recipes.ts'
import * as createRecipeLines from '#db/migrations/20261121_1001_create_recipe_lines.ts'
import * as createMenuWeeks from '#db/migrations/20261121_1010_create_menu_weeks.ts'
import * as createProductionUnits from '#db/migrations/20261121_1020_create_production_units.ts'
import * as createProductionCycles from '#db/migrations/20261121_1021_create_production_cycles.ts'
import * as allowOneCyclePerPondAndFlock from '#db/migrations/20261121_1022_allow_one_cycle_per_pond_and_flock.ts'
import * as createSupplyReports from '#db/migrations/20261121_1030_create_supply_reports.ts'
import * as createLotsAndMovements from '#db/migrations/20261121_1040_create_lots_and_movements.ts'
import * as keepLotsAboveZero from '#db/migrations/20261121_1041_keep_lots_above_zero.ts'
import * as createSuppliers from '#db/migrations/20261121_1050_create_suppliers.ts'
import * as createPlanningRuns from '#db/migrations/20261121_1100_create_planning_runs.ts'
import * as createPlans from '#db/migrations/20261121_1101_create_plans.ts'
import * as createPlanLines from '#db/migrations/20261121_1102_create_plan_lines.ts'
import * as createShortfalls from '#db/migrations/20261121_1103_create_shortfalls.ts'

/** Every change of the schema, in order. A released one is never edited. */
export const MIGRATIONS: Record<string, Migration> = {
  '20261121_0900_create_installation': createInstallation,
  '20261121_0901_enable_interval_exclusion': enableIntervalExclusion,
  '20261121_0902_create_append_only_guard': createAppendOnlyGuard,
  '20261121_0910_create_regions_and_institutions': createRegionsAndInstitutions,
  '20261121_0915_create_accounts': createAccounts,
  '20261121_0916_create_sessions': createSessions,
  '20261121_0920_create_audit_trail': createAuditTrail,
  '20261121_0930_create_data_sources_and_nutrients': createDataSourcesAndNutrients,
  '20261121_0931_create_foods': createFoods,
  '20261121_0932_create_food_words': createFoodWords,
  '20261121_0933_create_food_composition': createFoodComposition,
  '20261121_0934_create_reference_prices': createReferencePrices,
  '20261121_0940_create_rule_sets': createRuleSets,
  '20261121_0941_create_requirements_and_meal_bands': createRequirementsAndMealBands,
  '20261121_0942_create_eligibility_requirements': createEligibilityRequirements,
  '20261121_0950_create_kitchens': createKitchens,
  '20261121_0951_create_eligibility_answers': createEligibilityAnswers,
  '20261121_0955_create_beneficiary_groups': createBeneficiaryGroups,
  '20261121_0956_create_headcounts_and_portion_scales': createHeadcountsAndPortionScales,
  '20261121_1000_create_recipes': createRecipes,
  '20261121_1001_create_recipe_lines': createRecipeLines,
  '20261121_1010_create_menu_weeks': createMenuWeeks,
  '20261121_1020_create_production_units': createProductionUnits,
  '20261121_1021_create_production_cycles': createProductionCycles,
  '20261121_1022_allow_one_cycle_per_pond_and_flock': allowOneCyclePerPondAndFlock,
  '20261121_1030_create_supply_reports': createSupplyReports,
  '20261121_1040_create_lots_and_movements': createLotsAndMovements,
  '20261121_1041_keep_lots_above_zero': keepLotsAboveZero,
  '20261121_1050_create_suppliers': createSuppliers,
  '20261121_1100_create_planning_runs': createPlanningRuns,
  '20261121_1101_create_plans': createPlans,
  '20261121_1102_create_plan_lines': createPlanLines,
  '20261121_1103_create_shortfalls': createShortfalls,
}
