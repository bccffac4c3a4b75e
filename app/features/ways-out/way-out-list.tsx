import { Button } from '#app/components/button.tsx'
import { TextField } from '#app/components/field.tsx'
import { PostForm, useIsSending } from '#app/components/form.tsx'
import type { Concession } from '#app/features/concessions/concession.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type ConcessionNames, concessionText } from './concession-text.ts'
import { byWeight, type OfferedWayOut, stillToAccept } from './way-out.ts'

type Props = {
  planId: string
  waysOut: readonly OfferedWayOut[]
  concessions: readonly Concession[]
  names: ConcessionNames
  mayAccept: boolean
}

const MOST_WAYS = 4
const FIRST_LINES = 3

/** What cannot be met, with its cheapest ways out; each with its reason and one click to use. */
export function WayOutList({ planId, waysOut, concessions, names, mayAccept }: Props) {
  const t = useTranslate()
  const open = waysOut.filter(
    (way) => way.concessions.length === 0 || stillToAccept(way, concessions, planId).length > 0,
  )
  if (open.length === 0) return null
  return (
    <section aria-label={t('way-out.title')} className="mt-6">
      <h2>{t('way-out.title')}</h2>
      <p className="mb-1 text-small text-soft">{t('way-out.note')}</p>
      <ol className="border-t border-line">
        {open.slice(0, MOST_WAYS).map((way, at) => (
          <Way key={way.sort} number={at + 1} {...{ way, planId, names, mayAccept }} />
        ))}
      </ol>
    </section>
  )
}

type WayProps = Pick<Props, 'planId' | 'names' | 'mayAccept'> & {
  way: OfferedWayOut
  number: number
}

function Way({ way, number, planId, names, mayAccept }: WayProps) {
  const t = useTranslate()
  const title = titleText(t, way)
  const lines = byWeight(way.concessions).map((one) => concessionText(t, one, names))
  return (
    <li className="border-b border-line py-3">
      <h3 className="font-semibold">
        {number}. {title}
      </h3>
      <p className="text-small text-soft">{costText(t, way)}</p>
      {way.isSmallest && lines.length > 0 && (
        <p className="text-small text-soft">{t('way-out.smallest')}</p>
      )}
      <ul className="list-disc pl-5 text-small">
        {lines.slice(0, FIRST_LINES).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <MoreLines lines={lines.slice(FIRST_LINES)} />
      {way.concessions.some(({ code }) => code === 'add-food') && (
        <p className="text-small text-soft">{t('concession.add-food-note')}</p>
      )}
      {mayAccept && lines.length > 0 && <AcceptWay {...{ way, planId, title }} />}
    </li>
  )
}

/** Why it is conceded is asked where it is conceded: the audit will ask it again. */
function AcceptWay({ way, planId, title }: Pick<WayProps, 'way' | 'planId'> & { title: string }) {
  const t = useTranslate()
  const isSending = useIsSending('accept-way-out')
  return (
    <PostForm intent="accept-way-out" id={`way-out-${way.sort}`} className="no-print mt-2">
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="wayOut" value={way.sort} />
      <TextField name="reason" label={t('concession.reason')} maxLength={300} className="mb-2" />
      <Button isSmall disabled={isSending} aria-label={t('way-out.apply-this', { way: title })}>
        {t('way-out.apply')}
      </Button>
    </PostForm>
  )
}

/** What it changes and how much it asks, so that ways can be told apart at a glance. */
function titleText(t: ReturnType<typeof useTranslate>, way: OfferedWayOut) {
  const { changedDishes: dishes, concessions } = way
  const count = concessions.length
  if (count === 0) return t('way-out.other-menu', { dishes })
  return dishes === 0
    ? t('way-out.same-menu', { count })
    : t('way-out.changed-dishes', { dishes, count })
}

/** What else a way out asks for; one click away, because a week of bands may be long. */
function MoreLines({ lines }: { lines: readonly string[] }) {
  const t = useTranslate()
  if (lines.length === 0) return null
  return (
    <details>
      <summary className="link cursor-pointer text-small">
        {t('way-out.more', { count: lines.length })}
      </summary>
      {lines.map((line) => (
        <p key={line} className="pl-5 text-small">
          {line}
        </p>
      ))}
    </details>
  )
}

function costText(t: ReturnType<typeof useTranslate>, way: OfferedWayOut) {
  const { costIdr, extraSpendIdr } = way
  const spend = t.idr(Math.abs(extraSpendIdr))
  return [
    costIdr >= 1 && t('way-out.cost', { idr: t.idr(costIdr) }),
    extraSpendIdr >= 1 && t('way-out.spend-more', { idr: spend }),
    extraSpendIdr <= -1 && t('way-out.spend-less', { idr: spend }),
  ]
    .filter(Boolean)
    .join(' · ')
}

type StandingProps = Omit<Props, 'planId' | 'waysOut'> & { timeZone: string }

/** What was agreed for this week, by whom, and how to take it back. */
export function ConcessionList({ concessions, names, mayAccept, timeZone }: StandingProps) {
  const t = useTranslate()
  if (concessions.length === 0) return null
  return (
    <section aria-label={t('concession.title')} className="mt-6">
      <h2>{t('concession.title')}</h2>
      <ul className="mt-1 border-t border-line">
        {concessions.map((one) => {
          const what = concessionText(t, one, names)
          const by = t('concession.by', {
            name: one.actorName,
            at: t.instant(one.acceptedAt, timeZone),
          })
          return (
            <li
              key={one.id}
              className="flex items-start justify-between gap-3 border-b border-line py-2"
            >
              <div>
                {what}
                <p className="text-small text-soft">
                  {by}
                  {one.reason && ` · ${one.reason}`}
                </p>
              </div>
              {mayAccept && <Withdraw id={one.id} what={what} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Withdraw({ id, what }: { id: string; what: string }) {
  const t = useTranslate()
  const isSending = useIsSending('withdraw-concession')
  return (
    <PostForm intent="withdraw-concession" id={`withdraw-${id}`}>
      <input type="hidden" name="concessionId" value={id} />
      <Button isSmall disabled={isSending} aria-label={t('concession.withdraw-this', { what })}>
        {t('concession.withdraw')}
      </Button>
    </PostForm>
  )
}
