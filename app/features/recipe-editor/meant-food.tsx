import type { RefObject } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type Props = {
  meant: readonly { nameId: string; nameEn: string }[]
  field: RefObject<HTMLInputElement>
  onChosen: () => void
}

/** "Maksud Anda: kangkung?" under a field that holds no known food; a press writes it there. */
export function MeantFood({ meant, field, onChosen }: Props) {
  const t = useTranslate()
  if (meant.length === 0) return null
  const choose = (name: string) => {
    if (!field.current) return
    field.current.value = name
    field.current.focus()
    onChosen()
  }
  return (
    <p role="status" className="mt-1 text-small">
      {t('recipe.food-meant')}{' '}
      {meant
        .map(({ nameId, nameEn }) => (t.locale === 'id' ? nameId : nameEn))
        .map((name) => (
          <button
            key={name}
            type="button"
            className="button-link link mr-2"
            onClick={() => choose(name)}
          >
            {name}?
          </button>
        ))}
    </p>
  )
}
