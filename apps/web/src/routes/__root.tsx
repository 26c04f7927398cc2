// The root: signed in or not, the frame, the live stream, and the year in every address.
import { Box } from '@mantine/core';
import { createRootRoute, Outlet, retainSearchParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { NoOffice } from '../panels/no-office.tsx';
import { searchOf, wholeFrom } from '../parts/search-readers.ts';
import { SignIn } from '../panels/sign-in.tsx';
import { Failure, LoadingRows } from '../parts/answers.tsx';
import { Reading } from '../parts/reading.tsx';
import { useSessionQuery } from '../parts/session.ts';

const search = searchOf({ year: wholeFrom(2000, 2100) });

export const Route = createRootRoute({
  validateSearch: search,
  search: { middlewares: [retainSearchParams(['year'])] },
  component: Root,
});

const SignedIn = lazy(() => import('../panels/signed-in.tsx'));

function Root() {
  return (
    <>
      <Screen />
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
    <Suspense fallback={<Waiting />}>
      <SignedIn>
        <Outlet />
      </SignedIn>
    </Suspense>
  );
}
