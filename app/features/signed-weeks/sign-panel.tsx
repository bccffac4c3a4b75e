import { Button } from '#app/components/button.tsx'
import { PostForm, useIsSending } from '#app/components/form.tsx'
import { Proof } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ChangeList } from './change-list.tsx'
import { RevisionList } from './revision-list.tsx'
import type { RevisionRow } from './revision-row.ts'
import { POSITIONS, type Position } from './signing.ts'
import type { WeekPapers } from './week-papers.ts'

type Props = Pick<
  WeekPapers,
  'sha256' | 'menuStatus' | 'isMenuComplete' | 'isOver' | 'isInForce' | 'shown' | 'now' | 'changes'
> & {
  revisions: readonly RevisionRow[]
  signatories: readonly { position: Position; isActive: boolean }[]
  /** In which positions the reader may sign. */
  own: readonly Position[]
  timeZone: string
}

/** How far the week is signed, and the button of whoever may sign it next. */
export function SignPanel(props: Props) {
  const t = useTranslate()
  const { shown, isInForce, now, changes, revisions } = props
  return (
    <section aria-labelledby="signing">
      <h2 id="signing" className="mb-2">
        {t('signing.title')}
      </h2>
      <Proof tone={isInForce && !now ? undefined : 'warning'}>
        <State {...props} />
      </Proof>
      <Steps {...props} />
      {now && (
        <div className="mb-4">
          <p className="font-semibold">
            {t(isInForce ? 'signing.changed-since' : 'signing.changed-while-waiting')}
          </p>
          <ChangeList changes={now.changes} />
        </div>
      )}
      {shown && changes.length > 0 && (
        <div className="mb-4">
          <p className="font-semibold">{t('signing.changes-of', { revision: shown.revision })}</p>
          <ChangeList changes={changes} />
        </div>
      )}
      {revisions.length > 0 && <RevisionList revisions={revisions} timeZone={props.timeZone} />}
    </section>
  )
}

function State({ shown, isInForce }: Props) {
  const t = useTranslate()
  if (!shown) return <>{t('signing.none')}</>
  const { revision } = shown
  return <>{isInForce ? t('signing.in-force', { revision }) : t('signing.waiting', { revision })}</>
}

/** What keeps the week from being signed, else the buttons. */
function Steps(props: Props) {
  const t = useTranslate()
  const { menuStatus, isMenuComplete, isOver, signatories, own } = props
  if (isOver) return <p className="mb-4 text-soft">{t('signing.over')}</p>
  if (menuStatus === 'draft') return <p className="mb-4">{t('signing.adopt-first')}</p>
  if (!isMenuComplete) return <p className="mb-4">{t('signing.complete-first')}</p>
  const missing = POSITIONS.filter((one) => !signatories.some(({ position }) => position === one))
  const first = missing[0]
  return (
    <div className="mb-4">
      {first && (
        <p className="mb-3">{t('signing.no-signatory', { position: t(`position.${first}`) })}</p>
      )}
      {own.length === 0 && !first && <p className="text-soft">{t('signing.not-you')}</p>}
      {own.map((position) => (
        <OwnSteps key={position} position={position} {...props} />
      ))}
    </div>
  )
}

function OwnSteps({ position, ...props }: Props & { position: Position }) {
  const t = useTranslate()
  const { shown, isInForce, now, sha256 } = props
  const hasSigned = shown?.signatures.some((one) => one.position === position) ?? false
  const mayJoin = !isInForce && !hasSigned
  const role = t(`position.${position}`)
  return (
    <>
      {mayJoin && (
        <SignForm
          position={position}
          sha256={sha256}
          label={t('signing.sign', { position: role })}
          isGo
        />
      )}
      {now && (
        <SignForm
          position={position}
          sha256={now.sha256}
          label={t('signing.sign-now', { position: role })}
          isGo={!mayJoin}
        />
      )}
      {(mayJoin || now) && <p className="text-small text-soft">{t('signing.consent')}</p>}
    </>
  )
}

type FormProps = { position: Position; sha256: string; label: string; isGo: boolean }

function SignForm({ position, sha256, label, isGo }: FormProps) {
  const isSending = useIsSending('sign-week')
  return (
    <PostForm intent="sign-week" className="mb-2">
      <input type="hidden" name="position" value={position} />
      <input type="hidden" name="sha256" value={sha256} />
      <Button tone={isGo ? 'go' : undefined} disabled={isSending}>
        {label}
      </Button>
    </PostForm>
  )
}
