// The right of the header: search, the live line, the year, the language, and the way to one's account.
import { ActionIcon, Box, Button, Group, Kbd, Tooltip } from '@mantine/core';
import { IconBroadcast, IconBroadcastOff, IconSearch } from '@tabler/icons-react';
import { text } from '@siklus/workflow';
import { defineWords, useLanguage, useWords } from '../parts/language.ts';
import { useHearing } from '../parts/live.tsx';
import { Account } from './account.tsx';
import { DemoClock } from './demo-clock.tsx';
import { searchButton } from './search.tsx';
import { Year } from './year.tsx';

const words = defineWords('header', {
  search: text('Cari dokumen atau layar', 'Search papers or screens'),
  live: text('Tersambung: perubahan tampil langsung', 'Connected: changes show at once'),
  connecting: text('Menyambung ke server …', 'Connecting to the server …'),
  lost: text(
    'Sambungan langsung terputus: data mungkin belum terbaru',
    'Live connection lost: figures may be out of date',
  ),
  language: text('English', 'Bahasa Indonesia'),
});

function Line() {
  const t = useWords(words);
  const { say } = useLanguage();
  const heard = useHearing();
  const refused = typeof heard === 'object';
  const hearing = refused ? 'refused' : heard;
  const told = refused ? say(heard) : t(heard);
  const Icon = refused || hearing === 'lost' ? IconBroadcastOff : IconBroadcast;
  return (
    <Tooltip label={told} multiline={refused} {...(refused && { w: 280 })}>
      <Group
        component="output"
        aria-label={told}
        tabIndex={0}
        c={hearing === 'live' ? 'teal.7' : hearing === 'connecting' ? 'dimmed' : 'red'}
        data-hearing={hearing}
      >
        <Icon size={18} aria-hidden />
      </Group>
    </Tooltip>
  );
}

/** The tools at the right of the header. */
export function HeaderTools() {
  const t = useWords(words);
  const { language, choose } = useLanguage();
  return (
    <Group gap="sm" wrap="nowrap" style={{ flexShrink: 0 }}>
      <Box visibleFrom="md">
        <DemoClock />
      </Box>
      <Button
        variant="default"
        size="xs"
        visibleFrom="md"
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={<Kbd size="xs">Ctrl K</Kbd>}
        {...searchButton}
        fw={400}
      >
        {t('search')}
      </Button>
      <ActionIcon variant="default" size={30} hiddenFrom="md" aria-label={t('search')} {...searchButton}>
        <IconSearch size={16} aria-hidden />
      </ActionIcon>
      <Line />
      <Year />
      <Button
        visibleFrom="sm"
        variant="subtle"
        color="gray"
        size="compact-xs"
        title={t('language')}
        lang={language === 'id' ? 'en' : 'id'}
        onClick={() => choose(language === 'id' ? 'en' : 'id')}
      >
        {language === 'id' ? 'EN' : 'ID'}
      </Button>
      <Account />
    </Group>
  );
}
