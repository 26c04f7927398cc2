// The door: username and password; on a demo server also the list of people one may be.
import {
  Alert,
  Anchor,
  Box,
  Button,
  Center,
  Group,
  Image,
  Paper,
  PasswordInput,
  ScrollArea,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
  UnstyledButton,
} from '@mantine/core';
import { IconAlertTriangle, IconLogin2 } from '@tabler/icons-react';
import { text } from '@siklus/workflow';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { defineWords, useLanguage, useWords } from '../parts/language.ts';
import { signIn } from '../parts/session.ts';
import classes from './sign-in.module.css';
import { Short } from '../parts/short.tsx';

const words = defineWords('sign-in', {
  tagline: text(
    'Perencanaan, penganggaran, dan monev daerah dalam satu siklus',
    'Regional planning, budgeting and monitoring in one cycle',
  ),
  title: text('Masuk', 'Sign in'),
  username: text('Nama pengguna', 'Username'),
  password: text('Kata sandi', 'Password'),
  submit: text('Masuk', 'Sign in'),
  wrong: text(
    'Nama pengguna atau kata sandi salah. Periksa huruf besar-kecil, lalu coba lagi.',
    'Wrong username or password. Check capital letters and try again.',
  ),
  busy: text(
    'Terlalu banyak percobaan. Tunggu satu menit, lalu coba lagi.',
    'Too many attempts. Wait a minute and try again.',
  ),
  unreachable: text(
    'Server tidak terjangkau. Periksa jaringan, lalu coba lagi.',
    'The server cannot be reached. Check the network and try again.',
  ),
  demo: text('Server peragaan: pilih peran', 'Demo server: choose a role'),
  demoHint: text(
    'Data rekaan. Klik satu nama untuk langsung masuk.',
    'Invented data. Click a name to sign in at once.',
  ),
  filter: text('Cari nama, jabatan, atau OPD', 'Find a name, office or agency'),
});

interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly office: string;
  readonly opd?: string | null;
}

async function demoAccounts(): Promise<readonly DemoAccount[]> {
  const answer = await fetch('/api/demo/accounts');
  return answer.ok ? ((await answer.json()) as DemoAccount[]) : []; // the server that serves this page made the list
}

function DemoList({
  accounts,
  busy,
  choose,
}: {
  accounts: readonly DemoAccount[];
  busy: boolean;
  choose: (account: DemoAccount) => void;
}) {
  const t = useWords(words);
  const [q, setQ] = useState('');
  const wanted = q.trim().toLowerCase();
  const shown = accounts.filter((it) =>
    `${it.username} ${it.name} ${it.office} ${it.opd ?? ''}`.toLowerCase().includes(wanted),
  );
  return (
    <Stack gap="xs">
      <Title order={2}>{t('demo')}</Title>
      <Text size="sm" c="dimmed">
        {t('demoHint')}
      </Text>
      <TextInput
        aria-label={t('filter')}
        placeholder={t('filter')}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      <ScrollArea.Autosize
        mah={380}
        type="auto"
        offsetScrollbars
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('demo') }}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
          {shown.map((account) => (
            <UnstyledButton
              key={account.username}
              className={classes['account'] ?? ''}
              disabled={busy}
              onClick={() => choose(account)}
            >
              <Short size="sm" fw={600} lines={2}>
                {account.office}
              </Short>
              {account.name !== `${account.office} ${account.opd ?? ''}`.trim() && (
                <Short size="xs" c="dimmed">
                  {account.name}
                </Short>
              )}
              <Short size="xs" c="dimmed">
                {account.opd ? `${account.username} · ${account.opd}` : account.username}
              </Short>
            </UnstyledButton>
          ))}
        </SimpleGrid>
      </ScrollArea.Autosize>
    </Stack>
  );
}

/** The sign-in screen; it stands in for whatever screen was asked for and gives way to it. */
export function SignIn() {
  const t = useWords(words);
  const { language, choose } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<'wrong' | 'busy' | 'unreachable'>();
  const accounts =
    useQuery({ queryKey: ['demo-accounts'], queryFn: demoAccounts, retry: false, staleTime: Infinity }).data ?? [];

  const enter = async (username: string, password: string): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const outcome = await signIn(username, password);
    setBusy(false);
    if (outcome !== 'in') setProblem(outcome);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void enter((form.get('username') as string).trim(), form.get('password') as string); // both are text fields of this form
  };

  return (
    <Box className={classes['page'] ?? ''}>
      <Center mih="100dvh" p="md">
        <Stack w="100%" maw={accounts.length > 0 ? 900 : 400} gap="lg">
          <Group justify="space-between" align="center" wrap="nowrap">
            <Group gap="sm" wrap="nowrap" miw={0}>
              <Image src="/siklus.svg" alt="" w={44} h={44} style={{ flexShrink: 0 }} />
              <div style={{ minWidth: 0 }}>
                <Title order={1} lh={1.1}>
                  Siklus
                </Title>
                <Text size="sm">{t('tagline')}</Text>
              </div>
            </Group>
            <SegmentedControl
              size="xs"
              style={{ flexShrink: 0 }}
              aria-label="Bahasa / Language"
              value={language}
              onChange={(value) => choose(value === 'en' ? 'en' : 'id')}
              data={[
                { value: 'id', label: 'ID' },
                { value: 'en', label: 'EN' },
              ]}
            />
          </Group>
          <Paper className="surface" p={{ base: 'md', sm: 'xl' }} component="main">
            <SimpleGrid cols={{ base: 1, sm: accounts.length > 0 ? 2 : 1 }} spacing="xl">
              <form onSubmit={submit}>
                <Stack gap="sm">
                  <Title order={2}>{t('title')}</Title>
                  {problem !== undefined && (
                    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} role="alert">
                      {t(problem)}
                    </Alert>
                  )}
                  <TextInput
                    name="username"
                    label={t('username')}
                    autoComplete="username"
                    required
                    withAsterisk={false}
                    // oxlint-disable-next-line jsx-a11y/no-autofocus -- there is nothing else to do on this screen
                    autoFocus
                  />
                  <PasswordInput
                    name="password"
                    label={t('password')}
                    autoComplete="current-password"
                    required
                    withAsterisk={false}
                  />
                  <Button type="submit" loading={busy} leftSection={<IconLogin2 size={18} aria-hidden />} mt="xs">
                    {t('submit')}
                  </Button>
                </Stack>
              </form>
              {accounts.length > 0 && (
                <DemoList accounts={accounts} busy={busy} choose={(it) => void enter(it.username, it.password)} />
              )}
            </SimpleGrid>
          </Paper>
          <Anchor href="https://www.apache.org/licenses/LICENSE-2.0" size="xs" c="dimmed" ta="center">
            Apache-2.0
          </Anchor>
        </Stack>
      </Center>
    </Box>
  );
}
