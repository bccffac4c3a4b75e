import { LongTextField, NumberField, SelectField, TextField } from '#app/components/field.tsx'
import { COOKING_METHODS, COURSES, FAMILIES, SPICE_LEVELS } from '#app/features/recipes/recipe.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { FormValues } from './recipe-form-values.ts'

type Places = { id: string; kitchenName?: string }[]

/** Everything about the dish but its ingredients. With `places` it is new and may choose where it goes. */
export function DishFields({ values, places }: { values: FormValues; places?: Places }) {
  const t = useTranslate()
  return (
    <div className="grid gap-x-6 md:grid-cols-2">
      <TextField
        name="nameId"
        label={t('recipe.name-id')}
        maxLength={80}
        defaultValue={values.nameId}
      />
      <TextField
        name="nameEn"
        label={t('recipe.name-en')}
        maxLength={80}
        defaultValue={values.nameEn}
        isOptional
      />
      <PlaceFields values={values} places={places} />
      <CookingFields values={values} />
      <ServingFields values={values} />
      <LongTextField
        name="steps"
        label={t('recipe.steps')}
        hint={t('recipe.steps-hint')}
        defaultValue={values.steps}
        rows={6}
        className="md:col-span-2"
        isOptional
      />
      <LongTextField
        name="note"
        label={t('recipe.note')}
        defaultValue={values.note}
        className="md:col-span-2"
        isOptional
      />
    </div>
  )
}

function PlaceFields({ values, places }: { values: FormValues; places?: Places }) {
  const t = useTranslate()
  if (!places) {
    return (
      <>
        <input type="hidden" name="kitchenId" value={values.kitchenId} />
        <input type="hidden" name="course" value={values.course} />
        <input type="hidden" name="role" value={values.role} />
      </>
    )
  }
  return (
    <>
      <SelectField
        name="kitchenId"
        label={t('recipe.place')}
        choices={places.map(({ id, kitchenName }) => ({
          value: id,
          label: kitchenName ?? t('recipe.bank'),
        }))}
        defaultValue={values.kitchenId}
      />
      <SelectField
        name="course"
        label={t('recipe.course')}
        choices={COURSES.map((course) => ({ value: course, label: t(`course.${course}`) }))}
        defaultValue={values.course}
      />
      <SelectField
        name="role"
        label={t('recipe.role')}
        hint={t('recipe.role-note')}
        choices={(['dish', 'base'] as const).map((role) => ({
          value: role,
          label: t(`recipe-role.${role}`),
        }))}
        defaultValue={values.role}
      />
    </>
  )
}

const numberFrom = (values: FormValues, name: string, unit?: string) => ({
  name,
  unit,
  defaultValue: values[name],
})

function CookingFields({ values }: { values: FormValues }) {
  const t = useTranslate()
  return (
    <>
      <SelectField
        name="cookingMethod"
        label={t('recipe.method')}
        choices={COOKING_METHODS.map((way) => ({ value: way, label: t(`cooking.${way}`) }))}
        defaultValue={values.cookingMethod}
      />
      <NumberField
        {...numberFrom(values, 'minutes', t('recipe.minute'))}
        label={t('recipe.minutes-long')}
      />
      <NumberField
        {...numberFrom(values, 'cookedGrams', 'g')}
        label={t('recipe.cooked-grams')}
        hint={t('recipe.cooked-grams-hint')}
        isOptional
      />
      <NumberField
        {...numberFrom(values, 'yieldPercent', '%')}
        label={t('recipe.yield')}
        hint={t('recipe.yield-hint')}
        isOptional
      />
      <SelectField
        name="spiceLevel"
        label={t('recipe.spice')}
        choices={SPICE_LEVELS.map((level) => ({ value: level, label: t(`spice.${level}`) }))}
        defaultValue={values.spiceLevel}
      />
    </>
  )
}

function ServingFields({ values }: { values: FormValues }) {
  const t = useTranslate()
  return (
    <>
      <SelectField
        name="family"
        label={t('recipe.family')}
        hint={t('recipe.family-hint')}
        choices={FAMILIES.map((family) => ({ value: family, label: t(`family.${family}`) }))}
        defaultValue={values.family}
        isOptional
      />
      <NumberField
        {...numberFrom(values, 'repeatWindowDays', t('recipe.service-days'))}
        label={t('recipe.repeat')}
        hint={t('recipe.repeat-hint')}
      />
      <NumberField
        {...numberFrom(values, 'maxServings')}
        label={t('recipe.max-servings')}
        isOptional
      />
      <TextField
        name="origin"
        label={t('recipe.origin')}
        hint={t('recipe.origin-hint')}
        defaultValue={values.origin}
        maxLength={80}
        isOptional
      />
    </>
  )
}
