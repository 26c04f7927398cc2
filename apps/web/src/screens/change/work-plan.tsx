// The cash plan of one sub kegiatan: twelve months before to be read, twelve after to be changed.
import { Title } from '@mantine/core';
import { money, moneyText, sum, type Row } from '@siklus/workflow';
import { useCallback, useMemo } from 'react';
import { z } from 'zod';
import type { EditorDraft } from '../../parts/draft/editor.tsx';
import { textOf } from '../../parts/draft/patch-of.ts';
import type { GridColumn } from '../../parts/grid/columns.ts';
import { Grid } from '../../parts/grid/grid.tsx';
import { showMoney } from '../../parts/grid/numbers.ts';
import { useLanguage, useWords } from '../../parts/language.ts';
import { monthName } from '../../parts/time.ts';
import { withMonth } from './edit.ts';
import { monthsOfPlace, placeOf, rowsOfWork, senOf, type Work } from './work.ts';
import { words } from './words.ts';

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const planList = z.array(z.looseObject(Object.fromEntries(months.map((it) => [`bulan${it}`, money]))));

const idOf = (row: Row): string => placeOf(row);

/** One row for each account and fund source; a month that was typed wrongly stands as it was typed. */
function planRows(body: EditorDraft['body'], work: Work, side: 'sebelum' | 'sesudah'): readonly Row[] {
  const plan = rowsOfWork(body, 'rencana', work);
  const lines = rowsOfWork(body, 'sesudah', work);
  const places = new Map(
    [...plan, ...lines].filter((row) => textOf(row, 'akun') !== '').map((row) => [placeOf(row), row]),
  );
  return [...places].map(([place, like]): Row => {
    const sums = monthsOfPlace(plan, place, side);
    const cells = months.map((month): [string, string] => {
      const own = plan.filter((row) => placeOf(row) === place && row['bulan'] === month);
      const [only] = own;
      return [
        `bulan${month}`,
        own.length === 1 && only !== undefined ? textOf(only, side) : moneyText(sums[month - 1] ?? 0n),
      ];
    });
    const target = sum(lines.filter((row) => placeOf(row) === place).map((row) => senOf(row, 'jumlah')));
    return {
      id: idOf(like),
      akun: like['akun'],
      dana: like['dana'],
      ...Object.fromEntries(cells),
      jumlah: moneyText(sum(sums)),
      selisih: moneyText(sum(sums) - target),
    };
  });
}

function usePlanColumns(open: boolean): readonly GridColumn[] {
  const t = useWords(words);
  const { language } = useLanguage();
  return useMemo(() => {
    const shown = (key: string, label: string, more: Partial<GridColumn> = {}): GridColumn => ({
      key,
      label,
      kind: 'computed',
      width: 140,
      complaint: '',
      compute: (row) => showMoney(textOf(row, key)),
      ...more,
    });
    return [
      shown('akun', t('akun'), { lead: true, plain: true, width: 170, compute: (row) => textOf(row, 'akun') }),
      shown('dana', t('dana'), { plain: true, width: 100, compute: (row) => textOf(row, 'dana') }),
      ...months.map((month): GridColumn => {
        const label = monthName(month, language);
        const column = { key: `bulan${month}`, label, width: 124, complaint: t('badMoney') };
        return open ? { ...column, kind: 'money' } : shown(column.key, label, { width: 124 });
      }),
      shown('jumlah', t('month')),
      ...(open ? [shown('selisih', t('strays'), { pinned: true, width: 190 })] : []),
    ];
  }, [t, language, open]);
}

const never = (): never => {
  throw new Error('rows of a cash plan come from its lines');
};

/** Both sides of the plan. */
export function WorkPlan({ draft, work }: { draft: EditorDraft; work: Work }) {
  const t = useWords(words);
  const { body, edit, readOnly } = draft;
  const before = planRows(body, work, 'sebelum');
  const after = planRows(body, work, 'sesudah');
  const [held, open] = [usePlanColumns(false), usePlanColumns(true)];
  const { unit, subKegiatan } = work;
  const onRows = useCallback(
    (change: (rows: readonly Row[]) => readonly Row[]) =>
      edit((it) => {
        // A work is its two codes.
        const place: Work = { unit, subKegiatan };
        const was = planRows(it, place, 'sesudah');
        const known = new Map(was.map((row) => [row.id, row]));
        return change(was).reduce((next, row) => {
          const old = known.get(row.id);
          // A cell that was cleared is nothing.
          const moved =
            old === undefined ? [] : months.filter((month) => old[`bulan${month}`] !== row[`bulan${month}`]);
          return moved.reduce(
            (it, month) => withMonth(it, place, { ...row, ...place }, month, textOf(row, `bulan${month}`)),
            next,
          );
        }, it);
      }),
    [edit, unit, subKegiatan],
  );
  const height = 110 + 34 * after.length;
  const shared = { list: planList, fixedRows: true, newRow: never, height };
  const head = (label: string) => (
    <Title order={3} fz="sm" mt="xs">
      {label}
    </Title>
  );
  const [was, will] = [t('planBefore', { work: subKegiatan }), t('planAfter', { work: subKegiatan })];
  return (
    <>
      {head(was)}
      <Grid {...shared} label={was} rows={before} columns={held} readOnly onRows={never} />
      {head(will)}
      <Grid {...shared} label={will} rows={after} columns={open} readOnly={readOnly} onRows={onRows} />
    </>
  );
}
