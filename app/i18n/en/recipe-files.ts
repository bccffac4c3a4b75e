import type { recipeFiles as source } from '#app/i18n/id/recipe-files.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const recipeFiles = {
  'recipe-file.title': 'Recipes by Excel',
  'recipe-file.subtitle':
    'The sheet Resep holds one row a recipe, the sheet Bahan one row an ingredient.',
  'recipe-file.download': 'Download all recipes',
  'recipe-file.link': 'Import or export Excel',
  'recipe-file.how':
    'Download, change it in Excel, then upload. A changed recipe becomes a new version, a row without ID a new draft, a recipe that is not in the file stays. All ingredients of a recipe must stand in the sheet Bahan: foods with gross grams, base seasonings with cooked grams. An empty retention code is chosen by food and way of cooking.',
  'recipe-file.row': 'Row of Resep',
  'recipe-file.what': 'Change',
  'recipe-file.added': 'new recipe, as a draft',
  'recipe-file.new-version': 'version {before} becomes version {version}',
  'recipe-file.words-only': 'name, family or origin only; stays version {version}',
  'recipe-file.same': '{count} recipes unchanged.',
  'recipe-file.no-changes': 'This file says what is stored already: nothing changes.',
  'cell-problem.recipe-twice': 'This recipe code stands in row {row} already.',
  'cell-problem.recipe-without-lines': 'This recipe has no row in the sheet Bahan.',
  'cell-problem.recipe-too-long': 'At most {limit} ingredients a recipe.',
  'cell-problem.line-without-recipe': 'No recipe of the sheet Resep has this code.',
  'cell-problem.recipe-circle': 'This recipe holds itself through its base seasonings.',
  'cell-problem.too-many-changed':
    '{count} recipes change; at most {limit} in one import. Split this file.',
  'cell-problem.no-such-recipe': 'This ID is no recipe that you can see.',
  'cell-problem.recipe-code-taken':
    'Another recipe has this code. Fill in its ID, or choose another code.',
  'cell-problem.stays-as-it-is': 'A file cannot change this; it was {was}.',
  'cell-problem.kitchen-unknown': 'Fill in the code of a kitchen that you may change: {allowed}.',
  'cell-problem.cooked-grams-of-a-food':
    'This is a food: fill in gross grams, leave cooked grams empty.',
  'cell-problem.gross-grams-of-a-base':
    'This is a base seasoning: fill in cooked grams, leave gross grams empty.',
  'cell-problem.not-for-a-base': 'Leave empty: a base seasoning brings its own.',
  'cell-problem.food-twice': 'This food stands in another row of the recipe already.',
  'cell-problem.retention-unknown': 'This code is not in the retention table.',
  'cell-problem.part-of-itself': 'This base seasoning holds the recipe that is being changed.',
  'cell-problem.part-unweighed':
    'The cooked weight of this base seasoning is unknown: fill in its yield first.',
  'cell-problem.changed-meanwhile':
    'This recipe changed since the file was downloaded. Download again and change the newest.',
  'cell-problem.recipe-name-taken': 'A recipe of this name is in the same place already.',
  'cell-problem.recipe-not-yours':
    'This recipe belongs to another kitchen or the shared bank; you cannot change it.',
} satisfies Translated<typeof source>
