// What the money of a paper is made of, where its type says so: gross, deductions and net.
import { Group, Text } from '@mantine/core';
import { definitionOf, moneyText } from '@siklus/workflow';
import { useLanguage } from '../../../parts/language.ts';
import { Money } from '../../../parts/money.tsx';
import type { PaperView } from '../../../shapes.ts';

/** The parts of a paper's money as a line of pairs; nothing for types without them. */
export function Breakdown({ view }: { view: PaperView }) {
  const { say } = useLanguage();
  const { schema, breakdown } = definitionOf(view.paper.type);
  const read = breakdown === undefined ? undefined : schema.safeParse(view.paper.body);
  const parts = read?.success === true ? (breakdown?.(read.data) ?? []) : [];
  if (parts.length === 0) return null;
  return (
    <Group component="dl" gap="lg" m={0} p="sm" className="surface">
      {parts.map(({ label, amount }) => (
        <div key={label.en}>
          <Text size="xs" c="dimmed" component="dt">
            {say(label)}
          </Text>
          <Text size="sm" fw={600} component="dd" m={0}>
            <Money value={moneyText(amount)} />
          </Text>
        </div>
      ))}
    </Group>
  );
}
