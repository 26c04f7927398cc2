// The simple editor: the changeable fields of a paper as a form, its lists as a grid; saved by patch while one types.
import { NativeSelect, Paper, SimpleGrid, TextInput, Title } from '@mantine/core';
import { definitionOf, moneyText, parseMoney, sum, type DocumentType, type Row } from '@siklus/workflow';
import { useCallback, useMemo } from 'react';
import { z } from 'zod';
import { Editor, type EditorDraft } from '../../../parts/draft/editor.tsx';
import { fieldsOf, type Field } from '../../../parts/fields.ts';
import type { GridColumn } from '../../../parts/grid/columns.ts';
import { Grid } from '../../../parts/grid/grid.tsx';
import { useLanguage, useWords } from '../../../parts/language.ts';
import { Money } from '../../../parts/money.tsx';
import { monthName } from '../../../parts/time.ts';
import type { PaperView } from '../../../shapes.ts';
import { rowsIn } from '../body/body-view.tsx';
import { rowTotalOf } from '../body/row-total.ts';
import { words } from '../words.ts';
import { editableOf } from './editable.ts';

function FieldInput({ field, draft }: { field: Field; draft: EditorDraft }) {
  const { say, language } = useLanguage();
  const value = draft.body[field.name];
  const error = draft.complaints.get(field.name);
  const set = (next: unknown): void => draft.edit((body) => ({ ...body, [field.name]: next }));
  const shared = { label: say(field.label), disabled: draft.readOnly, error };
  if (field.kind === 'month') {
    const data = Array.from({ length: 12 }, (_, index) => ({
      value: `${index + 1}`,
      label: monthName(index + 1, language),
    }));
    return (
      <NativeSelect
        {...shared}
        data={data}
        value={String(value)}
        onChange={(event) => set(parseInt(event.currentTarget.value, 10))}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      maxLength={field.max ?? 500}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

function useColumns(
  field: Field,
  columns: readonly string[],
  view: PaperView,
  type: DocumentType,
): readonly GridColumn[] {
  const { say, language } = useLanguage();
  return useMemo(() => {
    const total = rowTotalOf(type, field.name);
    const fixed = (row: Row, it: Field): string => {
      const value = row[it.name];
      if (it.kind === 'month' && typeof value === 'number') return monthName(value, language);
      return typeof value === 'string' ? value : '';
    };
    const shown = field.columns.filter((it) => it.kind !== 'id');
    return [
      ...shown.map((it): GridColumn => {
        const open = columns.includes(it.name);
        const width = it.kind === 'money' ? 132 : it.kind === 'code' ? 190 : it.kind === 'month' ? 100 : 220;
        const complaint =
          it.kind === 'money'
            ? say({ id: 'Isi jumlah rupiah, nol atau lebih.', en: 'Give rupiah, zero or more.' })
            : say({ id: 'Isian terlalu panjang.', en: 'The text is too long.' });
        return open
          ? { key: it.name, label: say(it.label), kind: it.kind === 'money' ? 'money' : 'text', width, complaint }
          : {
              key: it.name,
              label: say(it.label),
              kind: 'computed',
              plain: true,
              width,
              complaint,
              compute: (row) => fixed(row, it),
              lead: it === shown[0] && shown.length > 8,
              nameOf: (code) => view.names[code],
            };
      }),
      ...(total === undefined
        ? []
        : [
            {
              key: '=',
              label: say(total.label),
              kind: 'computed',
              width: 150,
              complaint: '',
              compute: (row: Row) => shortOf(total.of(row)),
            } satisfies GridColumn,
          ]),
    ];
  }, [field, columns, view.names, type, say, language]);
}

const shortOf = (value: string): string => value.replace(/\.00$/, '').replace(/\B(?=(\d{3})+$)/g, '.');

function totalOf(type: DocumentType, field: Field, rows: readonly Row[], columns: readonly string[]): string {
  const total = rowTotalOf(type, field.name);
  const money = field.columns.find((it) => it.kind === 'money' && columns.includes(it.name));
  return moneyText(
    sum(
      rows.map((row) => {
        if (total !== undefined) return parseMoney(total.of(row));
        const value = money === undefined ? undefined : row[money.name];
        return typeof value === 'string' && /^\d+(\.\d{1,2})?$/.test(value) ? parseMoney(value) : 0n;
      }),
    ),
  );
}

function ListEditor({ field, draft, type }: { field: Field; draft: EditorDraft; type: DocumentType }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const editable = editableOf(type)?.lists[field.name];
  const columns = useColumns(field, editable?.columns ?? [], draft.view, type);
  const rows = rowsIn(draft.body, field.name);
  const { edit } = draft;
  const fixed = editable?.fresh === undefined;
  // Pasting past the last row would add rows that stand on nothing.
  const kept = useCallback(
    (before: readonly Row[], change: (rows: readonly Row[]) => readonly Row[]) => {
      const known = new Set(before.map((row) => row.id));
      const after = change(before);
      return fixed ? after.filter((row) => known.has(row.id)) : after;
    },
    [fixed],
  );
  const onRows = useCallback(
    (change: (rows: readonly Row[]) => readonly Row[]) =>
      edit((body) => ({ ...body, [field.name]: kept(rowsIn(body, field.name), change) })),
    [edit, field.name, kept],
  );
  const newRow = useCallback((): Row => ({ id: crypto.randomUUID().slice(0, 8), ...editable?.fresh?.() }), [editable]);
  return (
    <section aria-label={say(field.label)}>
      <Title order={2} size="h3" mt="md" mb={6}>
        {say(field.label)}
      </Title>
      <Grid
        label={say(field.label)}
        rows={rows}
        columns={columns}
        schema={field.row ?? z.looseObject({})}
        readOnly={draft.readOnly}
        fixedRows={fixed}
        newRow={newRow}
        onRows={onRows}
        complaints={draft.complaints}
        aside={
          <span>
            {t('total')} <Money value={totalOf(type, field, rows, editable?.columns ?? [])} fw={650} />
          </span>
        }
      />
    </section>
  );
}

function Inside({ draft, type }: { draft: EditorDraft; type: DocumentType }) {
  const editable = editableOf(type);
  const fields = fieldsOf(type);
  const single = fields.filter((it) => editable?.fields.includes(it.name));
  return (
    <>
      {single.length > 0 && (
        <Paper className="surface" p="sm">
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
            {single.map((field) => (
              <FieldInput key={field.name} field={field} draft={draft} />
            ))}
          </SimpleGrid>
        </Paper>
      )}
      {fields
        .filter((it) => editable !== undefined && it.name in editable.lists)
        .map((field) => (
          <ListEditor key={field.name} field={field} draft={draft} type={type} />
        ))}
    </>
  );
}

/** The editor of a paper whose type has none of its own. */
export function BodyEditor({ id, type }: { id: string; type: DocumentType }) {
  const { schema } = definitionOf(type);
  if (!(schema instanceof z.ZodObject)) return null;
  return (
    <Editor id={id} type={type} schema={schema}>
      {(draft) => <Inside draft={draft} type={type} />}
    </Editor>
  );
}
