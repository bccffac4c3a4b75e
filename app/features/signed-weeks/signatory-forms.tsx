import { Button } from '#app/components/button.tsx'
import { SelectField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { Section } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { POSITIONS, type Position } from './signing.ts'

type Signatory = { position: Position; accountId: string; name: string; isActive: boolean }
type Candidate = { id: string; name: string; email: string }
type Props = {
  kitchen: Kitchen
  signatories: readonly Signatory[]
  candidates: readonly Candidate[]
  mayAppoint: boolean
  answer?: Answer
}

/** Who signs as what; whoever may appoint chooses among the accounts of the institution. */
export function SignatoryForms({ kitchen, signatories, candidates, mayAppoint, answer }: Props) {
  const t = useTranslate()
  return (
    <Section title={t('signatory.heading', { kitchen: kitchen.name })} note={t('signatory.note')}>
      {mayAppoint && candidates.length === 0 && (
        <p className="mb-3">{t('signatory.no-candidates')}</p>
      )}
      {POSITIONS.map((position) => {
        const holder = signatories.find((one) => one.position === position)
        return (
          <div key={position} className="max-w-[56ch] border-b border-line py-3">
            <p>
              <span className="font-semibold">{t(`position.${position}`)}</span>:{' '}
              {holder ? holder.name : t('signatory.nobody')}{' '}
              {holder && !holder.isActive && (
                <StatusBadge tone="warning">{t('signatory.inactive')}</StatusBadge>
              )}
            </p>
            {mayAppoint && candidates.length > 0 && (
              <Appoint
                position={position}
                holder={holder}
                candidates={candidates}
                answer={answer}
              />
            )}
          </div>
        )
      })}
    </Section>
  )
}

type AppointProps = Pick<Props, 'candidates' | 'answer'> & {
  position: Position
  holder: Signatory | undefined
}

function Appoint({ position, holder, candidates, answer }: AppointProps) {
  const t = useTranslate()
  return (
    <PostForm intent="appoint" id={`appoint-${position}`} answer={answer} className="mt-2">
      <input type="hidden" name="position" value={position} />
      <SelectField
        name="accountId"
        label={t('signatory.choose', { position: t(`position.${position}`) })}
        defaultValue={holder?.accountId ?? ''}
        isOptional
        choices={candidates.map(({ id, name, email }) => ({
          value: id,
          label: `${name} (${email})`,
        }))}
      />
      <Button>{t('signatory.appoint')}</Button>
    </PostForm>
  )
}
