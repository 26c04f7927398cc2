// The head of an RKA: what it is for, where, from when to when, and the outputs it promises.
import { Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { Rka, type Row } from '@siklus/workflow';
import { useCallback, useMemo } from 'react';
import type { EditorDraft } from '../../parts/draft/editor.tsx';
import { rowsOf, textOf } from '../../parts/draft/patch-of.ts';
import type { GridColumn } from '../../parts/grid/columns.ts';
import { Grid } from '../../parts/grid/grid.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { monthName } from '../../parts/time.ts';
import classes from './rka.module.css';
import { words } from './words.ts';

function Months({ body, edit, readOnly, complaints }: EditorDraft) {
  const t = useWords(words);
  const { language } = useLanguage();
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: `${index + 1}`,
    label: monthName(index + 1, language),
  }));
  return (['mulai', 'selesai'] as const).map((key) => (
    <Select
      key={key}
      label={t(key)}
      data={months}
      allowDeselect={false}
      readOnly={readOnly}
      error={complaints.get(key)}
      value={`${Number(body[key])}`}
      onChange={(value) => value !== null && edit((it) => ({ ...it, [key]: parseInt(value, 10) }))}
    />
  ));
}

/** The head fields and the outputs. */
export function RkaHead(draft: EditorDraft) {
  const { body, edit, readOnly, complaints, view } = draft;
  const t = useWords(words);
  const columns = useMemo<readonly GridColumn[]>(
    () => [
      { key: 'tolokUkur', label: t('tolokUkur'), kind: 'text', width: 260, complaint: t('badText') },
      { key: 'target', label: t('target'), kind: 'decimal', optional: true, complaint: t('badNumber') },
      { key: 'satuan', label: t('satuan'), kind: 'text', width: 110, complaint: t('badText') },
    ],
    [t],
  );
  const onRows = useCallback(
    (change: (rows: readonly Row[]) => readonly Row[]) =>
      edit((it) => ({ ...it, indikator: change(rowsOf(it, 'indikator')) })),
    [edit],
  );
  const outputs = complaints.get('indikator');
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm" mb="sm">
      <Stack gap="xs" className="surface" p="sm">
        <div>
          <Text size="xs" c="dimmed">
            {t('subKegiatan')} · {t('unit')} {view.paper.unit}
          </Text>
          <Text fw={600}>
            {textOf(body, 'subKegiatan')} {textOf(body, 'nama')}
          </Text>
        </div>
        <TextInput
          label={t('lokasi')}
          data-field="lokasi"
          maxLength={200}
          readOnly={readOnly}
          error={complaints.get('lokasi')}
          value={textOf(body, 'lokasi')}
          onChange={(event) => {
            const lokasi = event.currentTarget.value;
            edit((it) => ({ ...it, lokasi }));
          }}
        />
        <Group grow>
          <Months {...draft} />
        </Group>
      </Stack>
      <div>
        <Grid
          label={t('outputs')}
          name="indikator"
          rows={rowsOf(body, 'indikator')}
          columns={columns}
          list={Rka.shape.indikator}
          readOnly={readOnly}
          complaints={complaints}
          height={140}
          newRow={() => ({ id: crypto.randomUUID(), tolokUkur: '', satuan: '' })}
          onRows={onRows}
          addLabel={t('newOutput')}
          tools={
            <Text size="sm" fw={600}>
              {t('outputs')}
            </Text>
          }
          aside={
            <Text size="xs" className={classes['over'] ?? ''}>
              {outputs}
            </Text>
          }
        />
      </div>
    </SimpleGrid>
  );
}
