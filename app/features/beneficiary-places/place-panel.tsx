import { Button } from '#app/components/button.tsx'
import { DateField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { addDays } from '#app/shared/day.ts'
import { GroupForm } from './group-form.tsx'
import { PlaceForm } from './place-form.tsx'
import type { GroupLine, PlaceLine } from './place-line.ts'

type Props = { place: PlaceLine; opensOn: string; answer?: Answer; closeHref: string }

/** One place: what is known of it, its groups day by day, and how it ends. */
export function PlacePanel({ place, ...props }: Props) {
  const t = useTranslate()
  return (
    <section id="place" aria-labelledby="place-title" className="scroll-mt-4">
      <h2 id="place-title" className="mb-3">
        {place.name}
      </h2>
      <h3 className="mb-2">{t('place.groups')}</h3>
      {place.groups.length === 0 && <p className="mb-4 text-soft">{t('place.no-groups')}</p>}
      {place.groups.map((group) => (
        <GroupDetails key={group.id} group={group} place={place} {...props} />
      ))}
      <details className="border-b border-line py-2" open={place.groups.length === 0}>
        <summary className="link cursor-pointer">{t('place.add-group')}</summary>
        <div className="pt-3">
          <GroupForm place={place} opensOn={props.opensOn} answer={props.answer} />
        </div>
      </details>
      <details className="border-b border-line py-2" open={isAbout(props.answer, 'place')}>
        <summary className="link cursor-pointer">{t('place.change', { name: place.name })}</summary>
        <div className="pt-3">
          <PlaceForm place={place} answer={props.answer} closeHref={props.closeHref} />
        </div>
      </details>
      <EndForm place={place} {...props} />
    </section>
  )
}

const isAbout = (answer: Answer | undefined, intent: string) =>
  answer?.intent === intent && answer.problem !== undefined

function GroupDetails({ group, place, ...props }: Props & { group: GroupLine }) {
  const t = useTranslate()
  const name = t.code('group', group.groupKind)
  return (
    <details
      className="border-b border-line py-2"
      open={isAbout(props.answer, `group-${group.id}`)}
    >
      <summary className="cursor-pointer">
        <span className="link">{t('place.change-group', { group: name })}</span>
        <span className="block text-small text-soft tabular-nums">
          {group.week.map((portions) => t.number(portions, 0)).join(' · ')}
          {group.activeUntil && `, ${t('place.ended', { day: t.date(group.activeUntil) })}`}
        </span>
      </summary>
      <div className="pt-3">
        <GroupForm place={place} group={group} opensOn={props.opensOn} answer={props.answer} />
      </div>
    </details>
  )
}

function EndForm({ place, opensOn, answer }: Props) {
  const t = useTranslate()
  const groups = place.groups.map(({ id, groupKind }) => ({
    value: id,
    label: t.code('group', groupKind),
  }))
  return (
    <details className="border-b border-line py-2" open={isAbout(answer, 'end')}>
      <summary className="link cursor-pointer">{t('place.end')}</summary>
      <div className="pt-3">
        <PostForm intent="end" answer={answer}>
          <input type="hidden" name="placeId" value={place.id} />
          <SelectField
            name="groupId"
            label={t('place.group')}
            hint={t('place.end-place')}
            choices={groups}
            isOptional
          />
          <DateField name="on" label={t('place.end-on')} min={addDays(opensOn, -1)} />
          <TextField name="reason" label={t('place.reason')} />
          <Button tone="danger">{t('place.end')}</Button>
        </PostForm>
      </div>
    </details>
  )
}
