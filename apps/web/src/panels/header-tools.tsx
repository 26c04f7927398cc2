// The right of the header: search, the live line, the year, and everything about the person who is signed in.
import {
  ActionIcon,
  Avatar,
  Badge,
  Button,
  Divider,
  Group,
  Kbd,
  Menu,
  Select,
  Stack,
  Text,
  Tooltip,
  UnstyledButton,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import {
  IconBroadcast,
  IconBroadcastOff,
  IconDeviceDesktop,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSearch,
  IconSun,
} from '@tabler/icons-react';
import { text } from '@siklus/workflow';
import { useNavigate } from '@tanstack/react-router';
import { defineWords, useLanguage, useWords } from '../parts/language.ts';
import { useHearing } from '../parts/live.tsx';
import { signOut, useSession, useYear } from '../parts/session.ts';
import { openShortcuts } from './shortcuts.tsx';

const words = defineWords('header', {
  search: text('Cari dokumen atau layar', 'Search papers or screens'),
  year: text('Tahun anggaran', 'Budget year'),
  live: text('Tersambung: perubahan tampil langsung', 'Connected: changes show at once'),
  connecting: text('Menyambung ke server …', 'Connecting to the server …'),
  lost: text(
    'Sambungan langsung terputus: data mungkin belum terbaru',
    'Live connection lost: figures may be out of date',
  ),
  account: text('Akun {name}', 'Account of {name}'),
  offices: text('Jabatan yang dipegang', 'Offices held'),
  none: text('Tidak memegang jabatan', 'Holds no office'),
  scheme: text('Tampilan', 'Appearance'),
  auto: text('Ikuti perangkat', 'As the device'),
  light: text('Terang', 'Light'),
  dark: text('Gelap', 'Dark'),
  language: text('English', 'Bahasa Indonesia'),
  keys: text('Pintasan papan tik', 'Keyboard shortcuts'),
  out: text('Keluar', 'Sign out'),
});

function Line() {
  const t = useWords(words);
  const hearing = useHearing();
  const Icon = hearing === 'lost' ? IconBroadcastOff : IconBroadcast;
  return (
    <Tooltip label={t(hearing)}>
      <Group
        component="output"
        aria-label={t(hearing)}
        tabIndex={0}
        c={hearing === 'live' ? 'teal.7' : hearing === 'lost' ? 'red' : 'dimmed'}
        data-hearing={hearing}
      >
        <Icon size={18} aria-hidden />
      </Group>
    </Tooltip>
  );
}

function Year() {
  const t = useWords(words);
  const { years } = useSession();
  const year = useYear();
  const navigate = useNavigate();
  return (
    <Select
      aria-label={t('year')}
      size="xs"
      w={82}
      allowDeselect={false}
      value={`${year}`}
      data={years.map((it) => `${it}`)}
      onChange={(value) =>
        value !== null && void navigate({ to: '.', search: (before) => ({ ...before, year: parseInt(value, 10) }) })
      }
    />
  );
}

function Offices() {
  const t = useWords(words);
  const { say } = useLanguage();
  const { holdings } = useSession();
  return (
    <Stack gap={6} px="sm" py={4}>
      {holdings.length === 0 && <Text size="sm">{t('none')}</Text>}
      {holdings.map((it) => (
        <div key={`${it.office}/${it.opd}`}>
          <Group gap={6} wrap="nowrap">
            <Text size="sm" fw={600}>
              {say(it.title)}
            </Text>
            {it.kind !== 'definitif' && (
              <Badge size="xs" variant="outline" color="orange">
                {it.kind}
              </Badge>
            )}
          </Group>
          {it.opdName !== undefined && (
            <Text size="xs" c="dimmed">
              {it.opdName}
            </Text>
          )}
        </div>
      ))}
    </Stack>
  );
}

function Account() {
  const t = useWords(words);
  const { language, choose } = useLanguage();
  const session = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes = [
    ['auto', IconDeviceDesktop],
    ['light', IconSun],
    ['dark', IconMoon],
  ] as const;
  return (
    <Menu width={290} position="bottom-end" shadow="md">
      <Menu.Target>
        <UnstyledButton>
          <VisuallyHidden>{t('account', { name: session.name })}</VisuallyHidden>
          <Group gap={8} wrap="nowrap">
            <Avatar name={session.name} color="laut" radius="xl" size={32} aria-hidden />
            <Text size="sm" visibleFrom="lg" maw={150} truncate aria-hidden>
              {session.name}
            </Text>
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Text px="sm" pt={4} fw={650} size="sm">
          {session.name}
        </Text>
        <Menu.Label>{t('offices')}</Menu.Label>
        <Offices />
        <Divider my={4} />
        <Menu.Label>{t('scheme')}</Menu.Label>
        {schemes.map(([scheme, Icon]) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon size={16} aria-hidden />}
            onClick={() => setColorScheme(scheme)}
            rightSection={colorScheme === scheme ? '✓' : undefined}
          >
            {t(scheme)}
          </Menu.Item>
        ))}
        <Divider my={4} />
        <Menu.Item
          leftSection={<IconLanguage size={16} aria-hidden />}
          lang={language === 'id' ? 'en' : 'id'}
          onClick={() => choose(language === 'id' ? 'en' : 'id')}
        >
          {t('language')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={16} aria-hidden />}
          rightSection={<Kbd size="xs">?</Kbd>}
          onClick={openShortcuts}
        >
          {t('keys')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} color="red" onClick={() => void signOut()}>
          {t('out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The tools at the right of the header. */
export function HeaderTools() {
  const t = useWords(words);
  const { language, choose } = useLanguage();
  return (
    <Group gap="sm" wrap="nowrap">
      <Button
        variant="default"
        size="xs"
        visibleFrom="md"
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={<Kbd size="xs">Ctrl K</Kbd>}
        onClick={spotlight.open}
        fw={400}
      >
        {t('search')}
      </Button>
      <ActionIcon variant="default" size={30} hiddenFrom="md" aria-label={t('search')} onClick={spotlight.open}>
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
