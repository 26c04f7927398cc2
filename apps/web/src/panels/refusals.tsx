// A "no" that explains itself: the sentence, the law behind it, and who can help.
import { Alert, Anchor, List, Stack, Text } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { officeTitle, text, type Refusal } from '@siklus/workflow';
import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { defineWords, useLanguage, useWords } from '../parts/language.ts';
import { isPlace, PlaceLink } from '../parts/place-link.tsx';
import { refreshSession } from '../parts/refresh.ts';
import { dayText } from '../parts/time.ts';

const words = defineWords('refusals', {
  refused: text('Belum dapat dilakukan', 'Not possible yet'),
  cite: text('Dasar: {cite}', 'Source: {cite}'),
  from: text('Berlaku lagi mulai {day}', 'Possible again from {day}'),
  other: text('Buka dokumen itu', 'Open that paper'),
  helpers: text('Yang dapat membantu: {offices}', 'Who can help: {offices}'),
});

/** What a refusal needs to be shown; it comes off the wire or out of the law itself. */
export type Shown = Pick<Refusal, 'code' | 'text'> & {
  readonly cite?: string | undefined;
  readonly helpers?: Refusal['helpers'] | undefined;
  readonly at?: string | undefined;
  /** Figures of the refusal; where another paper stands in the way, `id` is its id. */
  readonly figures?: Refusal['figures'] | undefined;
  readonly from?: string | undefined;
};

/** The way to the paper that stands in the way. */
function OtherPaper({ id }: { id: string }) {
  const t = useWords(words);
  return (
    <Anchor size="xs" renderRoot={(props) => <Link to="/dokumen/$id" params={{ id }} {...props} />}>
      {t('other')}
    </Anchor>
  );
}

/** The sentence of a refusal: on the screen of its place a button that goes there, else a link to the page of the paper that has it. */
function Sentence({ at, go, paper, left, children }: Ways & { at: string | undefined; children: ReactNode }) {
  if (go !== undefined && at !== undefined && at !== '')
    return (
      <Anchor
        component="button"
        type="button"
        size="sm"
        ta="left"
        c="inherit"
        underline="always"
        onClick={() => go(at)}
      >
        {children}
      </Anchor>
    );
  if (paper === undefined || !isPlace(at)) return <Text size="sm">{children}</Text>;
  return (
    <PlaceLink paper={paper} at={at} left={left}>
      {children}
    </PlaceLink>
  );
}

/** How one comes from a sentence to its place. */
interface Ways {
  /** Goes to the place that a refusal is about, where it stands on the screen. */
  readonly go?: ((at: string) => void) | undefined;
  /** The paper that was refused, where its places may stand on another screen. */
  readonly paper?: { readonly id: string } | undefined;
  /** Told when somebody leaves for such a place. */
  readonly left?: (() => void) | undefined;
}

/** The sentences of refusals, without a frame. */
export function RefusalLines({
  refusals,
  holders = {},
  ...ways
}: Ways & {
  refusals: readonly Shown[];
  /** Names of those who hold an office now, by office. */
  holders?: Readonly<Record<string, readonly string[]>>;
}) {
  const t = useWords(words);
  const { say, language } = useLanguage();
  const doubted = refusals.some((it) => it.code === 'clock-unconfirmed');
  // The bar above the screens says so too, and goes when it is over.
  useEffect(() => {
    if (doubted) void refreshSession();
  }, [doubted]);
  return (
    <List size="sm" spacing={6} listStyleType={refusals.length > 1 ? 'disc' : 'none'} withPadding={refusals.length > 1}>
      {refusals.slice(0, 30).map((it, index) => (
        <List.Item key={`${it.code}/${it.at ?? ''}/${index}`}>
          <Stack gap={0}>
            <Sentence at={it.at} {...ways}>
              {say(it.text)}
            </Sentence>
            {it.figures?.['id'] !== undefined && <OtherPaper id={it.figures['id']} />}
            {(it.cite !== undefined || it.from !== undefined || (it.helpers?.length ?? 0) > 0) && (
              <Text size="xs" c="dimmed">
                {[
                  it.cite !== undefined && t('cite', { cite: it.cite }),
                  it.helpers !== undefined &&
                    it.helpers.length > 0 &&
                    t('helpers', {
                      offices: it.helpers
                        .map((office) => {
                          const names = holders[office] ?? [];
                          const title = say(officeTitle(office));
                          return names.length === 0 ? title : `${title} (${names.join(', ')})`;
                        })
                        .join(', '),
                    }),
                  it.from !== undefined && t('from', { day: dayText(it.from, language) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            )}
          </Stack>
        </List.Item>
      ))}
    </List>
  );
}

/** Refusals as an alert. */
export function Refusals({
  refusals,
  title,
  go,
}: {
  refusals: readonly Shown[];
  title?: string;
  go?: (at: string) => void;
}) {
  const t = useWords(words);
  return (
    <Alert color="orange" icon={<IconHandStop aria-hidden />} title={title ?? t('refused')} role="alert">
      <RefusalLines refusals={refusals} {...(go !== undefined && { go })} />
    </Alert>
  );
}
