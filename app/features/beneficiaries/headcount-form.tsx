import { Button, ButtonLink } from '#app/components/button.tsx'
import { NumberField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm, useIsSending } from '#app/components/form.tsx'
import type { GroupKind } from '#app/features/foods/requirement.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** A refused headcount comes back with what was typed. */
export type HeadcountAnswer = Answer & { typed?: { portions: string; note: string } }

export type HeadcountChange = {
  id: number
  at: Date
  accountName: string
  fromPortions: number
  toPortions: number
  /** Why, as the person wrote it. */
  note?: string
}

type Props = {
  chosen: {
    groupId: string
    serviceOn: string
    placeName: string
    portions: number
    usual: number
    group: { groupKind: GroupKind }
    changes: readonly HeadcountChange[]
  }
  note?: string
  closeHref: string
  timeZone: string
  answer?: HeadcountAnswer
}

/** The number of one group on one day, and who changed it before; the usual number stays. */
export function HeadcountForm({ chosen, answer, ...props }: Props) {
  const t = useTranslate()
  const isSending = useIsSending('headcount')
  const { groupId, serviceOn, group } = chosen
  return (
    <section id="headcount" aria-labelledby="headcount-title" className="scroll-mt-4">
      <h2 id="headcount-title">{t.day(serviceOn)}</h2>
      <p className="mb-4 text-soft">
        {t.code('group', group.groupKind)}, {chosen.placeName}
      </p>
      <PostForm key={`${groupId} ${serviceOn}`} intent="headcount" answer={answer}>
        <input type="hidden" name="groupId" value={groupId} />
        <input type="hidden" name="serviceOn" value={serviceOn} />
        <NumberField
          name="portions"
          label={t('beneficiary.portions')}
          hint={t('beneficiary.change-hint', { usual: chosen.usual })}
          defaultValue={answer?.typed?.portions ?? chosen.portions}
        />
        <TextField
          name="note"
          label={t('beneficiary.note')}
          hint={t('beneficiary.note-hint')}
          defaultValue={answer?.typed?.note ?? props.note}
        />
        <div className="flex gap-2">
          <Button tone="go" disabled={isSending}>
            {t('do.save')}
          </Button>
          <ButtonLink to={props.closeHref} preventScrollReset>
            {t('do.cancel')}
          </ButtonLink>
        </div>
      </PostForm>
      <Changes changes={chosen.changes} timeZone={props.timeZone} />
    </section>
  )
}

function Changes(props: { changes: readonly HeadcountChange[]; timeZone: string }) {
  const t = useTranslate()
  if (props.changes.length === 0) return null
  return (
    <>
      <h3 className="mt-8 mb-1">{t('beneficiary.history')}</h3>
      <ul>
        {props.changes.map(({ id, at, accountName, fromPortions, toPortions, note }) => (
          <li key={id} className="border-b border-line py-2">
            <span className="font-semibold tabular-nums">
              {t.number(fromPortions, 0)} → {t.number(toPortions, 0)}
            </span>
            {note && <span className="block">{note}</span>}
            <span className="block text-small text-soft">
              {accountName}, {t.instant(at, props.timeZone)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
