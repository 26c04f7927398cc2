// The contents of a paper: its single fields as a list of pairs, its lists as tables, all from the type's own schema and labels.
import { SimpleGrid, Text } from '@mantine/core';
import { useId } from 'react';
import type { Row } from '@siklus/workflow';
import { fieldsOf, type Field } from '../../../parts/fields.ts';
import { goalOf } from '../../../parts/go-to.ts';
import { useLanguage } from '../../../parts/language.ts';
import type { PaperView } from '../../../shapes.ts';
import { Breakdown } from './breakdown.tsx';
import { RowsTable } from './rows-table.tsx';
import { Value } from './value.tsx';

/** The rows that a body holds under a name. */
export function rowsIn(body: Readonly<Record<string, unknown>>, name: string): readonly Row[] {
  const rows = body[name];
  return Array.isArray(rows) ? (rows as Row[]) : []; // lists of a stored body hold rows: the schema saw to it
}

function Pair({ field, view, named }: { field: Field; view: PaperView; named: boolean }) {
  const { say } = useLanguage();
  const id = useId();
  const value = (
    <Value
      value={view.paper.body[field.name]}
      kind={field.kind}
      view={view}
      plain={field.name === 'subKegiatan' && 'nama' in view.paper.body}
    />
  );
  return (
    <div>
      <Text size="xs" c="dimmed" component="dt" id={id}>
        {say(field.label)}
      </Text>
      <Text size="sm" component="dd" m={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {named ? (
          // A definition has no name of its own to be told by when it gets the focus.
          <div role="group" aria-labelledby={id} data-field={field.name}>
            {value}
          </div>
        ) : (
          value
        )}
      </Text>
    </div>
  );
}

/** The contents, to be read; the field at `at` is shown also where it is empty. */
export function BodyView({ view, at = '' }: { view: PaperView; at?: string }) {
  const fields = fieldsOf(view.paper.type);
  const { list: named } = goalOf(at);
  // What nobody had to fill in, and nobody did, is not worth a line.
  const empty = (it: Field): boolean => it.name !== named && it.optional && (view.paper.body[it.name] ?? '') === '';
  const single = fields.filter((it) => it.kind !== 'rows' && !empty(it));
  return (
    <>
      {single.length > 0 && (
        <SimpleGrid
          component="dl"
          cols={{ base: 1, xs: 2, md: 4, lg: 5 }}
          spacing="sm"
          verticalSpacing={4}
          m={0}
          p="sm"
          className="surface"
        >
          {single.map((field) => (
            <Pair key={field.name} field={field} view={view} named={field.name === named} />
          ))}
        </SimpleGrid>
      )}
      {fields
        .filter((it) => it.kind === 'rows' && !empty(it))
        .map((field) => (
          <RowsTable
            key={field.name}
            field={field}
            rows={rowsIn(view.paper.body, field.name)}
            type={view.paper.type}
            view={view}
          />
        ))}
      <Breakdown view={view} />
    </>
  );
}
