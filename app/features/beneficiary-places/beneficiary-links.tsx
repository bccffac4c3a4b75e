import { ButtonLink } from '#app/components/button.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

const PARTS = ['places', 'needs', 'calendar', 'import'] as const

/** The parts of whom a kitchen serves; the one that is open leads back to the week. */
export function BeneficiaryLinks({ home, at }: { home: string; at?: (typeof PARTS)[number] }) {
  const t = useTranslate()
  return (
    <>
      {at && <ButtonLink to={home}>{t('beneficiary.back')}</ButtonLink>}
      {PARTS.filter((part) => part !== at).map((part) => (
        <ButtonLink key={part} to={`${home}/${part}`}>
          {t(`beneficiary.open-${part}`)}
        </ButtonLink>
      ))}
    </>
  )
}
