// The year as a line for each stage of the region and each document type, with today across all of them.
import { Button, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useWords } from '../../parts/language.ts';
import { useSession } from '../../parts/session.ts';
import { dayText, instantText, monthName } from '../../parts/time.ts';
import type { JadwalView } from '../../shapes.ts';
import { monthsOf, placeOf, spanOf, tellRow } from './span.ts';
import { WindowsDialog } from './windows-dialog.tsx';
import { words } from './words.ts';
import classes from './year.module.css';
import { Short } from '../../parts/short.tsx';

type Row = JadwalView['rows'][number];

function Track({ row, view }: { row: Row; view: JadwalView }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const { year, today } = view;
  const shown = row.windows.map((it) => `${dayText(it.opens, language)} – ${dayText(it.closes, language)}`);
  const always = row.windows.length === 0 && row.kind === 'paper';
  return (
    <div className={classes['track']} data-always={always}>
      <VisuallyHidden>{always ? t('always') : shown.join('; ')}</VisuallyHidden>
      {row.windows.map((it, index) => {
        const { left, width } = spanOf(year, it);
        const state = it.closes < today ? 'past' : it.opens <= today ? 'now' : 'next';
        return (
          <Tooltip key={it.opens} label={shown[index]}>
            <span
              className={classes['bar']}
              data-state={state}
              data-kind={row.kind}
              data-lit={row.kind === 'stage' && row.open}
              style={{ left: `${left}%`, width: `${width}%` }}
            />
          </Tooltip>
        );
      })}
      <span className={classes['today']} style={{ left: `${placeOf(year, today)}%` }} />
    </div>
  );
}

function RowOf({ row, view, change }: { row: Row; view: JadwalView; change: (() => void) | undefined }) {
  const t = useWords(words);
  const { say, language } = useLanguage();
  const { region } = useSession();
  const told = tellRow(row, view.today);
  const lit = row.kind === 'stage' && row.open;
  const sentence = lit
    ? t('now')
    : told.key === 'unset'
      ? t(row.kind === 'paper' ? 'always' : 'unset')
      : t(told.key, { day: dayText(told.day, language) });
  const decreed =
    row.decreed === undefined
      ? undefined
      : t('decreed', {
          n: row.decreed.edition,
          name: row.decreed.name,
          at: instantText(row.decreed.at, language, region.zone),
          reason: row.decreed.reason,
        });
  return (
    <li className={classes['row']} data-lit={lit}>
      <div className={classes['label']}>
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={lit || row.open ? 650 : 500} lh={1.25}>
            {say(row.label)}
          </Text>
          <Text size="xs" c={row.open ? 'var(--mantine-color-text)' : 'dimmed'} lh={1.3}>
            {sentence}
          </Text>
          {decreed !== undefined && (
            <Short size="xs" c="dimmed" lh={1.3} lines={2}>
              {decreed}
            </Short>
          )}
        </div>
        {change !== undefined && (
          <Button
            size="compact-xs"
            variant="default"
            className="no-print"
            style={{ flexShrink: 0 }}
            aria-label={t('changeOf', { name: say(row.label) })}
            onClick={change}
          >
            {t('change')}
          </Button>
        )}
      </div>
      <Track row={row} view={view} />
    </li>
  );
}

function Scale({ view }: { view: JadwalView }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const { year, today } = view;
  return (
    <div className={classes['row']} data-head aria-hidden>
      <div className={classes['label']}>
        <Text size="xs" fw={600}>
          {t('today', { day: dayText(today, language) })}
        </Text>
      </div>
      <div className={classes['scale']}>
        {[year - 1, year, year + 1].map((it) => (
          <span key={it} className={classes['year']} data-own={it === year}>
            {it}
          </span>
        ))}
        {monthsOf(year).map((it) => (
          <span key={`${it.year}-${it.month}`} className={classes['month']}>
            {monthName(it.month, language, 'short').slice(0, 1)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The year; rows can be changed by whoever `may`. */
export function YearView({ view, may }: { view: JadwalView; may: boolean }) {
  const t = useWords(words);
  const [changing, change] = useState<Row>();
  return (
    <div className={`surface ${classes['year-view']}`}>
      <Scale view={view} />
      {(['stage', 'paper'] as const).map((kind) => (
        <section key={kind} aria-label={t(kind === 'stage' ? 'stages' : 'papers')}>
          <Text component="h2" size="sm" fw={650} className={classes['group'] ?? ''}>
            {t(kind === 'stage' ? 'stages' : 'papers')}
          </Text>
          <ul className={classes['rows']}>
            {view.rows
              .filter((row) => row.kind === kind)
              .map((row) => (
                <RowOf key={row.type} row={row} view={view} change={may ? () => change(row) : undefined} />
              ))}
          </ul>
        </section>
      ))}
      {changing !== undefined && <WindowsDialog row={changing} year={view.year} close={() => change(undefined)} />}
    </div>
  );
}
