// All procedures, one router per screenful.

import { alurRouter } from './alur-router.ts';
import { boardRouter } from './board-router.ts';
import { changesRouter } from './changes-router.ts';
import { codesRouter } from './codes-router.ts';
import { demoRouter } from './demo-router.ts';
import { documentRouter } from './document-router.ts';
import { inboxRouter } from './inbox-router.ts';
import { jadwalRouter } from './jadwal-router.ts';
import { monitoringRouter } from './monitoring-router.ts';
import { sCurveRouter } from './s-curve-router.ts';
import { sessionRouter } from './session-router.ts';
import { treeRouter } from './tree-router.ts';
import { router } from './trpc.ts';

/** The API of Siklus. */
export const appRouter = router({
  session: sessionRouter,
  board: boardRouter,
  inbox: inboxRouter,
  document: documentRouter,
  tree: treeRouter,
  sCurve: sCurveRouter,
  codes: codesRouter,
  alur: alurRouter,
  monitoring: monitoringRouter,
  changes: changesRouter,
  jadwal: jadwalRouter,
  demo: demoRouter,
});

/** The API as a type, for clients. */
export type AppRouter = typeof appRouter;
