// The frame around every screen: header, navigation at the side or, on a phone, at the bottom.
import { AppShell, Burger, Group, Image, NavLink, Text, UnstyledButton, Badge, Box, Center } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { text } from '@siklus/workflow';
import { useQuery } from '@tanstack/react-query';
import { Link, useMatchRoute, useRouterState } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { defineWords, useLanguage, useWords } from '../parts/language.ts';
import { useSession } from '../parts/session.ts';
import { trpc } from '../parts/trpc.ts';
import { ClockBar } from './clock-bar.tsx';
import { DemoClock } from './demo-clock.tsx';
import { HeaderTools } from './header-tools.tsx';
import { places, type Place } from './places.ts';
import { Search } from './search.tsx';
import classes from './shell.module.css';
import { Shortcuts } from './shortcuts.tsx';
import { Short } from '../parts/short.tsx';
import { StreamBar } from './stream-bar.tsx';

const words = defineWords('shell', {
  skip: text('Lompat ke isi', 'Skip to content'),
  menu: text('Menu', 'Menu'),
  navigation: text('Navigasi utama', 'Main navigation'),
  waiting: text('{n} menunggu, {late} terlambat', '{n} waiting, {late} overdue'),
});

/** Heights of the header, and of the strip beneath it where the clock of a demonstration has no room in it. */
const BAR = 52;
const STRIP = 40;

function Waiting() {
  const t = useWords(words);
  const { data } = useQuery(trpc.inbox.count.queryOptions({}));
  if (data === undefined || data.total === 0) return null;
  return (
    <Badge
      size="sm"
      circle={data.total < 10}
      color={data.overdue > 0 ? 'red' : 'laut'}
      variant="filled"
      aria-label={t('waiting', { n: data.total, late: data.overdue })}
    >
      {data.total > 99 ? '99+' : data.total}
    </Badge>
  );
}

function useActive(): (place: Place) => boolean {
  const match = useMatchRoute();
  return (place) => match({ to: place.link.to, fuzzy: place.link.to !== '/' }) !== false;
}

/** Header, navigation, palette and shortcuts around a screen. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const { region, demo } = useSession();
  const [opened, { toggle, close }] = useDisclosure(false);
  const active = useActive();
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(close, [path, close]);

  return (
    <AppShell
      header={{ height: demo ? { base: BAR + STRIP, md: BAR } : BAR }}
      navbar={{ width: 200, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      footer={{ height: { base: 56, sm: 0 } }}
      padding={{ base: 'xs', sm: 'md' }}
      classNames={{
        header: classes['header'] ?? '',
        navbar: classes['navbar'] ?? '',
        footer: classes['footer'] ?? '',
        main: classes['main'] ?? '',
      }}
    >
      <a className="skip-link" href="#isi">
        {t('skip')}
      </a>
      <AppShell.Header>
        <Group h={BAR - 1} px="sm" justify="space-between" wrap="nowrap" gap="xs">
          <Group gap="xs" wrap="nowrap" miw={0}>
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t('menu')}
              aria-expanded={opened}
            />
            <Link to="/" className={classes['brand'] ?? ''} aria-label="Siklus">
              <Image src="/siklus.svg" alt="" w={28} h={28} />
              <Text fw={700} visibleFrom="md" component="span">
                Siklus
              </Text>
            </Link>
            <Short fixed size="sm" c="dimmed" miw={0}>
              {region.name}
            </Short>
          </Group>
          <HeaderTools />
        </Group>
        {demo && (
          <Center h={STRIP} hiddenFrom="md" className={classes['strip'] ?? ''}>
            <DemoClock />
          </Center>
        )}
      </AppShell.Header>
      <AppShell.Navbar p="xs" component="nav" aria-label={t('navigation')}>
        {places.map((place) => (
          <NavLink
            key={place.key}
            active={active(place)}
            label={say(place.label)}
            leftSection={<place.icon size={18} aria-hidden />}
            rightSection={place.key === 'k' ? <Waiting /> : undefined}
            className={classes['nav'] ?? ''}
            renderRoot={(props) => (
              <Link {...place.link} {...props} aria-current={active(place) ? 'page' : undefined} />
            )}
          />
        ))}
      </AppShell.Navbar>
      <AppShell.Main id="isi" tabIndex={-1}>
        <ClockBar />
        <StreamBar />
        {children}
      </AppShell.Main>
      <AppShell.Footer hiddenFrom="sm" className="no-print">
        <Group h="100%" gap={0} grow wrap="nowrap" component="nav" aria-label={t('navigation')}>
          {places.slice(0, 5).map((place) => (
            <UnstyledButton
              key={place.key}
              className={classes['tab'] ?? ''}
              data-active={active(place)}
              renderRoot={(props) => (
                <Link {...place.link} {...props} aria-current={active(place) ? 'page' : undefined} />
              )}
            >
              <Box pos="relative">
                <place.icon size={20} aria-hidden />
                {place.key === 'k' && (
                  <Box pos="absolute" top={-8} left={14}>
                    <Waiting />
                  </Box>
                )}
              </Box>
              <span>{say(place.short)}</span>
            </UnstyledButton>
          ))}
        </Group>
      </AppShell.Footer>
      <Search />
      <Shortcuts />
    </AppShell>
  );
}
