import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { PostForm } from '#app/components/form.tsx'
import type { DietaryNeed } from '#app/features/beneficiaries/dietary-need.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** Who cannot eat what the others eat, as counts, and what they get instead. */
export function NeedTable({
  needs,
  mayUpdate,
}: {
  needs: readonly DietaryNeed[]
  mayUpdate: boolean
}) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('dietary-need.title')}
      isCaptionHidden
      rows={needs}
      keyOf={({ id }) => id}
      empty={<p className="text-soft">{t('dietary-need.none')}</p>}
      columns={[
        {
          head: t('dietary-need.where'),
          cell: (need) => <Where need={need} />,
          foot: t('figure.total'),
        },
        { head: t('dietary-need.need'), cell: ({ need }) => t(`dietary-need.${need}`) },
        {
          head: t('dietary-need.people'),
          isFigure: true,
          cell: ({ people }) => t.number(people, 0),
          foot: t.number(
            needs.reduce((sum, { people }) => sum + people, 0),
            0,
          ),
        },
        { head: t('dietary-need.alternative'), cell: ({ alternative }) => alternative },
        { head: t('dietary-need.since'), cell: ({ neededFrom }) => t.date(neededFrom) },
        ...(mayUpdate
          ? [
              {
                head: <span className="sr-only">{t('do.change')}</span>,
                cell: ({ id }: DietaryNeed) => <EndButton id={id} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function Where({ need: { placeName, groupKind } }: { need: DietaryNeed }) {
  const t = useTranslate()
  return (
    <>
      {placeName}
      <span className="block text-small font-normal text-soft">{t.code('group', groupKind)}</span>
    </>
  )
}

function EndButton({ id }: { id: string }) {
  const t = useTranslate()
  return (
    <PostForm intent="end" id={`end-${id}`}>
      <input type="hidden" name="id" value={id} />
      <Button isSmall>{t('dietary-need.end')}</Button>
    </PostForm>
  )
}
