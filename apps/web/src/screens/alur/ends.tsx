// The two ends of a chain that are not steps: who drafts it, and who may cancel it where.
import { Checkbox, Group, List, NumberInput, SimpleGrid, Stack, Switch, Text, Title } from '@mantine/core';
import { definitionOf, draftRules, frameOf, isDocumentType, officeNames, text, type Chain } from '@siklus/workflow';
import { useLanguage, useWords } from '../../parts/language.ts';
import classes from './alur.module.css';
import { statesIn, type Draft } from './draft.ts';
import { FaultLines } from './fault-lines.tsx';
import { OfficeField, OfficesField } from './offices-field.tsx';
import type { Reading } from './reading.ts';
import type { Fault } from './verdict.ts';
import { words } from './words.ts';

interface Props {
  readonly draft: Draft;
  readonly sketch: Chain;
  readonly reading: Reading;
  readonly faults: readonly Fault[];
  /** Absent while the chain is only read. */
  readonly change: ((to: (now: Draft) => Draft, mark?: string) => void) | undefined;
}

/** Who drafts, and within how many days. */
export function DraftCard({ draft, sketch, reading, faults, change }: Props) {
  const t = useWords(words);
  const { say } = useLanguage();
  const allowed = isDocumentType(draft.document) ? frameOf(definitionOf(draft.document)).drafters : [];
  return (
    <div className={classes['step']} data-wrong={faults.length > 0} id="langkah-draft">
      <Title order={3} size="sm">
        {t('draft')}
      </Title>
      <FaultLines faults={faults} reading={reading} />
      {change === undefined ? (
        <List size="sm" withPadding c="dimmed">
          {[...draftRules(sketch.draft, sketch).map(say), ...(draft.withdraw ? [`${t('withdraw')}.`] : [])].map(
            (rule) => (
              <List.Item key={rule}>{rule}</List.Item>
            ),
          )}
        </List>
      ) : (
        <Stack gap="xs" mt={4}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
            <OfficeField
              label={t('drafter')}
              value={draft.by}
              only={allowed}
              choose={(by) => change((now) => ({ ...now, by }))}
            />
            <OfficesField
              label={t('also')}
              value={draft.also}
              only={allowed}
              choose={(also) => change((now) => ({ ...now, also }))}
            />
            <NumberInput
              size="xs"
              label={t('within')}
              min={1}
              max={60}
              value={draft.within}
              onChange={(within) => change((now) => ({ ...now, within: Number(within) }), 'draft.within')}
            />
            <Switch
              size="xs"
              mt={{ base: 0, xs: 24 }}
              label={t('withdraw')}
              checked={draft.withdraw}
              onChange={(event) => {
                const withdraw = event.currentTarget.checked;
                change((now) => ({ ...now, withdraw }));
              }}
            />
          </SimpleGrid>
        </Stack>
      )}
    </div>
  );
}

/** Who may cancel, and in which states. */
export function CancelCard({ draft, reading, faults, change }: Omit<Props, 'sketch'>) {
  const t = useWords(words);
  const { say } = useLanguage();
  const name = (state: string): string => say(reading.states[state] ?? text(state, state));
  const open = statesIn(draft).slice(0, -1);
  const states = [...open, ...draft.cancelIn.filter((it) => !open.includes(it))];
  const rule =
    draft.cancelBy.length === 0
      ? t('cancelNever')
      : t('cancelRule', {
          who: say(officeNames(draft.cancelBy)),
          states: draft.cancelIn.map(name).join(', '),
        });
  return (
    <div className={classes['step']} data-wrong={faults.length > 0} id="langkah-cancel">
      <Title order={3} size="sm">
        {t('cancellation')}
      </Title>
      <FaultLines faults={faults} reading={reading} />
      {change === undefined ? (
        <Text size="sm" c="dimmed">
          {rule}
        </Text>
      ) : (
        <Stack gap="xs" mt={4}>
          <OfficesField
            label={t('cancelBy')}
            value={draft.cancelBy}
            choose={(cancelBy) =>
              change((now) => ({ ...now, cancelBy, ...(cancelBy.length === 0 ? { cancelIn: [] } : {}) }))
            }
          />
          {draft.cancelBy.length > 0 && (
            <Checkbox.Group
              size="xs"
              label={t('cancelIn')}
              value={[...draft.cancelIn]}
              onChange={(chosen) => change((now) => ({ ...now, cancelIn: states.filter((it) => chosen.includes(it)) }))}
            >
              <Group gap="sm" mt={4}>
                {states.map((state) => (
                  <Checkbox key={state} size="xs" value={state} label={name(state)} />
                ))}
              </Group>
            </Checkbox.Group>
          )}
        </Stack>
      )}
    </div>
  );
}
