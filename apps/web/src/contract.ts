// The router as the wire describes it, until the server's own type is imported.
import type { TRPCBuiltRouter, TRPCMutationProcedure, TRPCQueryProcedure, TRPCSubscriptionProcedure } from '@trpc/server';
import type {
  BoardView, ChangeNotice, CodeRow, ExecuteAnswer, FieldHistoryRow, InboxRow, Page, PaperRow, PaperView, SCurveView, SessionView, TreeNode, MoneyText, Body,
} from '../../../packages/api/src/shapes.ts';
import type { Command, DocumentType } from '@siklus/workflow';

type Q<I, O> = TRPCQueryProcedure<{ input: I; output: O; meta: unknown }>;
type M<I, O> = TRPCMutationProcedure<{ input: I; output: O; meta: unknown }>;
type S<I, O> = TRPCSubscriptionProcedure<{ input: I; output: AsyncIterable<O, void, unknown>; meta: unknown }>;
type Filter = { type?: DocumentType | undefined; opd?: string | undefined; q?: string | undefined; cursor?: string | undefined; limit?: number | undefined };
type Order = { key: string; id: string; version: number; command: Command };
type Axis = 'program' | 'akun';
type Kind = 'nomenklatur' | 'akun' | 'sumber-dana';

export type AppRouter = TRPCBuiltRouter<
  { ctx: object; meta: object; errorShape: { message: string; code: number; data: { code: string; httpStatus: number; path?: string } }; transformer: false },
  {
    session: { me: Q<void, SessionView | undefined> };
    board: { get: Q<{ year: number }, BoardView> };
    inbox: { list: Q<Filter & { year?: number | undefined; office?: string | undefined }, Page<InboxRow>>; count: Q<{ year?: number | undefined }, { total: number; overdue: number }> };
    document: {
      get: Q<{ id: string }, PaperView>;
      list: Q<Filter & { year: number; unit?: string | undefined; state?: string | undefined; subKegiatan?: string | undefined; akun?: string | undefined }, Page<PaperRow>>;
      open: M<{ key: string; id: string; type: DocumentType; year: number; opd: string; unit: string; seed: Body }, ExecuteAnswer>;
      execute: M<Order, ExecuteAnswer>;
      executeMany: M<{ items: Order[] }, { id: string; answer: ExecuteAnswer }[]>;
      history: Q<{ id: string; path?: string | undefined }, FieldHistoryRow[]>;
    };
    tree: {
      children: Q<{ year: number; axis: Axis; parent?: string | undefined; opd?: string | undefined; month?: number | undefined }, TreeNode[]>;
      papers: Q<{ year: number; axis: Axis; code: string; opd?: string | undefined; cursor?: string | undefined }, Page<PaperRow>>;
    };
    sCurve: { get: Q<{ year: number; opd?: string | undefined; unit?: string | undefined; subKegiatan?: string | undefined }, SCurveView> };
    codes: {
      search: Q<{ kind: Kind; q: string; level?: number | undefined; limit?: number | undefined }, CodeRow[]>;
      names: Q<{ kind: Kind; codes: string[] }, Record<string, string>>;
      units: Q<{ opd?: string | undefined }, { opd: string; opdName: string; unit: string; name: string }[]>;
    };
    monitoring: {
      due: Q<{ year: number; opd?: string | undefined; month: number; q?: string | undefined; cursor?: string | undefined }, Page<{ dpa: PaperRow; subKegiatan: string; name: string; report: PaperRow | undefined; lastPhysical: string | undefined; paid: MoneyText; anggaran: MoneyText }>>;
    };
    changes: { stream: S<{ since?: number | undefined }, ChangeNotice> };
  }
>;
