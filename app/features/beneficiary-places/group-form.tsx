import { Button } from '#app/components/button.tsx'
import { NumberField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm, useIsSending } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { addDays } from '#app/shared/day.ts'
import { kindsFor, WEEKDAYS } from './place-group.ts'
import type { GroupLine, PlaceLine } from './place-line.ts'

/** A Monday, to say the names of days in the page's language. */
const SOME_MONDAY = '2026-11-23'

type Props = { place: PlaceLine; group?: GroupLine; opensOn: string; answer?: Answer }

/** Portions of a group from Monday to Sunday, with the reason; a new group when none is given. */
export function GroupForm({ place, group, opensOn, answer }: Props) {
  const t = useTranslate()
  const intent = group ? `group-${group.id}` : 'group'
  const isSending = useIsSending(intent)
  const taken = place.groups.map(({ groupKind }) => groupKind)
  const kinds = kindsFor(place.kind).filter((kind) => !taken.includes(kind))
  return (
    <PostForm key={group?.id ?? `new ${place.groups.length}`} intent={intent} answer={answer}>
      <input type="hidden" name="placeId" value={place.id} />
      {group && <input type="hidden" name="groupId" value={group.id} />}
      {group ? (
        <input type="hidden" name="groupKind" value={group.groupKind} />
      ) : (
        <SelectField
          name="groupKind"
          label={t('place.group')}
          choices={kinds.map((kind) => ({ value: kind, label: t.code('group', kind) }))}
        />
      )}
      <div className="grid grid-cols-2 gap-x-4">
        {WEEKDAYS.map((day, index) => (
          <NumberField
            key={day}
            name={day}
            label={t.weekday(addDays(SOME_MONDAY, index))}
            hint={day === 'sunday' && t('place.sunday-hint')}
            defaultValue={group?.week[index]}
          />
        ))}
      </div>
      <TextField name="reason" label={t('place.reason')} hint={t('place.reason-hint')} />
      <p className="mb-3 text-small text-soft">{t('place.valid-from', { day: t.day(opensOn) })}</p>
      <Button tone={group ? undefined : 'go'} disabled={isSending}>
        {group ? t('do.save') : t('do.add')}
      </Button>
    </PostForm>
  )
}
