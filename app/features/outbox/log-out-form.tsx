import { Form, useSubmit } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** Signing out; who leaves reports behind on this device is told first. */
export function LogOutForm({ accountId }: { accountId: string }) {
  const t = useTranslate()
  const submit = useSubmit()
  const [waiting, setWaiting] = useState(0)
  const ask = async (event: FormEvent<HTMLFormElement>) => {
    if (waiting > 0) return
    const form = event.currentTarget
    event.preventDefault()
    const count = await countWaiting(accountId).catch(() => 0)
    if (count > 0) setWaiting(count)
    else submit(form)
  }
  return (
    <Form method="post" action="/logout" className="inline" onSubmit={ask}>
      {waiting > 0 && (
        <span role="alert" className="proof is-warning my-2 block text-left">
          {t('outbox.leaving', { count: waiting })}
        </span>
      )}
      <button type="submit" className="button-link link">
        {waiting > 0 ? t('outbox.leave-anyway') : t('logout.submit')}
      </button>
    </Form>
  )
}

async function countWaiting(accountId: string) {
  const { listRecords } = await import('./outbox-store.client.ts')
  return (await listRecords(accountId)).filter(({ state }) => state !== 'sent').length
}
