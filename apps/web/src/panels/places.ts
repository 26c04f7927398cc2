// The places of the app, in the order of work: what the navigation, the palette and the shortcuts all read.
import {
  IconCalendarTime,
  IconChartLine,
  IconFiles,
  IconInbox,
  IconLayoutGrid,
  IconReportMoney,
  IconRoute,
  IconChecklist,
} from '@tabler/icons-react';
import { text, type Text } from '@siklus/workflow';
import { linkOptions } from '@tanstack/react-router';

/** Where one can go, by which key after `g`, and in which words. */
export const places = [
  {
    link: linkOptions({ to: '/' }),
    key: 'p',
    icon: IconLayoutGrid,
    label: text('Papan Siklus', 'Cycle board'),
    short: text('Papan', 'Board'),
  },
  {
    link: linkOptions({ to: '/kotak-masuk' }),
    key: 'k',
    icon: IconInbox,
    label: text('Kotak Masuk', 'Inbox'),
    short: text('Masuk', 'Inbox'),
  },
  {
    link: linkOptions({ to: '/dokumen' }),
    key: 'd',
    icon: IconFiles,
    label: text('Dokumen', 'Papers'),
    short: text('Dokumen', 'Papers'),
  },
  {
    link: linkOptions({ to: '/realisasi' }),
    key: 'r',
    icon: IconChecklist,
    label: text('Realisasi', 'Progress'),
    short: text('Realisasi', 'Progress'),
  },
  {
    link: linkOptions({ to: '/serapan' }),
    key: 's',
    icon: IconReportMoney,
    label: text('Serapan', 'Absorption'),
    short: text('Serapan', 'Absorption'),
  },
  {
    link: linkOptions({ to: '/kurva-s' }),
    key: 'u',
    icon: IconChartLine,
    label: text('Kurva S', 'S-curve'),
    short: text('Kurva S', 'S-curve'),
  },
  {
    link: linkOptions({ to: '/jadwal' }),
    key: 'j',
    icon: IconCalendarTime,
    label: text('Jadwal', 'Schedule'),
    short: text('Jadwal', 'Schedule'),
  },
  {
    link: linkOptions({ to: '/alur' }),
    key: 'a',
    icon: IconRoute,
    label: text('Alur', 'Chains'),
    short: text('Alur', 'Chains'),
  },
] as const satisfies readonly { link: object; key: string; icon: typeof IconFiles; label: Text; short: Text }[];

/** One of the places. */
export type Place = (typeof places)[number];
