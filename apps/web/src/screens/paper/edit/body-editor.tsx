// The simple editor: the changeable fields of a paper as a form, its lists as a grid; saved by patch while one types.
import { Paper, SimpleGrid, Title } from '@mantine/core';
import { definitionOf, moneyText, parseMoney, sum, type Body, type DocumentType, type Row } from '@siklus/workflow';
import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { z } from 'zod';
import { BodyView } from '../body/body-view.tsx';
import { Editor, type EditorDraft } from '../../../parts/draft/editor.tsx';
import { fieldsOf, type Field } from '../../../parts/fields.ts';
import type { GridColumn } from '../../../parts/grid/columns.ts';
import { Grid } from '../../../parts/grid/grid.tsx';
import { useLanguage, useWords } from '../../../parts/language.ts';
import { Money } from '../../../parts/money.tsx';
import type { Choice } from '../../../parts/picker/picker.ts';
import { rowsIn } from '../body/body-view.tsx';
import { trpc } from '../../../parts/trpc.ts';
import { rowTotalOf } from '../body/row-total.ts';
import { words } from '../words.ts';
import { rowChoices } from './code-search.ts';
import { columnsOf } from './columns-of.ts';
import { editableOf, filledOf, type Editable } from './editable.ts';
import { useKnown } from './use-known.ts';
import { FieldInput } from './field-input.tsx';

/** The rows of the papers that single fields of a body name: what a row serves may stand in the paper above. */
function useRowsAbove(type: DocumentType, body: Body, asked: boolean): readonly Choice[] {
  const ids = fieldsOf(type).flatMap(({ name, kind }) => {
    const id = body[name];
    return asked && kind === 'paper' && typeof id === 'string' && id !== '' ? [id] : [];
  });
  const papers = useQueries({ queries: ids.map((id) => trpc.document.get.queryOptions({ id })) });
  return papers.flatMap(({ data }) => (data === undefined ? [] : rowChoices(data.paper.body, '')));
}

function useColumns(
  field: Field,
  columns: readonly string[],
  { view, body }: EditorDraft,
  type: DocumentType,
): readonly GridColumn[] {
  const t = useWords(words);
  const { say, language } = useLanguage();
  const names = field.columns.some((it) => it.kind === 'id' && it.name !== 'id');
  // Compared as text, so that typing elsewhere does not make the columns anew.
  const above = useRowsAbove(type, body, names);
  const choices = names ? JSON.stringify([...rowChoices(body, field.name), ...above]) : '[]';
  const { nameOf, isKnown } = useKnown(field, columns, rowsIn(body, field.name), view.names);
  return useMemo(() => {
    const total = rowTotalOf(type, field.name);
    return [
      ...columnsOf(field, {
        columns,
        filled: filledIn(type, field.name),
        others: JSON.parse(choices) as Choice[],
        nameOf,
        isKnown,
        t,
        say,
        language,
      }), // written above
      ...(total === undefined
        ? []
        : [
            {
              key: '=',
              label: say(total.label),
              kind: 'computed',
              complaint: '',
              compute: (row: Row) => shortOf(total.of(row)),
            } satisfies GridColumn,
          ]),
    ];
  }, [field, columns, choices, nameOf, isKnown, type, t, say, language]);
}

const filledIn = (type: DocumentType, list: string): readonly string[] =>
  filledOf(type).flatMap((path) => (path.startsWith(`${list}.`) ? [path.slice(list.length + 1)] : []));

/** A row that comes or comes back has no figures of the ledger: these are filled in when the paper is submitted. */
const bare = (row: Row, filled: readonly string[]): Row =>
  filled.reduce<Row>((it, name) => {
    const { [name]: _gone, ...rest } = it;
    return { ...rest, id: row.id };
  }, row);

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

const nothing: readonly string[] = [];
const anyList = z.array(z.looseObject({}));

interface InsideProps {
  readonly draft: EditorDraft;
  readonly type: DocumentType;
  readonly open: Editable;
}

function ListEditor({ field, draft, type, open }: InsideProps & { field: Field }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const editable = open.lists[field.name];
  const columns = useColumns(field, editable?.columns ?? nothing, draft, type);
  const rows = rowsIn(draft.body, field.name);
  const { edit } = draft;
  const fixed = editable?.fresh === undefined;
  const adds = rowTotalOf(type, field.name) !== undefined || field.columns.some((it) => it.kind === 'money');
  // Pasting past the last row would add rows that stand on nothing.
  const kept = useCallback(
    (before: readonly Row[], change: (rows: readonly Row[]) => readonly Row[]) => {
      const known = new Set(before.map((row) => row.id));
      const after = change(before);
      if (fixed) return after.filter((row) => known.has(row.id));
      const filled = filledIn(type, field.name);
      return filled.length === 0 ? after : after.map((row) => (known.has(row.id) ? row : bare(row, filled)));
    },
    [fixed, type, field.name],
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
        name={field.name}
        rows={rows}
        columns={columns}
        list={field.list ?? anyList}
        readOnly={draft.readOnly}
        fixedRows={fixed}
        newRow={newRow}
        onRows={onRows}
        complaints={draft.complaints}
        {...(adds && {
          aside: (
            <span>
              {t('total')}{' '}
              <Money
                value={totalOf(type, field, rows, [...(editable?.columns ?? []), ...filledIn(type, field.name)])}
                fw={650}
              />
            </span>
          ),
        })}
      />
    </section>
  );
}

function Inside({ draft, type, open }: InsideProps) {
  const { complaints, body, readOnly, edit } = draft;
  const fields = fieldsOf(type);
  const single = fields.filter((it) => open.fields.includes(it.name));
  const lists = fields.filter((it) => Object.hasOwn(open.lists, it.name));
  const set = (name: string, next: unknown): void =>
    edit((before) => {
      const { [name]: _old, ...rest } = before;
      return next === undefined ? rest : { ...before, [name]: next };
    });
  return (
    <>
      {single.length > 0 && (
        <Paper className="surface" p="sm">
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
            {single.map((field) => (
              <FieldInput
                key={field.name}
                field={field}
                value={body[field.name]}
                set={(next) => set(field.name, next)}
                disabled={readOnly}
                error={complaints.get(field.name)}
              />
            ))}
          </SimpleGrid>
        </Paper>
      )}
      {lists.map((field) => (
        <ListEditor key={field.name} field={field} draft={draft} type={type} open={open} />
      ))}
    </>
  );
}

/** The editor of a paper whose type has none of its own, and of what a desk may change; `revises` are the fields of the desk. */
export function BodyEditor({
  id,
  type,
  revises,
}: {
  id: string;
  type: DocumentType;
  revises?: readonly string[] | undefined;
}) {
  const { schema } = definitionOf(type);
  const open = useMemo(() => editableOf(type, revises), [type, revises]);
  if (!(schema instanceof z.ZodObject) || open === undefined) return null;
  return (
    <Editor id={id} type={type} schema={schema} printed={BodyView}>
      {(draft) => <Inside draft={draft} type={type} open={open} />}
    </Editor>
  );
}
