// The programme as rows: sub kegiatan, unit, place, fund source, indicative ceiling, and how many indicators each has.
import { Renja, moneyText, parseMoney, isMoney, sum, type Row } from '@siklus/workflow';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { searchCodes, useCodes } from '../../parts/code-names.ts';
import type { EditorDraft } from '../../parts/draft/editor.tsx';
import { rowsOf, textOf } from '../../parts/draft/patch-of.ts';
import type { GridColumn } from '../../parts/grid/columns.ts';
import { Grid } from '../../parts/grid/grid.tsx';
import { useWords } from '../../parts/language.ts';
import { Money } from '../../parts/money.tsx';
import { searchIn } from '../../parts/picker/picker.ts';
import { trpc } from '../../parts/trpc.ts';
import { AddDialog } from './add-dialog.tsx';
import { codeInUse, measured, withRows } from './programme.ts';
import { words } from './words.ts';

const total = (rows: readonly Row[]): string =>
  moneyText(sum(rows.map((row) => (isMoney(textOf(row, 'pagu')) ? parseMoney(textOf(row, 'pagu')) : 0n))));

function useProgrammeColumns({ body, view }: EditorDraft): readonly GridColumn[] {
  const t = useWords(words);
  const { opd } = view.paper;
  const rows = rowsOf(body, 'rincian');
  const units = useQuery(trpc.codes.units.queryOptions({ opd }));
  const sources = useCodes(
    'sumber-dana',
    rows.map((row) => textOf(row, 'dana')),
    view.names,
  );
  const works = useCodes(
    'nomenklatur',
    rows.map((row) => textOf(row, 'subKegiatan')),
    view.names,
  );
  const counts = useMemo(() => measured(body), [body]);
  return useMemo(() => {
    const choices = (units.data ?? []).map((it) => ({ code: it.unit, name: it.name }));
    const findCode = async (query: string) =>
      (await searchCodes('nomenklatur', query, 5)).map((it) => ({ ...it, code: codeInUse(it.code, opd) }));
    return [
      {
        key: 'subKegiatan',
        label: t('kode'),
        kind: 'code',
        width: 150,
        complaint: t('badCode'),
        isKnown: works.isKnown,
        search: findCode,
        fills: (choice) => ({ nama: choice.name }),
      },
      { key: 'nama', label: t('nama'), kind: 'text', width: 250, complaint: t('badText') },
      {
        key: 'unit',
        label: t('unit'),
        kind: 'code',
        width: 150,
        complaint: t('badCode'),
        nameOf: (code) => choices.find((it) => it.code === code)?.name,
        isKnown: (code) => (units.data === undefined ? undefined : choices.some((it) => it.code === code)),
        search: searchIn(choices),
      },
      { key: 'lokasi', label: t('lokasi'), kind: 'text', width: 150, complaint: t('badText') },
      {
        key: 'dana',
        label: t('dana'),
        kind: 'code',
        width: 150,
        complaint: t('badCode'),
        nameOf: sources.nameOf,
        isKnown: sources.isKnown,
        search: (query) => searchCodes('sumber-dana', query),
      },
      { key: 'pagu', label: t('pagu'), kind: 'money', complaint: t('badMoney') },
      {
        key: 'indikator',
        label: t('indikator'),
        kind: 'computed',
        width: 90,
        complaint: '',
        compute: (row) => `${counts.get(row.id) ?? t('none')}`,
      },
    ];
  }, [t, opd, units.data, sources, works, counts]);
}

/** The grid of the programme; tells which row is under the cursor. */
export function RenjaGrid({ draft, onRow }: { draft: EditorDraft; onRow: (row: Row | undefined) => void }) {
  const { body, view, readOnly, edit, complaints } = draft;
  const t = useWords(words);
  const [adding, setAdding] = useState(false);
  const [marked, setMarked] = useState<string>();
  const shelf = useRef(new Map<string, Row>());
  const columns = useProgrammeColumns(draft);
  const rows = rowsOf(body, 'rincian');
  const last = rows.at(-1);
  const newRow = (): Row => ({
    id: crypto.randomUUID(),
    unit: textOf(last, 'unit') || view.paper.unit,
    subKegiatan: '',
    nama: '',
    lokasi: '',
    dana: textOf(last, 'dana'),
    pagu: '0.00',
  });
  const onRows = useCallback(
    (change: (rows: readonly Row[]) => readonly Row[]) =>
      edit((it) => withRows(it, change(rowsOf(it, 'rincian')), shelf.current)),
    [edit],
  );
  const present = useMemo(() => new Set(rows.map((row) => textOf(row, 'subKegiatan'))), [rows]);
  return (
    <>
      <Grid
        label={t('programme')}
        name="rincian"
        rows={rows}
        columns={columns}
        list={Renja.shape.rincian}
        readOnly={readOnly}
        complaints={complaints}
        newRow={newRow}
        onRows={onRows}
        onRow={onRow}
        height={440}
        marked={marked}
        onAdd={() => setAdding(true)}
        addLabel={t('add')}
        aside={
          <span role="status">
            {t('total')}: <Money value={total(rows)} fw={700} />
          </span>
        }
      />
      {adding && (
        <AddDialog
          opd={view.paper.opd}
          present={present}
          close={() => setAdding(false)}
          add={(code, nama) => {
            const row = { ...newRow(), subKegiatan: code, nama: nama.slice(0, 500) };
            onRows((now) => [...now, row]);
            setMarked(row.id);
          }}
        />
      )}
    </>
  );
}
