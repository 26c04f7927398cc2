// Who is signed in, with the offices held today; signing in and out is not a matter of this router.

import { officeTitle, type Office, type Refusal } from '@siklus/workflow';
import { opdNames } from '@siklus/reports';
import { findOfficer, readHead, type Work } from '@siklus/store';
import { localDay } from './around.ts';
import { doubtOf } from './clock.ts';
import type { SessionView } from './shapes.ts';
import { anyone, regionOf, router } from './trpc.ts';

/** The session: `me` answers who is signed in with the offices held today, and nothing when nobody is. */
export const sessionRouter = router({
  me: anyone.query(async ({ ctx }): Promise<SessionView | undefined> => {
    const { store, person } = ctx;
    if (person === undefined) return undefined;
    const known = await store.read.selectFrom('person').selectAll().where('id', '=', person).executeTakeFirst();
    if (known === undefined) return undefined;
    const region = await regionOf(store);
    const now = ctx.now();
    const today = localDay(now, region.zone);
    const held = await store.look(() => findOfficer(person, today));
    const doubt = await store.look(function* (): Work<Refusal | undefined> {
      return yield* doubtOf(ctx.clock, yield* readHead(), now);
    });
    const names = await opdNames(store);
    const years = await store.read.selectFrom('jadwal').select('year').distinct().execute();
    return {
      person,
      name: known.name,
      username: known.username,
      holdings: held.holdings.map(
        ({
          office,
          opd,
          kind,
          decree,
        }: {
          office: Office;
          opd: string | undefined;
          kind: string;
          decree: string | undefined;
        }) => ({
          office,
          title: officeTitle(office),
          opd,
          opdName: opd === undefined ? undefined : (names.get(opd) ?? opd),
          kind,
          decree,
        }),
      ),
      region: { code: region.code, name: region.name, zone: region.zone },
      years: [...new Set([region.year, ...years.map((row) => row.year)])].toSorted((a, b) => a - b),
      year: region.year,
      today,
      now,
      demo: ctx.demo !== undefined,
      clock: doubt?.text,
    };
  }),
});
