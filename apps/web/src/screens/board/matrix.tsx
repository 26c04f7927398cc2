// OPD by document type, with head and first column standing still; on a phone a card for each OPD.
import { Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import type { DocumentType } from '@siklus/workflow';
import { useLanguage, useWords } from '../../parts/language.ts';
import { Money } from '../../parts/money.tsx';
import { dayText } from '../../parts/time.ts';
import { shortTypeName, typeName } from '../../parts/type-name.ts';
import type { BoardRow, BoardView } from '../../shapes.ts';
import { BoardCell } from './board-cell.tsx';
import classes from './board.module.css';
import { words } from './words.ts';

type Props = {
  readonly rows: readonly BoardRow[];
  readonly totals: BoardView['totals'];
  readonly schedule: BoardView['region']['schedule'];
};

function CellOf({ row, type }: { row: BoardRow; type: DocumentType }) {
  const t = useWords(words);
  const cell = row.cells.find((it) => it.type === type);
  return cell === undefined ? (
    <Text span size="xs" c="dimmed" className={classes['nothing'] ?? ''}>
      {t('none')}
    </Text>
  ) : (
    <BoardCell row={row} cell={cell} />
  );
}

// When papers of a type may be drafted; said under its name, dimmed while it is shut.
function Window({ step }: { step: Props['schedule'][number] | undefined }) {
  const t = useWords(words);
  const { language } = useLanguage();
  if (step === undefined) return null;
  const [opens, closes] = [dayText(step.opens, language, 'short'), dayText(step.closes, language, 'short')];
  return (
    <Text
      size="xs"
      fw={step.state === 'now' ? 600 : 400}
      c={step.state === 'now' ? 'var(--mantine-color-text)' : 'dimmed'}
      title={t('window', { opens: step.opens, closes: step.closes })}
      style={{ whiteSpace: 'nowrap' }}
    >
      {opens} – {closes}
    </Text>
  );
}

/** The matrix of the board. */
export function Matrix({ rows, totals, schedule }: Props) {
  const t = useWords(words);
  const { say } = useLanguage();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key
    <section className={`surface ${classes['scroller']}`} tabIndex={0} aria-label={t('title')}>
      <table className={classes['matrix']}>
        <caption>
          <VisuallyHidden>{t('legend')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('opd')}</th>
            {totals.map(({ type }) => (
              <th key={type} scope="col" title={say(typeName(type))}>
                {say(shortTypeName(type))}
                <Window step={schedule.find((it) => it.stage === type)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.opd}>
              <th scope="row">
                <Text size="sm" fw={600} lineClamp={2} title={row.name}>
                  {row.name}
                </Text>
                <Text size="xs" c="dimmed" truncate>
                  {row.opd}
                </Text>
              </th>
              {totals.map(({ type }) => (
                <td key={type}>
                  <CellOf row={row} type={type} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {totals.map(({ type, money, done, total }) => (
              <td key={type}>
                {total === 0 ? (
                  <Text size="xs" c="dimmed">
                    {t('none')}
                  </Text>
                ) : (
                  <>
                    <Money value={money} compact fw={650} size="sm" />
                    <Text size="xs" c="dimmed">
                      {t('done', { done, total })}
                    </Text>
                  </>
                )}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** The board on a phone. */
export function Cards({ rows, totals }: Props) {
  const t = useWords(words);
  const { say } = useLanguage();
  return (
    <Stack gap="sm">
      {rows.map((row) => (
        <section key={row.opd} className="surface" aria-label={row.name}>
          <Title order={3} px="sm" pt="xs">
            {row.name}
          </Title>
          <Text size="xs" c="dimmed" px="sm" pb={6}>
            {row.opd}
          </Text>
          {totals
            .filter(({ type }) => row.cells.some((cell) => cell.type === type && cell.total > 0))
            .map(({ type }) => (
              <div key={type} className={classes['pair']}>
                <Text size="sm" pl="sm">
                  {say(shortTypeName(type))}
                </Text>
                <CellOf row={row} type={type} />
              </div>
            ))}
        </section>
      ))}
      <section className="surface" aria-label={t('total')}>
        <Title order={3} px="sm" py="xs">
          {t('total')}
        </Title>
        {totals
          .filter((it) => it.total > 0)
          .map(({ type, money, done, total }) => (
            <div key={type} className={classes['pair']}>
              <Text size="sm" pl="sm">
                {say(shortTypeName(type))}
              </Text>
              <span className={classes['line']} style={{ padding: '6px 10px' }}>
                <Text size="xs" c="dimmed">
                  {t('done', { done, total })}
                </Text>
                <Money value={money} compact fw={600} size="sm" />
              </span>
            </div>
          ))}
      </section>
    </Stack>
  );
}
