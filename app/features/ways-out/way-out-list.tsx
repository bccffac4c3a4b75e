import { Button } from '#app/components/button.tsx'
import { PostForm, useIsSending } from '#app/components/form.tsx'
import type { Concession } from '#app/features/concessions/concession.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type ConcessionNames, concessionText } from './concession-text.ts'
import { type OfferedWayOut, stillToAccept } from './way-out.ts'

type Props = {
  planId: string
  waysOut: readonly OfferedWayOut[]
  concessions: readonly Concession[]
  names: ConcessionNames
  mayAccept: boolean
}

const MOST_WAYS = 4
const FIRST_LINES = 3

/** What cannot be met, with its cheapest ways out; each one click to use. */
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
      <ul className="border-t border-line">
        {open.slice(0, MOST_WAYS).map((way) => (
          <Way key={way.sort} way={way} planId={planId} names={names} mayAccept={mayAccept} />
        ))}
      </ul>
    </section>
  )
}

type WayProps = Pick<Props, 'planId' | 'names' | 'mayAccept'> & { way: OfferedWayOut }

function Way({ way, planId, names, mayAccept }: WayProps) {
  const t = useTranslate()
  const isSending = useIsSending('accept-way-out')
  const lines = way.concessions.map((one) => concessionText(t, one, names))
  return (
    <li className="flex items-start justify-between gap-3 border-b border-line py-2">
      <div>
        {lines.length === 0 ? t('way-out.other-menu') : null}
        {lines.slice(0, FIRST_LINES).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <MoreLines lines={lines.slice(FIRST_LINES)} />
        <p className="text-small text-soft">{costText(t, way)}</p>
        {way.concessions.some(({ code }) => code === 'add-food') && (
          <p className="text-small text-soft">{t('concession.add-food-note')}</p>
        )}
      </div>
      {mayAccept && lines.length > 0 && (
        <PostForm intent="accept-way-out" id={`way-out-${way.sort}`}>
          <input type="hidden" name="planId" value={planId} />
          <input type="hidden" name="wayOut" value={way.sort} />
          <Button
            isSmall
            disabled={isSending}
            aria-label={t('way-out.apply-this', { way: lines.slice(0, FIRST_LINES).join('; ') })}
          >
            {t('way-out.apply')}
          </Button>
        </PostForm>
      )}
    </li>
  )
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
        <p key={line} className="text-small">
          {line}
        </p>
      ))}
    </details>
  )
}

function costText(t: ReturnType<typeof useTranslate>, way: OfferedWayOut) {
  const { costIdr, extraSpendIdr, changedDishes } = way
  const spend = t.idr(Math.abs(extraSpendIdr))
  return [
    costIdr >= 1 && t('way-out.cost', { idr: t.idr(costIdr) }),
    extraSpendIdr >= 1 && t('way-out.spend-more', { idr: spend }),
    extraSpendIdr <= -1 && t('way-out.spend-less', { idr: spend }),
    changedDishes > 0
      ? t('way-out.changed-dishes', { count: changedDishes })
      : t('way-out.same-menu'),
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
