// The router: routes are files, filters are plain text in the address, code loads when a link is about to be followed.
import { createRouter } from '@tanstack/react-router';
import { Crash, NotFound } from './panels/crash.tsx';
import { parseSearch, stringifySearch } from './parts/search-params.ts';
import { routeTree } from './routeTree.gen.ts';

/** The one router of the app. */
export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: Crash,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
