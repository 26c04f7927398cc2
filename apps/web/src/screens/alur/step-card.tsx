// One step in the list: its place, name and rules, the faults that belong to it, and its fields when it is open.
import { ActionIcon, Badge, Group, List, Stack, Text } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconChevronUp,
  IconGripVertical,
  IconTrash,
} from '@tabler/icons-react';
import { needOf, officesOf, officeTitle, stepRules, text, type Step } from '@siklus/workflow';
import { useLanguage, useWords } from '../../parts/language.ts';
import classes from './alur.module.css';
import type { Draft, DraftStep } from './draft.ts';
import { FaultLines } from './fault-lines.tsx';
import type { Reading } from './reading.ts';
import { StepFields } from './step-fields.tsx';
import type { Fault } from './verdict.ts';
import { words } from './words.ts';

/** What can be done to a step; absent while the chain is only read. */
export interface StepActions {
  readonly change: (key: string, change: Partial<Omit<DraftStep, 'key'>>, mark?: string) => void;
  readonly move: (key: string, to: number) => void;
  readonly remove: (key: string) => void;
  readonly toggle: (key: string) => void;
}

interface Props {
  readonly draft: Draft;
  readonly step: DraftStep;
  /** The same step as the law reads it. */
  readonly sketch: Step;
  readonly index: number;
  readonly reading: Reading;
  readonly faults: readonly Fault[];
  readonly opened: boolean;
  readonly actions: StepActions | undefined;
}

function Buttons({
  draft,
  step,
  index,
  name,
  opened,
  actions,
}: Pick<Props, 'draft' | 'step' | 'index' | 'opened'> & { name: string; actions: StepActions }) {
  const t = useWords(words);
  const buttons = [
    {
      label: t('upStep', { step: name }),
      icon: IconArrowUp,
      off: index === 0,
      act: () => actions.move(step.key, index - 1),
    },
    {
      label: t('downStep', { step: name }),
      icon: IconArrowDown,
      off: index === draft.steps.length - 1,
      act: () => actions.move(step.key, index + 1),
    },
    {
      label: t('removeStep', { step: name }),
      icon: IconTrash,
      off: draft.steps.length === 1,
      act: () => actions.remove(step.key),
    },
  ];
  return (
    <Group gap={2} wrap="nowrap" className="no-print">
      {buttons.map(({ label, icon: Icon, off, act }) => (
        <ActionIcon
          key={label}
          variant="subtle"
          color="gray"
          aria-label={label}
          title={label}
          disabled={off}
          onClick={act}
        >
          <Icon size={16} aria-hidden />
        </ActionIcon>
      ))}
      <ActionIcon
        variant={opened ? 'light' : 'subtle'}
        aria-label={t('editStep', { step: name })}
        title={t('editStep', { step: name })}
        aria-expanded={opened}
        onClick={() => actions.toggle(step.key)}
      >
        {opened ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
      </ActionIcon>
    </Group>
  );
}

function Rules({ step, sketch, reading }: Pick<Props, 'step' | 'sketch' | 'reading'>) {
  const t = useWords(words);
  const { say } = useLanguage();
  const states = step.returns.map((it) => say(reading.states[it] ?? text(it, it))).join(', ');
  const { revises: _raw, ...rest } = sketch;
  const fields = step.revises.map((it) => say(reading.fields[it] ?? text(it, it))).join(', ');
  const rules = [
    // The law knows fields by their names in the system; here they read as on the paper.
    ...stepRules(rest).map(say),
    ...(fields === '' ? [] : [t('revisesRule', { fields })]),
    states === '' ? t('returnsNone') : t('returnsTo', { states }),
    ...(step.reject ? [`${t('reject')}.`] : []),
  ];
  return (
    <List size="sm" spacing={0} withPadding c="dimmed" listStyleType="disc">
      {rules.map((rule) => (
        <List.Item key={rule}>{rule}</List.Item>
      ))}
    </List>
  );
}

/** A step of the list. */
export function StepCard({ draft, step, sketch, index, reading, faults, opened, actions }: Props) {
  const t = useWords(words);
  const { say } = useLanguage();
  const name = say(reading.states[step.name] ?? text(step.name, step.name));
  const command = say(reading.commands[step.command] ?? text(step.command, step.command));
  const offices = officesOf(sketch);
  return (
    <li className={classes['step']} data-step={step.key} data-wrong={faults.length > 0} id={`langkah-${index}`}>
      <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
        <Group gap={6} wrap="nowrap" align="flex-start" miw={0}>
          {actions !== undefined && (
            <button
              type="button"
              draggable
              data-handle
              className={`${classes['handle'] ?? ''} no-print`}
              aria-label={t('dragStep', { step: name })}
              title={t('stepListHint')}
            >
              <IconGripVertical size={16} aria-hidden />
            </button>
          )}
          <Stack gap={0} miw={0}>
            <Text fw={650} component="h3" size="sm" style={{ overflowWrap: 'anywhere' }}>
              {index + 1}. {name}
            </Text>
            <Text size="xs" c="dimmed">
              {command}
              {step.way === 'of' && ` · ${needOf(sketch)}/${offices.length}`}
            </Text>
          </Stack>
        </Group>
        {actions !== undefined && (
          <Buttons draft={draft} step={step} index={index} name={name} opened={opened} actions={actions} />
        )}
      </Group>
      <Group gap={4} my={4}>
        {offices.map((office) => (
          <Badge key={office} size="sm" variant="outline" color="gray" radius="sm" tt="none" fw={500}>
            {say(officeTitle(office))}
          </Badge>
        ))}
      </Group>
      <FaultLines faults={faults} reading={reading} />
      {opened && actions !== undefined ? (
        <StepFields
          draft={draft}
          step={step}
          reading={reading}
          change={(change, mark) =>
            actions.change(step.key, change, mark === undefined ? undefined : `${step.key} ${mark}`)
          }
        />
      ) : (
        <Rules step={step} sketch={sketch} reading={reading} />
      )}
    </li>
  );
}
