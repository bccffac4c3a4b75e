import type { Migration } from 'kysely'
import { up as createInstallation } from '#db/migrations/20261121_0900_create_installation.ts'
import { up as enableIntervalExclusion } from '#db/migrations/20261121_0901_enable_interval_exclusion.ts'
import { up as createAppendOnlyGuard } from '#db/migrations/20261121_0902_create_append_only_guard.ts'
import { up as createRegionsAndInstitutions } from '#db/migrations/20261121_0910_create_regions_and_institutions.ts'
import { up as createAccounts } from '#db/migrations/20261121_0915_create_accounts.ts'
import { up as createSessions } from '#db/migrations/20261121_0916_create_sessions.ts'
import { up as createAuditTrail } from '#db/migrations/20261121_0920_create_audit_trail.ts'
import { up as createDataSourcesAndNutrients } from '#db/migrations/20261121_0930_create_data_sources_and_nutrients.ts'
import { up as createFoods } from '#db/migrations/20261121_0931_create_foods.ts'
import { up as createFoodWords } from '#db/migrations/20261121_0932_create_food_words.ts'
import { up as createFoodComposition } from '#db/migrations/20261121_0933_create_food_composition.ts'
import { up as createReferencePrices } from '#db/migrations/20261121_0934_create_reference_prices.ts'
import { up as createRuleSets } from '#db/migrations/20261121_0940_create_rule_sets.ts'
import { up as createRequirementsAndMealBands } from '#db/migrations/20261121_0941_create_requirements_and_meal_bands.ts'
import { up as createEligibilityRequirements } from '#db/migrations/20261121_0942_create_eligibility_requirements.ts'
import { up as createKitchens } from '#db/migrations/20261121_0950_create_kitchens.ts'
import { up as createEligibilityAnswers } from '#db/migrations/20261121_0951_create_eligibility_answers.ts'
import { up as createBeneficiaryGroups } from '#db/migrations/20261121_0955_create_beneficiary_groups.ts'
import { up as createHeadcountsAndPortionScales } from '#db/migrations/20261121_0956_create_headcounts_and_portion_scales.ts'
import { up as createRecipes } from '#db/migrations/20261121_1000_create_recipes.ts'
import { up as createRecipeLines } from '#db/migrations/20261121_1001_create_recipe_lines.ts'
import { up as createMenuWeeks } from '#db/migrations/20261121_1010_create_menu_weeks.ts'
import { up as createProductionUnits } from '#db/migrations/20261121_1020_create_production_units.ts'
import { up as createProductionCycles } from '#db/migrations/20261121_1021_create_production_cycles.ts'
import { up as allowOneCyclePerPondAndFlock } from '#db/migrations/20261121_1022_allow_one_cycle_per_pond_and_flock.ts'
import { up as createSupplyReports } from '#db/migrations/20261121_1030_create_supply_reports.ts'
import { up as createLotsAndMovements } from '#db/migrations/20261121_1040_create_lots_and_movements.ts'
import { up as keepLotsAboveZero } from '#db/migrations/20261121_1041_keep_lots_above_zero.ts'
import { up as createSuppliers } from '#db/migrations/20261121_1050_create_suppliers.ts'
import { up as createPlanningRuns } from '#db/migrations/20261121_1100_create_planning_runs.ts'
import { up as createPlans } from '#db/migrations/20261121_1101_create_plans.ts'
import { up as createPlanLines } from '#db/migrations/20261121_1102_create_plan_lines.ts'
import { up as createShortfalls } from '#db/migrations/20261121_1103_create_shortfalls.ts'
import { up as addOriginToSupplyReports } from '#db/migrations/20261122_0125_add_origin_to_supply_reports.ts'
import { up as createHeldReports } from '#db/migrations/20261122_0126_create_held_reports.ts'
import { up as createLetterheadsAndSignatories } from '#db/migrations/20261122_0200_create_letterheads_and_signatories.ts'
import { up as createSignedWeeks } from '#db/migrations/20261122_0201_create_signed_weeks.ts'
import { up as createMenuFeeds } from '#db/migrations/20261122_0202_create_menu_feeds.ts'
import { up as createMenuRules } from '#db/migrations/20261122_0230_create_menu_rules.ts'
import { up as createMenuCycles } from '#db/migrations/20261122_0231_create_menu_cycles.ts'
import { up as createConcessions } from '#db/migrations/20261122_0232_create_concessions.ts'
import { up as createAttachments } from '#db/migrations/20261122_0240_create_attachments.ts'
import { up as addEvidenceAndLimitsToKitchens } from '#db/migrations/20261122_0241_add_evidence_and_limits_to_kitchens.ts'
import { up as addWeekdaysAndNeedsToBeneficiaries } from '#db/migrations/20261122_0242_add_weekdays_and_needs_to_beneficiaries.ts'
import { up as createReadyWeeks } from '#db/migrations/20261122_0250_create_ready_weeks.ts'
import { up as createRecipeKeeping } from '#db/migrations/20261122_0251_create_recipe_keeping.ts'
import { up as addBaseRecipes } from '#db/migrations/20261122_0252_add_base_recipes.ts'
import { up as createRecipeConfirmations } from '#db/migrations/20261122_0253_create_recipe_confirmations.ts'
import { up as addStorageAndCausesToStock } from '#db/migrations/20261122_0260_add_storage_and_causes_to_stock.ts'
import { up as createStocktakes } from '#db/migrations/20261122_0261_create_stocktakes.ts'
import { up as createStockChecks } from '#db/migrations/20261122_0262_create_stock_checks.ts'
import { up as addFactsToProductionUnits } from '#db/migrations/20261122_0330_add_facts_to_production_units.ts'
import { up as createUnitReporters } from '#db/migrations/20261122_0331_create_unit_reporters.ts'
import { up as createFacilityCounts } from '#db/migrations/20261122_0332_create_facility_counts.ts'
import { up as createGrowthParameters } from '#db/migrations/20261122_0500_create_growth_parameters.ts'
import { up as createInputLots } from '#db/migrations/20261122_0501_create_input_lots.ts'
import { up as createCycleLogs } from '#db/migrations/20261122_0502_create_cycle_logs.ts'
import { up as addPlanAndStartToCycles } from '#db/migrations/20261122_0503_add_plan_and_start_to_cycles.ts'
import { up as createSlaughterRecords } from '#db/migrations/20261122_0504_create_slaughter_records.ts'
import { up as createProcessing } from '#db/migrations/20261122_0505_create_processing.ts'
import { up as createCrates } from '#db/migrations/20261122_0506_create_crates.ts'
import { up as letPlansBeGivenUp } from '#db/migrations/20261122_0507_let_plans_be_given_up_before_they_begin.ts'
import { up as addForecastsToLots } from '#db/migrations/20261122_0510_add_forecasts_to_lots.ts'
import { up as createCalendarRuns } from '#db/migrations/20261122_0520_create_calendar_runs.ts'
import { up as createCalendarLines } from '#db/migrations/20261122_0521_create_calendar_lines.ts'
import { up as createGrowingTerms } from '#db/migrations/20261122_0522_create_growing_terms.ts'
import { up as createAllocations } from '#db/migrations/20261122_0523_create_allocations.ts'
import { up as addStorageToRecipeKeeping } from '#db/migrations/20261122_0530_add_storage_to_recipe_keeping.ts'
import { up as addStepsToRecipeVersions } from '#db/migrations/20261122_0531_add_steps_to_recipe_versions.ts'
import { up as createPlanPrices } from '#db/migrations/20261122_0550_create_plan_prices.ts'
import { up as addEarlierPlans } from '#db/migrations/20261122_0551_add_earlier_plans.ts'
import { up as createPlanChanges } from '#db/migrations/20261122_0552_create_plan_changes.ts'
import { up as createKitchenPortionScales } from '#db/migrations/20261122_0600_create_kitchen_portion_scales.ts'
import { up as letDevicesChangeReports } from '#db/migrations/20261122_0610_let_devices_change_reports.ts'

