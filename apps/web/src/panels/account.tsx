// Everything about the person who is signed in: offices held, appearance, language, the way out.
import {
  Avatar,
  Badge,
  Button,
  Divider,
  Group,
  Popover,
  Stack,
  Text,
  UnstyledButton,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import {
  IconCheck,
  IconDeviceDesktop,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
} from '@tabler/icons-react';
import { text } from '@siklus/workflow';
import type { ReactNode } from 'react';
import { defineWords, useLanguage, useWords } from '../parts/language.ts';
import { signOut, useSession } from '../parts/session.ts';
import { openShortcuts } from './shortcuts.tsx';
import { Short } from '../parts/short.tsx';

const words = defineWords('account', {
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

function Offices() {
  const t = useWords(words);
  const { say } = useLanguage();
  const { holdings } = useSession();
  return (
    <Stack gap={6}>
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

function Caption({ children }: { children: string }) {
  return (
    <Text size="xs" c="dimmed" mt={6} mb={2}>
      {children}
    </Text>
  );
}

interface ChoiceProps {
  readonly icon: ReactNode;
  readonly choose: () => void;
  readonly children: string;
  /** Whether it is the one in force, where several exclude each other. */
  readonly pressed?: boolean;
}

function Choice({ icon, choose, children, pressed }: ChoiceProps) {
  return (
    <Button
      variant={pressed === true ? 'light' : 'subtle'}
      color="gray"
      c="var(--mantine-color-text)"
      fullWidth
      justify="flex-start"
      size="compact-md"
      fw={400}
      fz="sm"
      leftSection={icon}
      rightSection={pressed === true ? <IconCheck size={14} aria-hidden /> : undefined}
      aria-pressed={pressed}
      onClick={choose}
    >
      {children}
    </Button>
  );
}

/** The account of whoever is signed in. */
export function Account() {
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
    <Popover width={290} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <UnstyledButton>
          <VisuallyHidden>{t('account', { name: session.name })}</VisuallyHidden>
          <Group gap={8} wrap="nowrap">
            <Avatar name={session.name} color="laut" radius="xl" size={32} aria-hidden />
            <Short fixed size="sm" visibleFrom="lg" maw={150} aria-hidden>
              {session.name}
            </Short>
          </Group>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={t('account', { name: session.name })}>
        <Text fw={650} size="sm">
          {session.name}
        </Text>
        <Caption>{t('offices')}</Caption>
        <Offices />
        <Divider my={6} />
        <Caption>{t('scheme')}</Caption>
        {schemes.map(([scheme, Icon]) => (
          <Choice
            key={scheme}
            icon={<Icon size={16} aria-hidden />}
            pressed={colorScheme === scheme}
            choose={() => setColorScheme(scheme)}
          >
            {t(scheme)}
          </Choice>
        ))}
        <Divider my={6} />
        <Choice icon={<IconLanguage size={16} aria-hidden />} choose={() => choose(language === 'id' ? 'en' : 'id')}>
          {t('language')}
        </Choice>
        <Choice icon={<IconKeyboard size={16} aria-hidden />} choose={openShortcuts}>
          {t('keys')}
        </Choice>
        <Choice icon={<IconLogout size={16} aria-hidden />} choose={() => void signOut()}>
          {t('out')}
        </Choice>
      </Popover.Dropdown>
    </Popover>
  );
}
