// The indicators of the sub kegiatan under the cursor: what is counted, how much of it, in which unit.
import { Text } from '@mantine/core';
import { Renja, type Row } from '@siklus/workflow';
import { useCallback, useMemo } from 'react';
import type { EditorDraft } from '../../parts/draft/editor.tsx';
import { rowsOf, textOf } from '../../parts/draft/patch-of.ts';
import type { GridColumn } from '../../parts/grid/columns.ts';
import { Grid } from '../../parts/grid/grid.tsx';
import { useWords } from '../../parts/language.ts';
import { withIndicators } from './programme.ts';
import { words } from './words.ts';

/** The grid of one row's indicators. */
export function IndicatorGrid({ draft, row }: { draft: EditorDraft; row: Row }) {
  const { body, readOnly, edit, complaints } = draft;
  const t = useWords(words);
  const all = rowsOf(body, 'indikator');
  const own = useMemo(() => all.filter((it) => it['rincian'] === row.id), [all, row.id]);
  const columns = useMemo<readonly GridColumn[]>(
    () => [
      { key: 'tolokUkur', label: t('tolokUkur'), kind: 'text', width: 420, complaint: t('badText') },
      { key: 'target', label: t('target'), kind: 'decimal', optional: true, complaint: t('badNumber') },
      { key: 'satuan', label: t('satuan'), kind: 'text', width: 160, complaint: t('badText') },
    ],
    [t],
  );
  const onRows = useCallback(
    (change: (rows: readonly Row[]) => readonly Row[]) => edit((it) => withIndicators(it, row.id, change)),
    [edit, row.id],
  );
  const title = t('indicatorsOf', { code: textOf(row, 'subKegiatan'), name: textOf(row, 'nama') });
  return (
    <>
      <Text size="sm" fw={600} mt="sm" mb={4}>
        {title}
      </Text>
      <Grid
        label={title}
        name="indikator"
        rows={own}
        columns={columns}
        list={Renja.shape.indikator}
        elsewhere={all.length - own.length}
        readOnly={readOnly}
        complaints={complaints}
        height={200}
        newRow={() => ({ id: crypto.randomUUID(), rincian: row.id, tolokUkur: '', satuan: '' })}
        onRows={onRows}
        addLabel={t('newIndicator')}
      />
    </>
  );
}
