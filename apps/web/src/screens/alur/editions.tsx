// Every edition that was published: its number, by whom, when, why, and what it changed.
import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ChainJson } from '@siklus/workflow';
import { Empty } from '../../parts/answers.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { useSession } from '../../parts/session.ts';
import { instantText } from '../../parts/time.ts';
import type { AlurView } from '../../shapes.ts';
import { ChangesList } from './changes-list.tsx';
import { draftOf, sketchOf } from './draft.ts';
import { readingOf } from './reading.ts';
import { words } from './words.ts';

type Edition = AlurView['editions'][number];

/** The chain that stood at a place before an edition: the one before it there, else the one beneath. */
function before(view: AlurView, edition: Edition): ChainJson {
  const earlier = view.editions.find((it) => it.opd === edition.opd && it.number < edition.number);
  return earlier?.chain ?? view.beneath;
}

/** The editions of a chain, newest first. */
export function Editions({ view, takeUp }: { view: AlurView; takeUp: ((chain: ChainJson) => void) | undefined }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const { region } = useSession();
  if (view.editions.length === 0) return <Empty title={t('editionsNone')}>{t('editionsNoneWhy')}</Empty>;
  return (
    <Stack gap="sm">
      {view.editions.map((edition) => {
        const { chain } = edition;
        const after = sketchOf(draftOf(chain ?? view.beneath));
        return (
          <Paper key={edition.number} className="surface" p="sm" component="article">
            <Group justify="space-between" gap="xs" align="flex-start">
              <div>
                <Group gap="xs">
                  <Text fw={650} component="h2" size="sm" m={0}>
                    {t('edition', { n: edition.number })} · {edition.opd === '' ? t('forRegion') : edition.opdName}
                  </Text>
                  {edition.inForce && (
                    <Badge size="sm" radius="sm" tt="none">
                      {t('current')}
                    </Badge>
                  )}
                </Group>
                <Text size="xs" c="dimmed">
                  {t('editionBy', { name: edition.name, at: instantText(edition.at, language, region.zone) })}
                </Text>
              </div>
              {takeUp !== undefined && chain !== undefined && (
                <Button size="compact-xs" variant="default" className="no-print" onClick={() => takeUp(chain)}>
                  {t('takeUp')}
                </Button>
              )}
            </Group>
            <Text size="sm" my={6}>
              {t('reason')}: {edition.reason}
            </Text>
            {chain === undefined ? (
              <Text size="sm" c="dimmed">
                {t('editionBack')}
              </Text>
            ) : (
              <ChangesList
                before={sketchOf(draftOf(before(view, edition)))}
                after={after}
                reading={readingOf(view.type, after)}
              />
            )}
          </Paper>
        );
      })}
    </Stack>
  );
}
