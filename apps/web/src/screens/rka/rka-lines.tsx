// The lines of an RKA as a grid: account, description, up to four factors, price, PPN, fund source, computed total.
import { Chip, Group, Text } from '@mantine/core';
import { moneyText, Rka, rupiah, type Row } from '@siklus/workflow';
import { useCallback, useMemo, useState } from 'react';
import { searchCodes, useCodes } from '../../parts/code-names.ts';
import type { EditorDraft } from '../../parts/draft/editor.tsx';
import { rowsOf, textOf } from '../../parts/draft/patch-of.ts';
import type { GridColumn } from '../../parts/grid/columns.ts';
import { Grid } from '../../parts/grid/grid.tsx';
import { showMoney } from '../../parts/grid/numbers.ts';
import { useWords } from '../../parts/language.ts';
import { Money } from '../../parts/money.tsx';
import { searchIn } from '../../parts/picker/picker.ts';
import type { Search } from '../../parts/picker/use-picker.ts';
import classes from './rka.module.css';
import { totalOf } from './totals.ts';
import { words } from './words.ts';

const factors = [2, 3, 4] as const;
const detailKeys = ['spesifikasi', 'paket'];

/** Whether a code stands for spending at the lowest level, which is what a line is for. */
const isLowest = (code: string): boolean => code.startsWith('5.') && code.split('.').length === 6;

interface Props extends EditorDraft {
  /** Fund sources with a ceiling for this sub kegiatan. */
  readonly funds: readonly string[];
  readonly total: bigint;
  /** What the ceilings of all fund sources leave, in sen; the worst one when any is exceeded. Undefined once the paper has been submitted. */
  readonly left: bigint | undefined;
}

function useLineColumns({ body, view, funds }: Pick<Props, 'body' | 'view' | 'funds'>): readonly GridColumn[] {
  const t = useWords(words);
  const rows = rowsOf(body, 'rincian');
  const accounts = useCodes(
    'akun',
    rows.map((row) => textOf(row, 'akun')),
    view.names,
  );
  const sources = useCodes('sumber-dana', [...funds, ...rows.map((row) => textOf(row, 'dana'))], view.names);
  return useMemo(() => {
    const findFund: Search =
      funds.length === 0
        ? (query) => searchCodes('sumber-dana', query)
        : searchIn(funds.map((code) => ({ code, name: sources.nameOf(code) ?? '' })));
    const factor = (n: number): GridColumn[] => [
      {
        key: `volume${n}`,
        label: t('volume', { n }),
        kind: 'decimal',
        optional: n > 1,
        complaint: t('badNumber'),
      },
      {
        key: `satuan${n}`,
        label: t('satuanN', { n }),
        kind: 'text',
        width: 76,
        optional: n > 1,
        complaint: t('badText'),
      },
    ];
    return [
      {
        key: 'akun',
        label: t('akun'),
        kind: 'code',
        width: 210,
        complaint: t('badAccount'),
        nameOf: accounts.nameOf,
        isKnown: (code) => isLowest(code) && accounts.isKnown(code),
        search: (query) => searchCodes('akun', query === '' ? '5.' : query, 6),
        fills: (choice) => ({ uraian: choice.name }),
      },
      { key: 'uraian', label: t('uraian'), kind: 'text', width: 190, complaint: t('badText') },
      {
        key: 'spesifikasi',
        label: t('spesifikasi'),
        kind: 'text',
        width: 170,
        optional: true,
        complaint: t('badText'),
      },
      { key: 'paket', label: t('paket'), kind: 'text', width: 140, optional: true, complaint: t('badText') },
      ...[1, 2, 3, 4].flatMap(factor),
      { key: 'harga', label: t('harga'), kind: 'money', complaint: t('badMoney') },
      { key: 'ppn', label: t('ppn'), kind: 'decimal', percent: true, complaint: t('badNumber') },
      {
        key: 'dana',
        label: t('dana'),
        kind: 'code',
        width: 120,
        complaint: t('badCode'),
        nameOf: sources.nameOf,
        isKnown: sources.isKnown,
        search: findFund,
      },
      {
        key: 'jumlah',
        label: t('jumlah'),
        kind: 'computed',
        pinned: true,
        complaint: '',
        compute: (row) => {
          const total = totalOf(row);
          return total === undefined ? '–' : showMoney(moneyText(total));
        },
      },
    ];
  }, [t, accounts, sources, funds]);
}

/** The grid of lines with its folds and its total. */
export function RkaLines(props: Props) {
  const { body, readOnly, edit, complaints, funds, total, left } = props;
  const t = useWords(words);
  const rows = rowsOf(body, 'rincian');
  const used = (key: string): boolean => rows.some((row) => row[key] !== undefined);
  const [folds, setFolds] = useState({ factors: false, details: detailKeys.some(used) });
  const columns = useLineColumns(props);
  // Factors in use are always in sight, or a total could not be followed.
  const shownFactors = factors.filter((n) => folds.factors || used(`volume${n}`) || used(`satuan${n}`)).join();
  const hidden = useMemo(
    () => ({
      ...Object.fromEntries(
        factors.flatMap((n) => [`volume${n}`, `satuan${n}`].map((key) => [key, !shownFactors.includes(`${n}`)])),
      ),
      ...Object.fromEntries(detailKeys.map((key) => [key, !folds.details])),
    }),
    [folds.details, shownFactors],
  );
  const newRow = (): Row => ({
    id: crypto.randomUUID(),
    akun: '',
    uraian: '',
    volume1: '1',
    satuan1: '',
    harga: '0.00',
    ppn: '0',
    dana: textOf(rows.at(-1), 'dana') || (funds[0] ?? ''),
  });
  const onRows = useCallback(
    (change: (rows: readonly Row[]) => readonly Row[]) =>
      edit((it) => ({ ...it, rincian: change(rowsOf(it, 'rincian')) })),
    [edit],
  );
  return (
    <Grid
      label={t('lines')}
      name="rincian"
      rows={rows}
      columns={columns}
      hidden={hidden}
      list={Rka.shape.rincian}
      readOnly={readOnly}
      complaints={complaints}
      newRow={newRow}
      onRows={onRows}
      tools={
        <Chip.Group
          multiple
          value={Object.entries(folds).flatMap(([key, open]) => (open ? [key] : []))}
          onChange={(open) => setFolds({ factors: open.includes('factors'), details: open.includes('details') })}
        >
          <Group gap={6}>
            <Chip size="xs" value="factors">
              {t('factors')}
            </Chip>
            <Chip size="xs" value="details">
              {t('details')}
            </Chip>
          </Group>
        </Chip.Group>
      }
      aside={
        <Text size="sm" component="span" role="status">
          {t('total')}: <Money value={moneyText(total)} fw={700} />
          {left !== undefined && (
            <span className={left < 0n ? classes['over'] : undefined}>
              {' · '}
              {left < 0n ? t('over', { money: rupiah(-left) }) : `${t('rest')}: ${rupiah(left)}`}
            </span>
          )}
        </Text>
      }
    />
  );
}
