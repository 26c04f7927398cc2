// The root: signed in or not, the frame, the live stream, and the year in every address.
import { Box } from '@mantine/core';
import { createRootRoute, Outlet, retainSearchParams } from '@tanstack/react-router';
import { z } from 'zod';
import { NoOffice } from '../panels/no-office.tsx';
import { SignIn } from '../panels/sign-in.tsx';
import { Shell } from '../panels/shell.tsx';
import { Failure, LoadingRows } from '../parts/answers.tsx';
import { LiveStream } from '../parts/live.tsx';
import { Reading } from '../parts/reading.tsx';
import { useSessionQuery } from '../parts/session.ts';

const Search = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined) });

export const Route = createRootRoute({
  validateSearch: Search,
  search: { middlewares: [retainSearchParams(['year'])] },
  component: Root,
});

function Root() {
  return (
    <>
      <Screen />
      <Reading />
    </>
  );
}

function Screen() {
  const session = useSessionQuery();
  if (session.isPending) {
    return (
      <Box p="xl">
        <LoadingRows rows={12} />
      </Box>
    );
  }
  // Who was signed in keeps the screen, and what is typed there, while the server cannot be reached.
  if (session.data === undefined) return <Failure error={session.error} retry={session.refetch} />;
  if (session.data === null) return <SignIn />;
  if (session.data.holdings.length === 0) return <NoOffice />;
  return (
    <LiveStream>
      <Shell>
        <Outlet />
      </Shell>
    </LiveStream>
  );
}
