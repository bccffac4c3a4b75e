import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { KitchenTabs } from '#app/features/kitchens/kitchen-tabs.tsx'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const { kitchen } = await requireMayInKitchen(context, request, 'read:kitchen', kitchenId)
  return { kitchen }
}

export default function KitchenLayout() {
  const { kitchen } = useLoaderData<typeof loader>()
  return (
    <>
      <KitchenTabs kitchen={kitchen} />
      <Outlet />
    </>
  )
}
