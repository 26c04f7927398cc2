// One value of a body as officers read it: money grouped, months by name, codes with their names, papers as links.
import { Anchor, Stack, Text } from '@mantine/core';
import { isMoney } from '@siklus/workflow';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { choiceText } from '../../../parts/choice-text.ts';
import { useLanguage } from '../../../parts/language.ts';
import type { FieldKind } from '../../../parts/fields.ts';
import { Money } from '../../../parts/money.tsx';
import { dayText, monthName } from '../../../parts/time.ts';
import { paperName, shortTypeName } from '../../../parts/type-name.ts';
import type { PaperView } from '../../../shapes.ts';
import { Short } from '../../../parts/short.tsx';

function PaperOf({ id, view }: { id: string; view: PaperView }) {
  const { say } = useLanguage();
  const paper = view.above.find((it) => it.id === id);
  return (
    <Anchor size="sm" renderRoot={(props) => <Link to="/dokumen/$id" params={{ id }} {...props} />}>
      {paper === undefined ? id.slice(0, 8) : paperName(say(shortTypeName(paper.type)), paper)}
    </Anchor>
  );
}

/** A code, which may be broken behind its points where it has no room. */
function CodeText({ code }: { code: string }) {
  const [first, ...rest] = code.split('.');
  return (
    <span className="code">
      {first}
      {rest.map((part, index) => (
        // The parts of a code stand in their order.
        <Fragment key={index}>
          .<wbr />
          {part}
        </Fragment>
      ))}
    </span>
  );
}

/** A decimal such as `1234.5` as `1.234,5`. */
export function decimalText(value: string): string {
  const [whole = '', fraction = ''] = value.split('.');
  const kept = fraction.replace(/0+$/, '');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${kept === '' ? '' : `,${kept}`}`;
}

/** Shows a value by its kind; `plain` leaves out the names of codes. */
export function Value({
  value,
  kind,
  view,
  plain = false,
}: {
  value: unknown;
  kind: FieldKind;
  view: PaperView;
  plain?: boolean;
}) {
  const { language, say } = useLanguage();
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return (
      <Text span size="sm" c="dimmed">
        –
      </Text>
    );
  if (kind === 'papers' && Array.isArray(value)) {
    return (
      <Stack gap={2}>
        {value.map((id) => (
          <PaperOf key={String(id)} id={String(id)} view={view} />
        ))}
      </Stack>
    );
  }
  if (kind === 'integer' && typeof value === 'number') return <span className="figure">{value}</span>;
  if (kind === 'day' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return <>{dayText(value, language)}</>;
  if (kind === 'month' && typeof value === 'number') return <>{monthName(value, language)}</>;
  if (typeof value !== 'string') return <>{JSON.stringify(value)}</>;
  if (kind === 'choice') return <>{say(choiceText(value))}</>;
  if (kind === 'money' && isMoney(value)) return <Money value={value} size="sm" />;
  if (kind === 'decimal') return <span className="figure">{decimalText(value)}</span>;
  if (kind === 'paper') return <PaperOf id={value} view={view} />;
  const name = kind === 'code' ? view.names[value] : undefined;
  if (kind !== 'code') return <>{value}</>;
  if (name === undefined || plain) return <CodeText code={value} />;
  return (
    <>
      <CodeText code={value} />
      <Short size="xs" c="dimmed" lines={2}>
        {name}
      </Short>
    </>
  );
}
