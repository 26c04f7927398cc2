// "Dokumen baru": a paper of any type that somebody may draft, from what its definition asks for.
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { definitionOf, type Body, type DocumentType } from '@siklus/workflow';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../../parts/dialog.tsx';
import { Failure } from '../../../parts/answers.tsx';
import { useDrafters } from '../../../parts/drafters.ts';
import type { Field } from '../../../parts/fields.ts';
import { useLanguage, useWords } from '../../../parts/language.ts';
import { OpdSelect } from '../../../parts/opd-select.tsx';
import { identified, useOpenPaper } from '../../../parts/open-paper.ts';
import { useSession, useYear } from '../../../parts/session.ts';
import { trpc } from '../../../parts/trpc.ts';
import { typeName } from '../../../parts/type-name.ts';
import { isChange } from '../../change/in-force.ts';
import { FieldInput } from '../edit/field-input.tsx';
import { basisFieldsOf, choicesOf, missingFields } from './asked-fields.ts';
import { BasisPicker } from './basis-picker.tsx';
import { draftable } from './draftable.ts';
import { OpeningAnswer } from './opening-answer.tsx';
import { useBases } from './use-bases.ts';
import { words } from './words.ts';

/** What is known of a new paper before anything is asked. */
export interface Given {
  readonly type: DocumentType;
  readonly opd: string;
  readonly unit: string;
  readonly year: number;
  /** Papers by the field that names them. */
  readonly picked: Readonly<Record<string, readonly string[]>>;
}

type Picks = Readonly<Record<string, readonly string[]>>;

function pickedByType(type: DocumentType, picks: Picks): Record<string, readonly string[]> {
  const all: Record<string, readonly string[]> = {};
  for (const { field, types } of basisFieldsOf(type))
    for (const it of types) all[it.type] = [...(all[it.type] ?? []), ...(picks[field.name] ?? [])];
  return all;
}

function seedOf(type: DocumentType, picks: Picks, values: Body): Body {
  const named = basisFieldsOf(type).flatMap(({ field, many }): [string, unknown][] => {
    const ids = picks[field.name] ?? [];
    return ids.length === 0 ? [] : [[field.name, many ? ids : ids[0]]];
  });
  return { ...Object.fromEntries(named), ...values };
}

/** The papers that are picked before it is opened; a change picks them in its editor, where what they hold is in sight. */
const pickable = (type: DocumentType): ReturnType<typeof basisFieldsOf> => (isChange(type) ? [] : basisFieldsOf(type));

function UnitSelect({ opd, unit, choose }: { opd: string; unit: string; choose: (unit: string) => void }) {
  const t = useWords(words);
  const units = useQuery({ ...trpc.codes.units.queryOptions({ opd }), enabled: opd !== '' });
  if ((units.data?.length ?? 0) < 2) return null;
  return (
    <Select
      label={t('unit')}
      searchable
      allowDeselect={false}
      data={(units.data ?? []).map((it) => ({ value: it.unit, label: `${it.name} · ${it.unit}` }))}
      value={unit}
      onChange={(value) => value !== null && choose(value)}
    />
  );
}

