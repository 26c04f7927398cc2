// The root: signed in or not, the frame, the live stream, and the year in every address.
import { Box } from '@mantine/core';
import { createRootRoute, lazyRouteComponent, Outlet, retainSearchParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { searchOf, wholeFrom } from '../parts/search-readers.ts';
import { Failure, LoadingRows } from '../parts/answers.tsx';
import { Reading } from '../parts/reading.tsx';
import { useSessionQuery } from '../parts/session.ts';

const search = searchOf({ year: wholeFrom(2000, 2100) });

export const Route = createRootRoute({
  validateSearch: search,
  search: { middlewares: [retainSearchParams(['year'])] },
  component: Root,
});

// One of the three is shown, so one is loaded; code that a newer deployment has replaced reloads the page, as a screen's does.
const SignedIn = lazyRouteComponent(() => import('../panels/signed-in.tsx'), 'SignedIn');
const SignIn = lazyRouteComponent(() => import('../panels/sign-in.tsx'), 'SignIn');
const NoOffice = lazyRouteComponent(() => import('../panels/no-office.tsx'), 'NoOffice');

function Root() {
  return (
    <>
      <Suspense fallback={<Waiting />}>
        <Screen />
      </Suspense>
      <Reading />
    </>
  );
}

function Waiting() {
  return (
    <Box p="xl">
      <LoadingRows rows={12} />
    </Box>
  );
}

function Screen() {
  const session = useSessionQuery();
  if (session.isPending) return <Waiting />;
  // Who was signed in keeps the screen, and what is typed there, while the server cannot be reached.
  if (session.data === undefined) return <Failure error={session.error} retry={session.refetch} />;
  if (session.data === null) return <SignIn />;
  if (session.data.holdings.length === 0) return <NoOffice />;
  return (
    <SignedIn>
      <Outlet />
    </SignedIn>
  );
}
