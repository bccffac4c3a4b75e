import { Form, Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type Searched = { foodCode: string; more: number; search?: { typed: string } }

/** Looks for a food by what people call it among all that may take this line's place. */
export function PickerForm({ line }: { line: Searched }) {
  const t = useTranslate()
  const id = `find-instead-of-${line.foodCode}`
  if (line.more === 0 && !line.search) return null
  return (
    <Form
      method="get"
      action={`#instead-of-${line.foodCode}`}
      preventScrollReset
      role="search"
      className="mb-3 flex flex-wrap items-end gap-2"
    >
      <input type="hidden" name="instead" value={line.foodCode} />
      <div>
        <label htmlFor={id} className="mb-1 block text-small font-semibold">
          {t('substitution.find')}
        </label>
        <input
          id={id}
          type="search"
          name="find"
          required
          maxLength={80}
          defaultValue={line.search?.typed}
          className="input max-w-60"
        />
      </div>
      <Button isSmall>{t('do.search')}</Button>
      {line.search && (
        <Link className="link text-small" to="?" preventScrollReset>
          {t('food.show-all')}
        </Link>
      )}
    </Form>
  )
}
