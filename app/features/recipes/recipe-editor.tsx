import { Button } from '#app/components/button.tsx'
import { LongTextField, NumberField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { Section } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { COOKING_METHODS, COURSES, EQUIPMENT, FAMILIES, SPICE_LEVELS } from './recipe.ts'
import type { FormValues } from './recipe-form-values.ts'
import { RecipeIngredientRows } from './recipe-ingredient-rows.tsx'

export type Choices = {
  places: { id: string; kitchenName?: string }[]
  foods: { nameId: string; nameEn: string }[]
  retention: string[]
}

type Props = { values: FormValues; choices: Choices; isNew: boolean; answer: Answer | undefined }

/** One form for a whole recipe; every button posts it, so nothing typed is ever lost. */
export function RecipeEditor({ values, choices, isNew, answer }: Props) {
  const t = useTranslate()
  return (
    <PostForm answer={answer}>
      <input type="hidden" name="baseVersion" value={values.baseVersion} />
      <input type="hidden" name="rows" value={values.rows} />
      <Section title={t('recipe.about-dish')}>
        <DishFields values={values} places={choices.places} isNew={isNew} />
      </Section>
      <Section title={t('recipe.ingredients')} note={t('recipe.ingredients-hint')}>
        <RecipeIngredientRows values={values} foods={choices.foods} retention={choices.retention} />
        <div className="mt-3 flex flex-wrap gap-2">
          <Button name="intent" value="compute">
            {t('recipe.compute')}
          </Button>
          <Button name="intent" value="add-rows">
            {t('recipe.add-rows')}
          </Button>
        </div>
      </Section>
      <Section title={t('recipe.equipment')} note={t('recipe.equipment-hint')}>
        <div className="grid grid-cols-2 gap-x-6 sm:grid-cols-4">
          {EQUIPMENT.map((equipment) => (
            <NumberField
              key={equipment}
              name={`busy:${equipment}`}
              label={t(`equipment.${equipment}`)}
              defaultValue={values[`busy:${equipment}`]}
              isOptional
            />
          ))}
        </div>
      </Section>
      <Button tone="go" name="intent" value="save">
        {t('do.save')}
      </Button>
    </PostForm>
  )
}

function DishFields(props: { values: FormValues; places: Choices['places']; isNew: boolean }) {
  const t = useTranslate()
  const { values, places, isNew } = props
  const placeName = ({ kitchenName }: { kitchenName?: string }) => kitchenName ?? t('recipe.bank')
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
      {isNew ? (
        <>
          <SelectField
            name="kitchenId"
            label={t('recipe.place')}
            choices={places.map((place) => ({ value: place.id, label: placeName(place) }))}
            defaultValue={values.kitchenId}
          />
          <SelectField
            name="course"
            label={t('recipe.course')}
            choices={COURSES.map((course) => ({ value: course, label: t(`course.${course}`) }))}
            defaultValue={values.course}
          />
        </>
      ) : (
        <>
          <input type="hidden" name="kitchenId" value={values.kitchenId} />
          <input type="hidden" name="course" value={values.course} />
        </>
      )}
      <CookingFields values={values} />
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

function CookingFields({ values }: { values: FormValues }) {
  const t = useTranslate()
  const number = (name: string, unit?: string) => ({ name, unit, defaultValue: values[name] })
  return (
    <>
      <SelectField
        name="cookingMethod"
        label={t('recipe.method')}
        choices={COOKING_METHODS.map((way) => ({ value: way, label: t(`cooking.${way}`) }))}
        defaultValue={values.cookingMethod}
      />
      <NumberField {...number('minutes', t('recipe.minute'))} label={t('recipe.minutes-long')} />
      <SelectField
        name="spiceLevel"
        label={t('recipe.spice')}
        choices={SPICE_LEVELS.map((level) => ({ value: level, label: t(`spice.${level}`) }))}
        defaultValue={values.spiceLevel}
      />
      <NumberField
        {...number('repeatWindowDays', t('recipe.service-days'))}
        label={t('recipe.repeat')}
        hint={t('recipe.repeat-hint')}
      />
      <NumberField
        {...number('cookedGrams', 'g')}
        label={t('recipe.cooked-grams')}
        hint={t('recipe.cooked-grams-hint')}
        isOptional
      />
      <NumberField
        {...number('yieldPercent', '%')}
        label={t('recipe.yield')}
        hint={t('recipe.yield-hint')}
        isOptional
      />
      <NumberField {...number('maxServings')} label={t('recipe.max-servings')} isOptional />
      <SelectField
        name="family"
        label={t('recipe.family')}
        hint={t('recipe.family-hint')}
        choices={FAMILIES.map((family) => ({ value: family, label: t(`family.${family}`) }))}
        defaultValue={values.family}
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
