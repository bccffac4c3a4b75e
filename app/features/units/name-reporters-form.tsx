import { Button } from '#app/components/button.tsx'
import { PostForm } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type Officer = { accountId: string; name: string; isNamed: boolean }

/** Who may report for a unit; nobody ticked means every officer of the institution. */
export function NameReportersForm({ officers }: { officers: readonly Officer[] }) {
  const t = useTranslate()
  if (officers.length === 0) return <p>{t('unit.no-officers')}</p>
  return (
    <PostForm intent="reporters">
      {officers.map(({ accountId, name, isNamed }) => (
        <label key={accountId} className="mb-2 flex min-h-8 items-center gap-2.5">
          <input
            type="checkbox"
            name="accountIds"
            value={accountId}
            defaultChecked={isNamed}
            className="size-4.5 accent-leaf"
          />
          {name}
        </label>
      ))}
      <Button>{t('do.save')}</Button>
    </PostForm>
  )
}
