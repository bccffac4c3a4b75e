import { Button, ButtonLink } from '#app/components/button.tsx'
import { NumberField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm, useIsSending } from '#app/components/form.tsx'
import type { BeneficiaryPlace } from '#app/features/beneficiaries/beneficiary-place.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type Props = { place?: BeneficiaryPlace; answer?: Answer; closeHref: string }

/** A new school or posyandu, or what is known of one. */
export function PlaceForm({ place, answer, closeHref }: Props) {
  const t = useTranslate()
  const isSending = useIsSending('place')
  const kinds = (['school', 'posyandu'] as const).map((kind) => ({
    value: kind,
    label: t(`place-kind.${kind}`),
  }))
  return (
    <PostForm key={place?.id ?? 'new'} intent="place" answer={answer}>
      {place && <input type="hidden" name="placeId" value={place.id} />}
      <SelectField
        name="kind"
        label={t('place.kind')}
        choices={kinds}
        defaultValue={place?.kind ?? 'school'}
      />
      <TextField name="name" label={t('place.name')} maxLength={120} defaultValue={place?.name} />
      <TextField
        name="npsn"
        label={t('place.npsn')}
        hint={t('place.npsn-hint')}
        maxLength={8}
        defaultValue={place?.npsn}
        isOptional
      />
      <NumberField
        name="distanceKm"
        label={t('place.distance')}
        unit="km"
        defaultValue={place && t.number(place.distanceKm)}
      />
      <NumberField
        name="travelMinutes"
        label={t('place.travel')}
        unit={t('place.minutes')}
        defaultValue={place?.travelMinutes}
      />
      <div className="flex gap-2">
        <Button tone="go" disabled={isSending}>
          {t('do.save')}
        </Button>
        <ButtonLink to={closeHref} preventScrollReset>
          {t('do.cancel')}
        </ButtonLink>
      </div>
    </PostForm>
  )
}
