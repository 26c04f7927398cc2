// RKA: one sub kegiatan costed line by line, with the ceiling in sight.
import { Rka, sum } from '@siklus/workflow';
import { useMemo } from 'react';
import { useCodeNames } from '../../parts/code-names.ts';
import { BodyView } from '../paper/body/body-view.tsx';
import { Editor, type EditorDraft } from '../../parts/draft/editor.tsx';
import { rowsOf, textOf } from '../../parts/draft/patch-of.ts';
import { AccountPanel } from './account-panel.tsx';
import { CeilingPanel } from './ceiling-panel.tsx';
import { RkaHead } from './rka-head.tsx';
import { RkaLines } from './rka-lines.tsx';
import classes from './rka.module.css';
import { ceilings, leftInAll, totalOf } from './totals.ts';

function Inside(draft: EditorDraft) {
  const { body, view } = draft;
  const rows = rowsOf(body, 'rincian');
  const fit = useMemo(() => ceilings(rows, view.left, textOf(body, 'subKegiatan')), [rows, view.left, body]);
  const funds = useMemo(() => fit.flatMap((it) => (it.plafon === undefined ? [] : [it.dana])), [fit]);
  const fundKeys = funds.join(' ');
  const steadyFunds = useMemo(() => fundKeys.split(' ').filter((it) => it !== ''), [fundKeys]);
  const fundName = useCodeNames(
    'sumber-dana',
    fit.map((it) => it.dana),
    view.names,
  );
  const accountName = useCodeNames(
    'akun',
    rows.map((row) => textOf(row, 'akun')),
    view.names,
  );
  return (
    <>
      <RkaHead {...draft} />
      <RkaLines
        {...draft}
        funds={steadyFunds}
        total={sum(rows.map((row) => totalOf(row) ?? 0n))}
        left={view.paper.state === 'draft' ? leftInAll(fit) : undefined}
      />
      <div className={classes['panels']}>
        {view.paper.state === 'draft' && <CeilingPanel ceilings={fit} nameOf={fundName} />}
        <AccountPanel rows={rows} nameOf={accountName} />
      </div>
    </>
  );
}

/** The editor of one RKA. */
export function RkaScreen({ id }: { id: string }) {
  return (
    <Editor id={id} type="rka" schema={Rka} printed={BodyView}>
      {(draft) => <Inside {...draft} />}
    </Editor>
  );
}
