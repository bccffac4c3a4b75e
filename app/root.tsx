import fontUrl from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?url'
import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  Form,
  isRouteErrorResponse,
  Link,
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { BarPatterns } from '#app/components/bars.tsx'
import { ErrorPage } from '#app/components/error-page.tsx'
import { LanguageSwitch, SiteHeader } from '#app/components/nav.tsx'
import { useNonce } from '#app/components/nonce.ts'
import { useDocumentTitle } from '#app/components/title.ts'
import { permissionsOfPerson } from '#app/features/accounts/actor.ts'
import { publicRoute } from '#app/features/accounts/guard.server.ts'
import { LogOutForm } from '#app/features/outbox/log-out-form.tsx'
import { OfflinePage } from '#app/features/outbox/offline-page.tsx'
import { OutboxWatch } from '#app/features/outbox/outbox-watch.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { navigationFor } from '#app/navigation.ts'
import styles from '#app/styles/app.css?url'

export const links = () => [
  { rel: 'preload', href: fontUrl, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await publicRoute(context, request)
  const { requestId, isDemo } = context
  if (!person) return { requestId, isDemo, person: null, navigation: [] }
  const roles = [...new Set(person.grants.map(({ role }) => role))]
  const permissions = permissionsOfPerson(person)
  const navigation = navigationFor(permissions)
  const { accountId, name } = person
  const mayReport = permissions.has('report:supply')
  return { requestId, isDemo, person: { accountId, name, roles, mayReport }, navigation }
}

export function Layout({ children }: { children: ReactNode }) {
  const t = useTranslate()
  const nonce = useNonce()
  const title = useDocumentTitle()
  const data = useRouteLoaderData<typeof loader>('root')
  return (
    <html lang={t.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <Links />
      </head>
      <body>
        <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:p-3">
          {t('app.skip')}
        </a>
        <BarPatterns />
        <SiteHeader
          items={data?.navigation ?? []}
          isExample={data?.isDemo ?? false}
          who={<Who person={data?.person ?? null} />}
        />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto max-w-[1440px] p-4 pb-12 md:px-8 md:pt-6"
        >
          {children}
        </main>
        {data?.person?.mayReport && <OutboxWatch accountId={data.person.accountId} />}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

type Someone = { accountId: string; name: string; roles: string[]; mayReport: boolean }

function Who({ person }: { person: Someone | null }) {
  const t = useTranslate()
  if (!person) return <LanguageSwitch />
  const roles = person.roles.map((role) => t.code('role', role))
  return (
    <>
      <span className="sr-only">{t('app.signed-in-as')} </span>
      <Link to="/account" className="link inline-block min-h-6 leading-6">
        {person.name}
      </Link>
      <span className="hidden sm:inline">
        {roles.filter((role) => role !== person.name).map((role) => ` · ${role}`)}
      </span>
      <div>
        <LanguageSwitch />
        {' · '}
        {person.mayReport ? (
          <LogOutForm accountId={person.accountId} />
        ) : (
          <Form method="post" action="/logout" className="inline">
            <button type="submit" className="button-link link">
              {t('logout.submit')}
            </button>
          </Form>
        )}
      </div>
    </>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const data = useRouteLoaderData<typeof loader>('root')
  if (isNetworkGone(error)) return <OfflinePage />
  const status = isRouteErrorResponse(error) ? error.status : 500
  return <ErrorPage status={status} requestId={data?.requestId} />
}

/** What a browser throws when a fetch of the page itself found no network. */
const isNetworkGone = (error: unknown) =>
  error instanceof TypeError && typeof navigator !== 'undefined' && !navigator.onLine
