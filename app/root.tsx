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
  const navigation = navigationFor(permissionsOfPerson(person))
  return { requestId, isDemo, person: { name: person.name, roles }, navigation }
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
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

function Who({ person }: { person: { name: string; roles: string[] } | null }) {
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
        <Form method="post" action="/logout" className="inline">
          <button type="submit" className="button-link link">
            {t('logout.submit')}
          </button>
        </Form>
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
  const status = isRouteErrorResponse(error) ? error.status : 500
  return <ErrorPage status={status} requestId={data?.requestId} />
}
