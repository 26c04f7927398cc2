// The region's own cycle: its stages with their dates, the present one standing out.
import { Group, ScrollArea, Text, Title } from '@mantine/core';
import { IconCheck, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useLanguage, useWords } from '../../parts/language.ts';
import { dayText } from '../../parts/time.ts';
import type { BoardView } from '../../shapes.ts';
import classes from './region-timeline.module.css';
import { words } from './words.ts';

/** The stages of the year as a line of steps. */
export function RegionTimeline({ region, year }: { region: BoardView['region']; year: number }) {
  const t = useWords(words);
  const { say, language } = useLanguage();
  const now = useRef<HTMLLIElement>(null);
  const line = useRef<HTMLDivElement>(null);
  // Scrolls the line only: scrollIntoView would move the whole page sideways.
  useEffect(() => {
    if (line.current && now.current)
      line.current.scrollLeft = now.current.offsetLeft - line.current.clientWidth / 2 + now.current.clientWidth / 2;
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the stage that is now moves with the region's cycle
  }, [region]);
  const steps = region.schedule.filter((step) => step.stage.startsWith('daerah.'));
  if (steps.length === 0) return null;
  return (
    <section className={`surface ${classes['region']}`} aria-label={t('region', { year })}>
      <Title order={2} mb={6}>
        {t('region', { year })}
      </Title>
      <ScrollArea
        viewportRef={line}
        classNames={{ viewport: classes['line'] ?? '' }}
        type="auto"
        offsetScrollbars="x"
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('region', { year }) }}
      >
        <ol className={classes['steps']}>
          {steps.map((step) => (
            <li
              key={step.stage}
              ref={step.state === 'now' ? now : null}
              className={classes['step']}
              data-state={step.state}
              aria-current={step.state === 'now' ? 'step' : undefined}
            >
              <Group gap={6} wrap="nowrap">
                <span className={classes['dot']}>
                  {step.state === 'past' && <IconCheck size={12} aria-hidden />}
                  {step.state === 'now' && <IconPlayerPlayFilled size={10} aria-hidden />}
                </span>
                <Text size="sm" fw={step.state === 'now' ? 700 : 500} style={{ whiteSpace: 'nowrap' }}>
                  {say(step.label)}
                </Text>
              </Group>
              <Text size="xs" c="dimmed" pl={24} style={{ whiteSpace: 'nowrap' }}>
                {dayText(step.opens, language)} – {dayText(step.closes, language)}
              </Text>
              <Text
                size="xs"
                pl={24}
                fw={step.state === 'now' ? 650 : 400}
                c={step.state === 'now' ? 'laut' : 'dimmed'}
              >
                {t(step.state)}
              </Text>
            </li>
          ))}
        </ol>
      </ScrollArea>
    </section>
  );
}
