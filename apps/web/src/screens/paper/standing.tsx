// How a paper stands besides its state: that it is late or replaced, and the stamps on it as they are printed.
import { Alert, Table, Text, Title } from '@mantine/core';
import { IconClockPlus, IconReplace } from '@tabler/icons-react';
import { useLanguage, useWords } from '../../parts/language.ts';
import { useSession } from '../../parts/session.ts';
import { instantText } from '../../parts/time.ts';
import type { PaperView } from '../../shapes.ts';
import { words } from './words.ts';

/** What has to be known before a paper is read: it came late, or another one has taken its place. */
export function Warnings({ view }: { view: PaperView }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const { region } = useSession();
  const { late } = view.standing;
  return (
    <>
      {view.paper.superseded && (
        <Alert color="gray" mb="sm" icon={<IconReplace aria-hidden />}>
          {t('superseded')}
        </Alert>
      )}
      {late !== undefined && (
        <Alert
          color={late.admitted === undefined ? 'orange' : 'gray'}
          mb="sm"
          icon={<IconClockPlus aria-hidden />}
          title={t('lateTitle')}
        >
          {t(late.admitted === undefined ? 'lateWaits' : 'lateIn', {
            name: late.name,
            at: instantText(late.at, language, region.zone),
            reason: late.reason,
            by: late.admitted?.name ?? '',
            because: late.admitted?.reason ?? '',
          })}
        </Alert>
      )}
    </>
  );
}

/** The stamps that stand on a paper, for its print. */
export function PrintedStamps({ view }: { view: PaperView }) {
  const t = useWords(words);
  const { say, language } = useLanguage();
  const { region } = useSession();
  const { stamps } = view.standing;
  if (stamps.length === 0) return null;
  return (
    <section className="print-only" aria-label={t('stamps')}>
      <Title order={2} size="h3" mt="md" mb={6}>
        {t('stamps')}
      </Title>
      <Table fz="sm">
        <Table.Tbody>
          {stamps.map((it) => (
            <Table.Tr key={`${it.at}/${it.moment.id}`}>
              <Table.Td>{say(it.moment)}</Table.Td>
              <Table.Td>
                {it.name}
                <Text size="xs" c="dimmed">
                  {say(it.office)}
                  {it.kind === 'definitif' ? '' : ` (${it.kind})`}
                </Text>
              </Table.Td>
              <Table.Td>{instantText(it.at, language, region.zone)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
