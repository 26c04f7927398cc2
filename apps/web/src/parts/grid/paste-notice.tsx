// What a paste left out, said above the grid: the headings, and the lines for which there was no room, to be copied from here.
import { Alert, Button, CopyButton, Stack, Text, Textarea } from '@mantine/core';
import { useLanguage, useWords } from '../language.ts';
import type { Arrival } from './arrival.ts';
import { writeTsv } from './tsv.ts';
import type { Notice } from './use-grid.ts';
import { words } from './words.ts';

interface Props {
  readonly notice: Notice;
  readonly fixedRows: boolean;
  readonly most: number;
  readonly close: () => void;
}

function Over({ over, overFrom, why }: Pick<Arrival, 'over' | 'overFrom'> & { why: string }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const count = (n: number): string => n.toLocaleString(language);
  const lines = writeTsv(over);
  const [from, to] = [count(overFrom), count(overFrom + over.length - 1)];
  return (
    <>
      <Text size="sm">
        {over.length === 1 ? t('overOne', { from, why }) : t('over', { n: count(over.length), from, to, why })}
      </Text>
      <Textarea aria-label={t('overLines')} readOnly value={lines} rows={Math.min(4, over.length)} w="100%" />
      <CopyButton value={lines}>
        {({ copied, copy }) => (
          <Button size="compact-sm" onClick={copy}>
            {copied ? t('copied') : t('copyOver')}
          </Button>
        )}
      </CopyButton>
    </>
  );
}

/** Says what was left out; nothing of it is lost as long as it stands here. */
export function PasteNotice({ notice, fixedRows, most, close }: Props) {
  const t = useWords(words);
  const { language } = useLanguage();
  const limit = most.toLocaleString(language);
  const why = fixedRows ? t('fixed') : t('atMost', { most: limit });
  const arrival = notice.kind === 'pasted' ? notice.arrival : undefined;
  const lost = arrival === undefined || arrival.over.length > 0 || arrival.wide > 0;
  const closing = { withCloseButton: true, closeButtonLabel: t('close'), onClose: close };
  return (
    <Alert color={lost ? 'orange' : 'gray'} radius={0} p="xs" role="alert" className="no-print" {...closing}>
      <Stack gap={6} align="flex-start">
        {arrival === undefined && <Text size="sm">{t('full', { most: limit })}</Text>}
        {arrival?.header !== undefined && (
          <Text size="sm">{t('header', { cells: arrival.header.filter((it) => it.trim() !== '').join(' · ') })}</Text>
        )}
        {arrival !== undefined && arrival.wide > 0 && <Text size="sm">{t('wide', { n: arrival.wide })}</Text>}
        {arrival !== undefined && arrival.over.length > 0 && (
          <Over over={arrival.over} overFrom={arrival.overFrom} why={why} />
        )}
      </Stack>
    </Alert>
  );
}