function Form({ given, close }: { given: Omit<Given, 'picked'> & { picked: Picks }; close: () => void }) {
  const t = useWords(words);
  const open = useOpenPaper();
  const { type, opd, year } = given;
  const [unit, setUnit] = useState(given.unit);
  const [picks, pick] = useState<Picks>(given.picked);
  const [choices, choose] = useState<Body>(() =>
    Object.fromEntries(choicesOf(type).map((it) => [it.field.name, it.value])),
  );
  const [values, set] = useState<Body>({});
  const chosen = seedOf(type, picks, choices);
  const { bases, pending } = useBases({ type, year, opd, picked: pickedByType(type, picks) });
  const asked = missingFields(type, chosen, bases).filter((it) => it.kind !== 'choice');
  const seed = {
    ...chosen,
    ...Object.fromEntries(asked.flatMap((it) => (values[it.name] === undefined ? [] : [[it.name, values[it.name]]]))),
  };
  const { basis } = definitionOf(type);
  const needed = (types: readonly { type: string }[], field: Field): boolean =>
    types.some((it) => basis[it.type]?.needed?.(seed) ?? !field.optional);
  const send = (late?: string): void =>
    open.mutate(identified({ type, year, opd, unit, seed, ...(late !== undefined && { late }) }), {
      onSuccess: (answer) => answer.ok && close(),
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="sm">
        {opd !== '' && <UnitSelect opd={opd} unit={unit} choose={setUnit} />}
        {choicesOf(type).map(({ field }) => (
          <FieldInput
            key={field.name}
            field={field}
            disabled={false}
            value={choices[field.name]}
            set={(value) => choose({ ...choices, [field.name]: value })}
          />
        ))}
        {pickable(type).map((it) => (
          <BasisPicker
            key={it.field.name}
            basis={it}
            year={year}
            opd={opd}
            required={needed(it.types, it.field)}
            value={picks[it.field.name] ?? []}
            choose={(ids) => pick({ ...picks, [it.field.name]: ids })}
          />
        ))}
        {!pending &&
          asked.map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              disabled={false}
              value={values[field.name]}
              set={(value) => set({ ...values, [field.name]: value })}
            />
          ))}
        <Text size="xs" c="dimmed">
          {t('rest')}
        </Text>
        <OpeningAnswer answer={open.data} pending={open.isPending} late={send} />
        {open.isError && <Failure error={open.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={open.isPending}>
            {t('open')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The dialog; `given` says what is known already. */
export function NewPaper({ given, close }: { given?: Given; close: () => void }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const { holdings } = useSession();
  const here = useYear();
  const year = given?.year ?? here;
  const drafters = useDrafters() ?? [];
  const types = draftable(drafters, holdings);
  const only = types.length === 1 ? types[0]?.type : undefined;
  const [type, chooseType] = useState(given?.type ?? only);
  const { opds, except = [] } = types.find((it) => it.type === type) ?? {};
  const [wish, chooseOpd] = useState<string | undefined>(given?.opd);
  const opd = opds?.length === 1 ? opds[0] : wish !== undefined && opds?.includes(wish) === false ? undefined : wish;
  const agencies = [...holdings, ...drafters.flatMap((it) => it.own)];
  const names = new Map(agencies.map((it) => [it.opd, it.opdName]));
  return (
    <Dialog close={close} title={t('title', { year })}>
      <Stack gap="sm">
        <Select
          label={t('type')}
          placeholder={t('choose')}
          searchable
          allowDeselect={false}
          disabled={given !== undefined}
          data={types.map((it) => ({ value: it.type, label: say(typeName(it.type)) }))}
          value={type ?? null}
          onChange={(value) => chooseType(types.find((it) => it.type === value)?.type)}
          data-autofocus
        />
        {type !== undefined && opds === undefined && given === undefined && (
          <OpdSelect
            size="sm"
            label={t('opd')}
            placeholder={t('choose')}
            except={except}
            value={wish}
            choose={chooseOpd}
          />
        )}
        {opds !== undefined && opds.length > 1 && (
          <Select
            label={t('opd')}
            placeholder={t('choose')}
            data={opds.map((it) => ({ value: it, label: names.get(it) ?? it }))}
            value={opd ?? null}
            onChange={(value) => chooseOpd(value ?? undefined)}
          />
        )}
        {type !== undefined && opd !== undefined && (
          <Text size="sm" c="dimmed">
            {opd === '' ? t('region') : (names.get(opd) ?? opd)}
          </Text>
        )}
        {type !== undefined && opd !== undefined && (
          <Form
            key={`${type}/${opd}`}
            given={{ type, opd, unit: given?.unit ?? opd, year, picked: given?.picked ?? {} }}
            close={close}
          />
        )}
      </Stack>
    </Dialog>
  );
}
