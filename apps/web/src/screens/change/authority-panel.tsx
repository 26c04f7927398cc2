// Balance and authority of a change while it is typed: both totals, the difference, how high it reaches and who must agree.
import { Alert, Badge, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import {
  definitionOf,
  frameOf,
  moneyText,
  officeNames,
  parseChain,
  rupiah,
  shiftAuthorityNames,
  shiftLevelNames,
  type Office,
} from '@siklus/workflow';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { EditorDraft } from '../../parts/draft/editor.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { Money } from '../../parts/money.tsx';
import { trpc } from '../../parts/trpc.ts';
import { readingOf, whoAgrees, type Reading } from './authority.ts';
import type { ChangeType } from './in-force.ts';
import { words } from './words.ts';

const SHOWN = 4;

/** The offices that agree by the chain that the paper follows; none until it is known, or where it follows an older edition. */
function useOffices(type: ChangeType, view: EditorDraft['view'], reading: Reading): readonly Office[] {
  const alur = useQuery({ ...trpc.alur.get.queryOptions({ type, opd: view.paper.opd }), staleTime: 300_000 });
  return useMemo(() => {
    if (alur.data === undefined || alur.data.number !== view.standing.chainEdition) return [];
    const read = parseChain(alur.data.chain, frameOf(definitionOf(type)));
    return read.ok ? whoAgrees(read.chain, type, reading) : [];
  }, [alur.data, view.standing.chainEdition, type, reading]);
}

function Figure({ label, sen }: { label: string; sen: bigint }) {
  return (
    <div>
      <Text size="xs" c="dimmed" component="dt">
        {label}
      </Text>
      <Text size="sm" fw={650} component="dd" m={0}>
        <Money value={moneyText(sen)} />
      </Text>
    </div>
  );
}

/** What stands in the way, or would do with less. */
function Advice({ type, reading }: { type: ChangeType; reading: Reading }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const { before, after, shift } = reading;
  const warn = (sentence: string, color = 'orange') => (
    <Alert color={color} icon={<IconAlertTriangle aria-hidden />} p="xs">
      {sentence}
    </Alert>
  );
  if (type === 'perubahan') {
    const enough = before === after && shift.authority !== 'perubahan' && shift.authority !== 'none';
    return enough ? warn(t('lower', { authority: say(shiftAuthorityNames[shift.authority]) }), 'blue') : null;
  }
  if (before !== after) return warn(t('unequal', { money: rupiah(after - before) }));
  if (shift.authority === 'perubahan') return warn(t('tooHigh'), 'red');
  return shift.level === 'dana' ? warn(t('funds')) : null;
}

/** The panel; `names` are those of the codes in the paper. */
export function AuthorityPanel({ type, draft: { body, view } }: { type: ChangeType; draft: EditorDraft }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const reading = useMemo(() => readingOf(body), [body]);
  const { before, after, shift } = reading;
  const offices = useOffices(type, view, reading);
  const authority = type === 'perubahan' ? 'perubahan' : shift.authority;
  const nameOf = (key: string): string => {
    const code = key.split('|').at(-1) ?? '';
    const name = view.names[code];
    return [say(shiftLevelNames[shift.level]), code, name].filter(Boolean).join(' ');
  };
  return (
    <section className="surface" aria-label={t('summary')}>
      <Stack gap="xs" p="sm" aria-live="polite">
        <Group justify="space-between">
          <Title order={2} fz="sm">
            {t('summary')}
          </Title>
          {type === 'pergeseran' && shift.level !== 'none' && (
            <Badge color={before === after ? 'teal' : 'orange'} variant="light" tt="none">
              {t(before === after ? 'balanced' : 'unbalanced')}
            </Badge>
          )}
        </Group>
        <SimpleGrid cols={{ base: 1, xs: 3 }} component="dl" m={0}>
          <Figure label={t('before')} sen={before} />
          <Figure label={t('after')} sen={after} />
          <Figure label={t('difference')} sen={after - before} />
        </SimpleGrid>
        <div role="status">
          <Text size="sm" fw={650}>
            {t('authority')}: {say(shiftAuthorityNames[authority])}
          </Text>
          {shift.level !== 'none' && (
            <Text size="sm">
              {t('level', { level: say(shiftLevelNames[shift.level]) })} ·{' '}
              {t('cite', { cite: type === 'perubahan' ? 'PP 12/2019' : shift.cite })}
            </Text>
          )}
          {shift.moved.slice(0, SHOWN).map((it) => (
            <Text key={it.key} size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {t('moved', { name: nameOf(it.key), before: rupiah(it.before), after: rupiah(it.after) })}
            </Text>
          ))}
          {shift.moved.length > SHOWN && (
            <Text size="xs" c="dimmed">
              {t('more', { n: shift.moved.length - SHOWN })}
            </Text>
          )}
          {offices.length > 0 && authority !== 'none' && (
            <Text size="sm" mt={4}>
              {t('agree', { who: say(officeNames(offices)) })}
            </Text>
          )}
        </div>
        <Advice type={type} reading={reading} />
      </Stack>
    </section>
  );
}
