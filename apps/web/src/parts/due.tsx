// A deadline: colour and words, never colour alone.
import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconClock, IconClockExclamation } from '@tabler/icons-react';
import { text } from '@siklus/workflow';
import { defineWords, useLanguage, useWords } from './language.ts';
import { dayText } from './time.ts';

const words = defineWords('due', {
  late: text('Terlambat {n} hari kerja', '{n} working days late'),
  lateShort: text('Lewat {n} hk', '{n} wd late'),
  today: text('Hari ini', 'Today'),
  left: text('Sisa {n} hari kerja', '{n} working days left'),
  leftShort: text('{n} hk lagi', '{n} wd left'),
  until: text('Batas langkah berikutnya {day}', 'The next step is due {day}'),
});

/** How urgent a number of working days is. */
export function urgencyOf(days: number): 'late' | 'soon' | 'calm' {
  return days < 0 ? 'late' : days <= 2 ? 'soon' : 'calm';
}

const looks = {
  late: { color: 'red', icon: IconAlertTriangle },
  soon: { color: 'orange', icon: IconClockExclamation },
  calm: { color: 'gray', icon: IconClock },
} as const;

/** Working days left until the deadline `due`, as a badge; `short` for narrow cells, in few words and without a sign. */
export function Due({ days, short = false, due }: { days: number; short?: boolean; due?: string | undefined }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const { color, icon: Icon } = looks[urgencyOf(days)];
  const label =
    days < 0
      ? t(short ? 'lateShort' : 'late', { n: -days })
      : days === 0
        ? t('today')
        : t(short ? 'leftShort' : 'left', { n: days });
  return (
    <Badge
      className={`due due-${color}`}
      color={color}
      variant="light"
      size={short ? 'sm' : 'md'}
      radius="sm"
      tt="none"
      fw={600}
      {...(!short && { leftSection: <Icon size={12} aria-hidden /> })}
      {...(short && { px: 6 })}
      title={due === undefined ? undefined : t('until', { day: dayText(due, language) })}
    >
      {label}
    </Badge>
  );
}
