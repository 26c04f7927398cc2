// The views that screens receive, as they come off the wire: named here once, inferred from the router, types only.
import type { inferOutput } from '@trpc/tanstack-react-query';
import type { trpc } from './parts/trpc.ts';

export type { MoneyText } from '@siklus/api';

type Wire = typeof trpc;

export type SessionView = NonNullable<inferOutput<Wire['session']['me']>>;
export type BoardView = inferOutput<Wire['board']['get']>;
export type BoardRow = BoardView['rows'][number];
export type BoardCell = BoardRow['cells'][number];
export type InboxRow = inferOutput<Wire['inbox']['list']>['rows'][number];
export type PaperRow = inferOutput<Wire['document']['list']>['rows'][number];
export type PaperView = inferOutput<Wire['document']['get']>;
export type DoublesView = NonNullable<PaperView['doubles']>;
export type TrailEntry = PaperView['trail'][number];
export type ChartView = PaperView['chart'];
export type CommandView = PaperView['commands'][number];
export type SCurveView = inferOutput<Wire['sCurve']['get']>;
export type ExecuteAnswer = inferOutput<Wire['document']['execute']>;
export type TreeNode = inferOutput<Wire['tree']['children']>[number];
export type CodeRow = inferOutput<Wire['codes']['search']>[number];
export type MonitoringRow = inferOutput<Wire['monitoring']['due']>['rows'][number];
export type JadwalView = inferOutput<Wire['jadwal']['year']>;
export type LockView = inferOutput<Wire['jadwal']['locks']>[number];
export type SettingView = inferOutput<Wire['jadwal']['settings']>[number];
export type DecreeRow = inferOutput<Wire['jadwal']['history']>[number];
export type LateRow = inferOutput<Wire['jadwal']['late']>[number];
export type AlurRow = inferOutput<Wire['alur']['list']>[number];
export type AlurView = inferOutput<Wire['alur']['get']>;
export type TypeDrafters = inferOutput<Wire['alur']['drafters']>[number];
export type AlurPaper = inferOutput<Wire['alur']['plan']>['papers'][number];
