// Everything about one step, as fields.
import {
  Checkbox,
  Group,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core';
import { definitionOf, isDocumentType, text, type Text as Pair } from '@siklus/workflow';
import { useLanguage, useWords } from '../../parts/language.ts';
import { Condition } from './condition.tsx';
import type { Draft, DraftStep } from './draft.ts';
import { askBy, askOf, targetsFor } from './edits.ts';
import { OfficeField, OfficesField } from './offices-field.tsx';
import type { Reading } from './reading.ts';
import { words } from './words.ts';

type Change = (change: Partial<Omit<DraftStep, 'key'>>, mark?: string) => void;

interface Props {
  readonly draft: Draft;
  readonly step: DraftStep;
  readonly reading: Reading;
  readonly change: Change;
}

function Names({ step, reading, change }: Omit<Props, 'draft'>) {
  const t = useWords(words);
  const blank = { state: text('', ''), command: text('', '') };
  const given = {
    state: reading.states[step.name] ?? text('', ''),
    command: reading.commands[step.command] ?? text('', ''),
  };
  const label = step.label ?? (reading.states[step.name] === undefined ? blank : given);
  const field = (what: 'state' | 'command', language: 'id' | 'en') => (
    <TextInput
      size="xs"
      maxLength={60}
      label={t(language === 'id' ? 'inIndonesian' : 'inEnglish', {
        field: t(what === 'state' ? 'stateName' : 'commandName'),
      })}
      value={label[what][language]}
      onChange={(event) => {
        const pair: Pair = { ...label[what], [language]: event.currentTarget.value };
        change({ label: { ...label, [what]: pair } }, `${what}.${language}`);
      }}
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing="xs">
      {field('state', 'id')}
      {field('state', 'en')}
      {field('command', 'id')}
      {field('command', 'en')}
    </SimpleGrid>
  );
}

function Asking({ step, change }: Pick<Props, 'step' | 'change'>) {
  const t = useWords(words);
  return (
    <Stack gap={6}>
      <Group gap="xs" justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={t('way')}
          data={[
            { value: 'by', label: t('wayBy') },
            { value: 'all', label: t('wayAll') },
            { value: 'of', label: t('wayOf2') },
          ]}
          value={step.way}
          onChange={(way) => change(askBy(step, way === 'all' || way === 'of' ? way : 'by'))}
        />
      </Group>
      {step.way === 'by' ? (
        <OfficeField label={t('offices')} value={step.offices[0]} choose={(office) => change({ offices: [office] })} />
      ) : (
        <OfficesField label={t('offices')} value={step.offices} choose={(offices) => change(askOf(step, offices))} />
      )}
      {step.way === 'of' && (
        <NumberInput
          size="xs"
          w={140}
          label={t('need')}
          min={1}
          max={Math.max(1, step.offices.length - 1)}
          value={step.need}
          onChange={(need) => change({ need: Number(need) }, 'need')}
        />
      )}
    </Stack>
  );
}

function Returns({ draft, step, reading, change }: Props) {
  const t = useWords(words);
  const { say } = useLanguage();
  const targets = targetsFor(draft, step);
  const at = draft.steps.findIndex((it) => it.key === step.key);
  return (
    <Checkbox.Group
      size="xs"
      label={t('returns')}
      value={[...step.returns]}
      onChange={(chosen) => change({ returns: targets.filter((it) => chosen.includes(it)) })}
    >
      <Group gap="sm" mt={4}>
        {targets.map((state, index) => {
          const name = say(reading.states[state] ?? text(state, state));
          return (
            <Checkbox key={state} size="xs" value={state} label={index > at ? t('noLonger', { state: name }) : name} />
          );
        })}
      </Group>
    </Checkbox.Group>
  );
}

function Switches({ step, change }: Pick<Props, 'step' | 'change'>) {
  const t = useWords(words);
  const names = ['strategic', 'delegable', 'reject', 'reroute'] as const;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing={6}>
      {names.map((name) => (
        <Switch
          key={name}
          size="xs"
          label={t(name)}
          checked={step[name]}
          onChange={(event) => change({ [name]: event.currentTarget.checked })}
        />
      ))}
    </SimpleGrid>
  );
}

function Technical({ step, change }: Pick<Props, 'step' | 'change'>) {
  const t = useWords(words);
  return (
    <details>
      <Text component="summary" size="xs" c="dimmed" style={{ cursor: 'pointer' }}>
        {t('technical')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt={6}>
        <TextInput
          size="xs"
          label={t('technicalState')}
          value={step.name}
          onChange={(event) => change({ name: event.currentTarget.value }, 'name')}
        />
        <TextInput
          size="xs"
          label={t('technicalCommand')}
          value={step.command}
          onChange={(event) => change({ command: event.currentTarget.value }, 'command')}
        />
      </SimpleGrid>
    </details>
  );
}

/** The fields of a step. */
export function StepFields(props: Props) {
  const { draft, step, reading, change } = props;
  const t = useWords(words);
  const { say } = useLanguage();
  const kinds = isDocumentType(draft.document) ? (definitionOf(draft.document).kinds ?? []) : [];
  const fields = Object.entries(reading.fields).map(([value, label]) => ({ value, label: say(label) }));
  return (
    <Stack gap="sm" mt="xs">
      <Names {...props} />
      <Asking step={step} change={change} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        <NumberInput
          size="xs"
          label={t('within')}
          min={1}
          max={60}
          value={step.within}
          onChange={(within) => change({ within: Number(within) }, 'within')}
        />
        <OfficesField
          label={t('advice')}
          placeholder={t('adviceHint')}
          value={step.advice}
          choose={(advice) => change({ advice })}
        />
      </SimpleGrid>
      <Returns {...props} />
      <Condition
        value={step.when}
        change={(when) => change({ when }, 'when')}
        kinds={kinds}
        step={say(reading.states[step.name] ?? text(step.name, step.name))}
      />
      <Switches step={step} change={change} />
      <MultiSelect
        size="xs"
        searchable
        hidePickedOptions
        label={t('revises')}
        data={fields}
        value={[...step.revises]}
        onChange={(revises) => change({ revises })}
      />
      <Technical step={step} change={change} />
    </Stack>
  );
}
