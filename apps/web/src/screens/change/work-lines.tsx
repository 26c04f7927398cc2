// The lines of one sub kegiatan: what stands before is shown, what comes after is typed, the difference stands beside it.
import { ChangeBody, moneyText, sum, type Row } from '@siklus/workflow';
import { useCallback, useMemo } from 'react';
import { searchCodes, useCodeNames } from '../../parts/code-names.ts';
import type { EditorDraft } from '../../parts/draft/editor.tsx';
import { textOf } from '../../parts/draft/patch-of.ts';
import type { GridColumn } from '../../parts/grid/columns.ts';
import { Grid } from '../../parts/grid/grid.tsx';
import { showMoney } from '../../parts/grid/numbers.ts';
import { useWords } from '../../parts/language.ts';
import { Money } from '../../parts/money.tsx';
import { rowsIn } from '../paper/body/body-view.tsx';
import { withLines } from './edit.ts';
import { placeOf, rowsOfWork, senOf, type Work } from './work.ts';
import { words } from './words.ts';

interface Props {
  readonly draft: EditorDraft;
  readonly work: Work;
  /** From which month on money that comes is planned. */
  readonly from: number;
}

function useLineColumns(before: readonly Row[], after: readonly Row[], names: EditorDraft['view']['names']) {
  const t = useWords(words);
  const rows = [...before, ...after];
  const accountName = useCodeNames(
    'akun',
    rows.map((row) => textOf(row, 'akun')),
    names,
  );
  const fundName = useCodeNames(
    'sumber-dana',
    rows.map((row) => textOf(row, 'dana')),
    names,
  );
  // Told apart by its text, so that typing after does not make the columns anew.
  const held = JSON.stringify(before.map((row) => [row.id, moneyText(senOf(row, 'jumlah'))]));
  return useMemo((): readonly GridColumn[] => {
    const money = new Map(JSON.parse(held) as [string, string][]); // written above
    const was = (row: Row): string => money.get(row.id) ?? '0.00';
    return [
      {
        key: 'akun',
        label: t('akun'),
        kind: 'code',
        width: 190,
        lead: true,
        complaint: t('badCode'),
        nameOf: accountName,
        search: (query) => searchCodes('akun', query === '' ? '5.' : query, 6),
        fills: (choice) => ({ uraian: choice.name }),
      },
      { key: 'uraian', label: t('uraian'), kind: 'text', width: 190, complaint: t('badText') },
      {
        key: 'dana',
        label: t('dana'),
        kind: 'code',
        width: 110,
        complaint: t('badCode'),
        nameOf: fundName,
        search: (query) => searchCodes('sumber-dana', query),
      },
      {
        key: '=sebelum',
        label: t('before'),
        kind: 'computed',
        width: 150,
        complaint: '',
        compute: (row) => showMoney(was(row)),
      },
      { key: 'jumlah', label: t('after'), kind: 'money', width: 150, complaint: t('badMoney') },
      {
        key: '=selisih',
        label: t('difference'),
        kind: 'computed',
        width: 150,
        complaint: '',
        compute: (row) => showMoney(moneyText(senOf(row, 'jumlah') - senOf({ id: '', was: was(row) }, 'was'))),
      },
    ];
  }, [t, held, accountName, fundName]);
}

/** The grid. */
export function WorkLines({ draft, work, from }: Props) {
  const t = useWords(words);
  const { body, edit, readOnly, complaints, view } = draft;
  const before = rowsOfWork(body, 'sebelum', work);
  const after = rowsOfWork(body, 'sesudah', work);
  const columns = useLineColumns(before, after, view.names);
  const { unit, subKegiatan } = work;
  const onRows = useCallback(
    (change: (rows: readonly Row[]) => readonly Row[]) =>
      edit((it) => withLines(it, { unit, subKegiatan }, change, from)),
    [edit, unit, subKegiatan, from],
  );
  const newRow = (): Row => ({
    id: crypto.randomUUID().slice(0, 12),
    unit,
    subKegiatan,
    akun: '',
    uraian: '',
    dana: textOf(after.at(-1), 'dana'),
    jumlah: '0.00',
  });
  const known = new Set(before.map(placeOf));
  const added = after.filter((row) => !known.has(placeOf(row))).length;
  const more = sum(after.map((row) => senOf(row, 'jumlah'))) - sum(before.map((row) => senOf(row, 'jumlah')));
  return (
    <Grid
      label={t('lines', { work: subKegiatan })}
      rows={after}
      columns={columns}
      list={ChangeBody.shape.sesudah}
      elsewhere={rowsIn(body, 'sesudah').length - after.length}
      readOnly={readOnly}
      complaints={complaints}
      newRow={newRow}
      onRows={onRows}
      addLabel={t('newLine')}
      height={Math.min(520, 110 + 34 * (after.length + added))}
      aside={
        <span>
          {t('difference')} <Money value={moneyText(more)} fw={650} />
        </span>
      }
    />
  );
}
