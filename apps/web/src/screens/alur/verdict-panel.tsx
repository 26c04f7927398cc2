// The verdict beside the chain: in order, or every fault with where it is and the way that shows it.
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHourglass, IconInfoCircle } from '@tabler/icons-react';
import { useLanguage, useWords } from '../../parts/language.ts';
import type { Reading } from './reading.ts';
import type { Verdict } from './use-verdict.ts';
import { told, type Fault, type Place } from './verdict.ts';
import { words } from './words.ts';

interface Props {
  readonly verdict: Verdict;
  readonly reading: Reading;
  /** The fault whose way is lit in the drawing. */
  readonly shown: Fault | undefined;
  readonly show: (fault: Fault) => void;
  readonly goTo: (place: Place) => void;
}

function usePlaceName(): (place: Place) => string {
  const t = useWords(words);
  return (place) =>
    typeof place === 'number'
      ? t('faultAt', { n: place + 1 })
      : t(place === 'draft' ? 'faultDraft' : place === 'cancel' ? 'faultCancel' : 'faultWhole');
}

function Row({
  fault,
  lit,
  reading,
  show,
  goTo,
}: { fault: Fault; lit: boolean } & Pick<Props, 'reading' | 'show' | 'goTo'>) {
  const t = useWords(words);
  const { say } = useLanguage();
  const placeName = usePlaceName();
  return (
    <Stack gap={2}>
      <Text size="sm">{say(told(fault, reading.states))}</Text>
      <Group gap={4}>
        {fault.place === 'whole' ? (
          <Text size="xs" c="dimmed">
            {placeName(fault.place)}
          </Text>
        ) : (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('goTo', { place: placeName(fault.place) })}
            onClick={() => goTo(fault.place)}
          >
            {placeName(fault.place)}
          </Button>
        )}
        {fault.acts.length > 0 && (
          <Button size="compact-xs" variant={lit ? 'filled' : 'default'} aria-pressed={lit} onClick={() => show(fault)}>
            {t('showWay')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** What keeps nobody from publishing, below what the verdict is. */
function Warnings({ verdict: { warnings }, reading, shown, show, goTo }: Props) {
  const t = useWords(words);
  if (warnings.length === 0) return null;
  return (
    <Alert
      color="yellow"
      icon={<IconInfoCircle aria-hidden />}
      title={t('warnings', { n: warnings.length })}
      role="note"
    >
      <Stack gap="xs">
        {warnings.map((it) => (
          <Row
            key={`${it.code} ${it.path} ${it.text.en}`}
            fault={it}
            reading={reading}
            lit={it === shown}
            show={show}
            goTo={goTo}
          />
        ))}
      </Stack>
    </Alert>
  );
}

/** The verdict on the chain of the moment, and its warnings. */
export function VerdictPanel(props: Props) {
  return (
    <Stack gap="xs">
      <Head {...props} />
      <Warnings {...props} />
    </Stack>
  );
}

function Head({ verdict, reading, shown, show, goTo }: Props) {
  const t = useWords(words);
  const { say } = useLanguage();
  const { faults, walking, unproved } = verdict;
  if (faults.length > 0)
    return (
      <Alert
        color="red"
        icon={<IconAlertTriangle aria-hidden />}
        title={t('faults', { n: faults.length })}
        role="status"
      >
        <Stack gap="xs">
          {faults.map((fault) => (
            <Row
              key={`${fault.code} ${fault.path} ${fault.text.en}`}
              fault={fault}
              reading={reading}
              lit={fault === shown}
              show={show}
              goTo={goTo}
            />
          ))}
        </Stack>
      </Alert>
    );
  if (walking)
    return (
      <Alert color="gray" icon={<IconHourglass aria-hidden />} role="status">
        {t('judging')}
      </Alert>
    );
  if (unproved !== undefined)
    return (
      <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title={t('unproved')} role="status">
        {say(unproved)}
      </Alert>
    );
  return (
    <Alert color="teal" icon={<IconCircleCheck aria-hidden />} role="status">
      {t('inOrder')}
    </Alert>
  );
}
