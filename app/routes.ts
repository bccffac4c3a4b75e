import { flatRoutes } from '@remix-run/fs-routes'

/** The sorted listing of `app/routes` is the site map. */
export default flatRoutes()
