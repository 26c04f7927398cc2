// The condition of a step, built part by part.
import { ActionIcon, Box, Button, Group, MultiSelect, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { isMoney, parseMoney, rupiah, type Predicate } from '@siklus/workflow';
import { useWords } from '../../parts/language.ts';
import { CodesField } from './codes-field.tsx';
import { partKindOf, partKinds, partOf, partsOf, rupiahOf, type PartKind } from './condition-parts.ts';
import { words } from './words.ts';

const DEEPEST = 3;

interface PartProps {
  readonly value: Predicate;
  readonly change: (next: Predicate) => void;
  /** Every kind of paper of the type; none when it has no kinds. */
  readonly kinds: readonly string[];
  readonly depth: number;
  readonly label: string;
}

function Amount({ value, change }: { value: Predicate & { amount: object }; change: (next: Predicate) => void }) {
  const t = useWords(words);
  const limit = value.amount as { over?: string; upTo?: string }; // one of the two, by the schema of conditions
  const how = limit.over === undefined ? 'upTo' : 'over';
  const typed = limit.over ?? limit.upTo ?? '';
  const make = (next: string, sum: string): void => change({ amount: next === 'over' ? { over: sum } : { upTo: sum } });
  return (
    <Group gap="xs" align="flex-start">
      <NativeSelect
        size="xs"
        aria-label={t('amountHow')}
        data={[
          { value: 'over', label: t('amountOver') },
          { value: 'upTo', label: t('amountUpTo') },
        ]}
        value={how}
        onChange={(event) => make(event.currentTarget.value, typed)}
      />
      <TextInput
        size="xs"
        w={170}
        aria-label={t('amountRupiah')}
        inputMode="numeric"
        value={typed}
        onChange={(event) => make(how, rupiahOf(event.currentTarget.value))}
        description={isMoney(typed) ? rupiah(parseMoney(typed)) : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
    </Group>
  );
}

function Joined({ value, change, kinds, depth, label }: PartProps) {
  const t = useWords(words);
  const parts = partsOf(value);
  const make = (next: readonly Predicate[]): void => change('every' in value ? { every: next } : { some: next });
  return (
    <Stack gap="xs">
      {parts.map((part, index) => (
        // Parts have no names; their place is what tells them apart.
        <Group key={index} gap={4} wrap="nowrap" align="flex-start">
          <Box flex={1}>
            <Part
              value={part}
              kinds={kinds}
              depth={depth + 1}
              label={`${label} ${index + 1}`}
              change={(next) => make(parts.with(index, next))}
            />
          </Box>
          {parts.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${t('removePart')} ${index + 1}`}
              onClick={() => make(parts.toSpliced(index, 1))}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      <Box>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={12} aria-hidden />}
          onClick={() => make([...parts, partOf('amount', undefined)])}
        >
          {t('addPart')}
        </Button>
      </Box>
    </Stack>
  );
}

function Filling(props: PartProps) {
  const t = useWords(words);
  const { value, change, kinds, depth, label } = props;
  if ('amount' in value) return <Amount value={value} change={change} />;
  if ('kind' in value)
    return (
      <MultiSelect
        size="xs"
        aria-label={t('kinds')}
        data={[...kinds]}
        value={[...value.kind]}
        onChange={(kind) => change({ kind })}
      />
    );
  if ('account' in value || 'fund' in value) {
    const isAccount = 'account' in value;
    return (
      <CodesField
        kind={isAccount ? 'akun' : 'sumber-dana'}
        label={t('codes')}
        values={isAccount ? value.account : value.fund}
        choose={(next) => change(isAccount ? { account: next } : { fund: next })}
      />
    );
  }
  if ('not' in value)
    return <Part value={value.not} kinds={kinds} depth={depth + 1} label={label} change={(not) => change({ not })} />;
  return <Joined {...props} />;
}

function useKindNames(): Readonly<Record<PartKind, string>> {
  const t = useWords(words);
  return {
    amount: t('whenAmount'),
    kind: t('whenKind'),
    account: t('whenAccount'),
    fund: t('whenFund'),
    every: t('whenEvery'),
    some: t('whenSome'),
    not: t('whenNot'),
  };
}

function Part(props: PartProps) {
  const { value, change, kinds, depth, label } = props;
  const names = useKindNames();
  const now = partKindOf(value);
  const offered = partKinds.filter(
    (kind) =>
      kind === now ||
      ((kind !== 'kind' || kinds.length > 0) && (depth < DEEPEST || !['every', 'some', 'not'].includes(kind))),
  );
  return (
    <Stack gap={6}>
      <NativeSelect
        size="xs"
        aria-label={label}
        data={offered.map((kind) => ({ value: kind, label: names[kind] }))}
        value={now}
        onChange={(event) => {
          const kind = partKinds.find((it) => it === event.currentTarget.value);
          if (kind !== undefined) change(partOf(kind, value));
        }}
      />
      <Box pl="sm" style={{ borderLeft: '2px solid var(--siklus-line)' }}>
        <Filling {...props} />
      </Box>
    </Stack>
  );
}

/** The condition of a step; none means that the step is always asked for. */
export function Condition({
  value,
  change,
  kinds,
  step,
}: {
  value: Predicate | undefined;
  change: (next: Predicate | undefined) => void;
  kinds: readonly string[];
  step: string;
}) {
  const t = useWords(words);
  return (
    <Stack gap={4}>
      <Text size="xs" fw={500} component="span">
        {t('when')}
      </Text>
      {value === undefined ? (
        <Group gap="xs">
          <Text size="xs" c="dimmed">
            {t('whenAlways')}
          </Text>
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size={12} aria-hidden />}
            onClick={() => change(partOf('amount', undefined))}
          >
            {t('addPart')}
          </Button>
        </Group>
      ) : (
        <Group gap={4} wrap="nowrap" align="flex-start">
          <Box flex={1}>
            <Part value={value} change={change} kinds={kinds} depth={0} label={t('whenOf', { step })} />
          </Box>
          <ActionIcon variant="subtle" color="gray" aria-label={t('removePart')} onClick={() => change(undefined)}>
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </Group>
      )}
    </Stack>
  );
}