/** Every change of the schema, in order. A released one is never edited. */
export const MIGRATIONS: Record<string, Migration> = {
  '20261121_0900_create_installation': { up: createInstallation },
  '20261121_0901_enable_interval_exclusion': { up: enableIntervalExclusion },
  '20261121_0902_create_append_only_guard': { up: createAppendOnlyGuard },
  '20261121_0910_create_regions_and_institutions': { up: createRegionsAndInstitutions },
  '20261121_0915_create_accounts': { up: createAccounts },
  '20261121_0916_create_sessions': { up: createSessions },
  '20261121_0920_create_audit_trail': { up: createAuditTrail },
  '20261121_0930_create_data_sources_and_nutrients': { up: createDataSourcesAndNutrients },
  '20261121_0931_create_foods': { up: createFoods },
  '20261121_0932_create_food_words': { up: createFoodWords },
  '20261121_0933_create_food_composition': { up: createFoodComposition },
  '20261121_0934_create_reference_prices': { up: createReferencePrices },
  '20261121_0940_create_rule_sets': { up: createRuleSets },
  '20261121_0941_create_requirements_and_meal_bands': { up: createRequirementsAndMealBands },
  '20261121_0942_create_eligibility_requirements': { up: createEligibilityRequirements },
  '20261121_0950_create_kitchens': { up: createKitchens },
  '20261121_0951_create_eligibility_answers': { up: createEligibilityAnswers },
  '20261121_0955_create_beneficiary_groups': { up: createBeneficiaryGroups },
  '20261121_0956_create_headcounts_and_portion_scales': { up: createHeadcountsAndPortionScales },
  '20261121_1000_create_recipes': { up: createRecipes },
  '20261121_1001_create_recipe_lines': { up: createRecipeLines },
  '20261121_1010_create_menu_weeks': { up: createMenuWeeks },
  '20261121_1020_create_production_units': { up: createProductionUnits },
  '20261121_1021_create_production_cycles': { up: createProductionCycles },
  '20261121_1022_allow_one_cycle_per_pond_and_flock': { up: allowOneCyclePerPondAndFlock },
  '20261121_1030_create_supply_reports': { up: createSupplyReports },
  '20261121_1040_create_lots_and_movements': { up: createLotsAndMovements },
  '20261121_1041_keep_lots_above_zero': { up: keepLotsAboveZero },
  '20261121_1050_create_suppliers': { up: createSuppliers },
  '20261121_1100_create_planning_runs': { up: createPlanningRuns },
  '20261121_1101_create_plans': { up: createPlans },
  '20261121_1102_create_plan_lines': { up: createPlanLines },
  '20261121_1103_create_shortfalls': { up: createShortfalls },
  '20261122_0125_add_origin_to_supply_reports': { up: addOriginToSupplyReports },
  '20261122_0126_create_held_reports': { up: createHeldReports },
  '20261122_0200_create_letterheads_and_signatories': { up: createLetterheadsAndSignatories },
  '20261122_0201_create_signed_weeks': { up: createSignedWeeks },
  '20261122_0202_create_menu_feeds': { up: createMenuFeeds },
  '20261122_0230_create_menu_rules': { up: createMenuRules },
  '20261122_0231_create_menu_cycles': { up: createMenuCycles },
  '20261122_0232_create_concessions': { up: createConcessions },
  '20261122_0240_create_attachments': { up: createAttachments },
  '20261122_0241_add_evidence_and_limits_to_kitchens': { up: addEvidenceAndLimitsToKitchens },
  '20261122_0242_add_weekdays_and_needs_to_beneficiaries': {
    up: addWeekdaysAndNeedsToBeneficiaries,
  },
  '20261122_0250_create_ready_weeks': { up: createReadyWeeks },
  '20261122_0251_create_recipe_keeping': { up: createRecipeKeeping },
  '20261122_0252_add_base_recipes': { up: addBaseRecipes },
  '20261122_0253_create_recipe_confirmations': { up: createRecipeConfirmations },
  '20261122_0260_add_storage_and_causes_to_stock': { up: addStorageAndCausesToStock },
  '20261122_0261_create_stocktakes': { up: createStocktakes },
  '20261122_0262_create_stock_checks': { up: createStockChecks },
  '20261122_0330_add_facts_to_production_units': { up: addFactsToProductionUnits },
  '20261122_0331_create_unit_reporters': { up: createUnitReporters },
  '20261122_0332_create_facility_counts': { up: createFacilityCounts },
  '20261122_0500_create_growth_parameters': { up: createGrowthParameters },
  '20261122_0501_create_input_lots': { up: createInputLots },
  '20261122_0502_create_cycle_logs': { up: createCycleLogs },
  '20261122_0503_add_plan_and_start_to_cycles': { up: addPlanAndStartToCycles },
  '20261122_0504_create_slaughter_records': { up: createSlaughterRecords },
  '20261122_0505_create_processing': { up: createProcessing },
  '20261122_0506_create_crates': { up: createCrates },
  '20261122_0507_let_plans_be_given_up_before_they_begin': { up: letPlansBeGivenUp },
  '20261122_0510_add_forecasts_to_lots': { up: addForecastsToLots },
  '20261122_0520_create_calendar_runs': { up: createCalendarRuns },
  '20261122_0521_create_calendar_lines': { up: createCalendarLines },
  '20261122_0522_create_growing_terms': { up: createGrowingTerms },
  '20261122_0523_create_allocations': { up: createAllocations },
  '20261122_0530_add_storage_to_recipe_keeping': { up: addStorageToRecipeKeeping },
  '20261122_0531_add_steps_to_recipe_versions': { up: addStepsToRecipeVersions },
  '20261122_0550_create_plan_prices': { up: createPlanPrices },
  '20261122_0551_add_earlier_plans': { up: addEarlierPlans },
  '20261122_0552_create_plan_changes': { up: createPlanChanges },
  '20261122_0600_create_kitchen_portion_scales': { up: createKitchenPortionScales },
  '20261122_0610_let_devices_change_reports': { up: letDevicesChangeReports },
}
