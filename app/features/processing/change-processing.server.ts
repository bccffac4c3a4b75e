import type { Answer } from '#app/components/form.tsx'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import type { Database } from '#db/database.ts'
import { parseRecipeForm } from './add-recipe.form.ts'
import { addProcessingRecipe } from './add-recipe.server.ts'
import { parseRunForm, parseUndoForm } from './run-processing.form.ts'
import { runProcessing } from './run-processing.server.ts'
import { undoRun } from './undo-run.server.ts'

type Place = { unitId: string; today: string; now: Date; locale: NumberHabit }

/** What the page of a processing unit can be asked: make, undo, a new recipe; undefined when done. */
export async function changeProcessing(
  db: Database,
  actor: Actor,
  form: FormData,
  { locale, ...at }: Place,
): Promise<Answer | undefined> {
  const intent = String(form.get('intent') ?? '')
  const result = await askedOf()
  if ('problem' in result) return { intent, problem: result.problem }
  return result.ok ? undefined : { intent, refusal: result.refusal }

  async function askedOf() {
    if (intent === 'undo') {
      const parsed = parseUndoForm(form)
      return parsed.ok ? undoRun(db, actor, { ...parsed.request, ...at }) : parsed
    }
    if (intent === 'recipe') {
      const parsed = parseRecipeForm(form, locale)
      return parsed.ok ? addProcessingRecipe(db, actor, { ...parsed.request, ...at }) : parsed
    }
    const parsed = parseRunForm(form, locale)
    return parsed.ok ? runProcessing(db, actor, { ...parsed.request, ...at }) : parsed
  }
}
