// The command bar: what I may do as buttons, what I may not with the reason and with who can help.
import { Box, Button, Divider, Group, Stack, Text, Title } from '@mantine/core';
import {
  IconArrowBackUp,
  IconBan,
  IconClockPlus,
  IconLock,
  IconMessage,
  IconRubberStamp,
  IconSend,
  IconSwitchHorizontal,
  type Icon,
} from '@tabler/icons-react';
import { endedStates } from '@siklus/workflow';
import { useState } from 'react';
import { CommandAsked } from '../../panels/command-asked.tsx';
import type { Asked } from '../../panels/command-dialog.tsx';
import { MovedFigures } from '../../panels/moved-figures.tsx';
import { RefusalLines } from '../../panels/refusals.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { dayText } from '../../parts/time.ts';
import type { CommandView, PaperView } from '../../shapes.ts';
import { words } from './words.ts';

const icons: Readonly<Record<string, Icon>> = {
  return: IconArrowBackUp,
  withdraw: IconArrowBackUp,
  submit: IconSend,
  advise: IconMessage,
  reroute: IconSwitchHorizontal,
  reject: IconBan,
  cancel: IconBan,
  late: IconClockPlus,
};

// What moves a paper on is filled; what sends it back, aside or to its end is quiet.
const quiet: ReadonlySet<string> = new Set(['return', 'withdraw', 'advise', 'reroute', 'reject', 'cancel']);

/** Commands that the present state takes at all; the others would only say that it is not their turn. */
export function relevant(
  commands: readonly CommandView[],
  waitsLate = false,
): {
  readonly open: readonly CommandView[];
  readonly blocked: readonly CommandView[];
} {
  const mine = commands.filter((it) => it.command !== 'revise');
  // That somebody else may hand in late, or let in what is not late, helps nobody.
  const idle = (it: CommandView): boolean => it.command === 'late' || (it.command === 'admit' && !waitsLate);
  const blocked = mine.filter(
    (it) => !it.allowed && !idle(it) && it.missing.every((refusal) => refusal.code !== 'wrong-state'),
  );
  return { open: mine.filter((it) => it.allowed), blocked };
}

/** What lies in the hand of whoever may give the command. */
const toMend: ReadonlySet<string> = new Set(['rule-broken', 'ceiling-exceeded', 'malformed', 'basis-missing']);

/** Commands that are refused for the same reasons, told together. */
export function byReason(commands: readonly CommandView[]): readonly (readonly CommandView[])[] {
  return [
    ...Map.groupBy(commands, (it) =>
      JSON.stringify([it.missing.map((refusal) => refusal.text), it.offices.map((office) => office.office)]),
    ).values(),
  ];
}

function Blocked({ commands, paper }: { commands: readonly CommandView[]; paper: { readonly id: string } }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const [first] = commands;
  if (first === undefined) return null;
  const who = first.offices
    .map((it) => `${say(it.title)} (${it.holders.length > 0 ? it.holders.join(', ') : t('noHolder')})`)
    .join('; ');
  // What its drafter has to mend is no concern of whoever may not give the command.
  const foreign = first.missing.some((it) => it.code === 'not-your-office');
  const told = foreign ? first.missing.filter((it) => !toMend.has(it.code)) : first.missing;
  // Who may is said below with names, so the refusal need not say it again.
  const missing = told.map((it) => (it.code === 'not-your-office' ? { code: it.code, text: it.text } : it));
  return (
    <Box>
      <Group gap={6} wrap="nowrap" mb={2}>
        <IconLock size={14} aria-hidden />
        <Text size="sm" fw={650}>
          {commands.map((it) => say(it.label)).join(', ')}
        </Text>
      </Group>
      <Box pl={20}>
        <RefusalLines
          refusals={missing}
          paper={paper}
          holders={Object.fromEntries(first.resolvers.map((it) => [it.office, it.holders]))}
        />
        {who !== '' && (
          <Text size="xs" c="dimmed" mt={2}>
            {t('who', { who })}
          </Text>
        )}
      </Box>
    </Box>
  );
}

/** Buttons and reasons for one paper. */
export function CommandBar({ view }: { view: PaperView }) {
  const t = useWords(words);
  const { say, language } = useLanguage();
  const [asked, ask] = useState<Asked>();
  const { open, blocked } = relevant(
    view.commands,
    view.standing.late !== undefined && view.standing.late.admitted === undefined,
  );
  const { id, version, type, title, opdName, final, state } = view.paper;
  const ended = (endedStates as readonly string[]).includes(state);
  const choose = (it: CommandView): void =>
    ask({
      command: it.command,
      label: it.label,
      targets: it.targets,
      moved: it.moved,
      seen: it.seen,
      subjects: [{ id, version, type, title, opdName, doubles: view.doubles }],
    });
  return (
    <section aria-label={t('commands')} className="no-print">
      <Title order={2} size="h3" mb="xs">
        {t('commands')}
      </Title>
      <Stack gap="sm">
        {final && (
          <Text size="sm" c="dimmed">
            {t('final')}
          </Text>
        )}
        {ended && (
          <Text size="sm" c="dimmed">
            {t('ended', { state: say(view.paper.stateLabel) })}
          </Text>
        )}
        <MovedFigures moved={open.flatMap((it) => it.moved)} />
        {open.length > 0 && (
          <Group gap="xs">
            {open.map((it) => {
              const Icon = icons[it.command] ?? IconRubberStamp;
              return (
                <Button
                  key={it.command}
                  variant={quiet.has(it.command) ? 'default' : 'filled'}
                  leftSection={<Icon size={16} aria-hidden />}
                  onClick={() => choose(it)}
                >
                  {say(it.label)}
                </Button>
              );
            })}
          </Group>
        )}
        {open.map(
          (it) =>
            it.due !== undefined && (
              <Text key={it.command} size="xs" c="dimmed">
                {t('until', { command: say(it.label), day: dayText(it.due, language) })}
              </Text>
            ),
        )}
        {blocked.length > 0 && !final && (
          <>
            {open.length > 0 && <Divider />}
            <Text size="xs" c="dimmed" fw={600}>
              {t('blocked')}
            </Text>
            {byReason(blocked).map((it) => (
              <Blocked key={it.map((command) => command.command).join(' ')} commands={it} paper={view.paper} />
            ))}
          </>
        )}
      </Stack>
      {asked !== undefined && <CommandAsked asked={asked} close={() => ask(undefined)} />}
    </section>
  );
}
