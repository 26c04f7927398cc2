// Faults where they belong: the sentence that says what to do, and for those that only a walk finds the way that shows it.
import { Group, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useLanguage } from '../../parts/language.ts';
import type { Reading } from './reading.ts';
import { told, type Fault } from './verdict.ts';

/** A list of faults; nothing when there are none. */
export function FaultLines({ faults, reading }: { faults: readonly Fault[]; reading: Reading }) {
  const { say } = useLanguage();
  if (faults.length === 0) return null;
  return (
    <List listStyleType="none" spacing={4} my={4}>
      {faults.map((fault) => (
        <List.Item key={`${fault.code} ${fault.path} ${fault.text.en}`}>
          <Group gap={6} wrap="nowrap" align="flex-start" c="var(--mantine-color-error)">
            <IconAlertTriangle size={15} aria-hidden style={{ flexShrink: 0, marginTop: 3 }} />
            <Text size="sm" c="var(--mantine-color-error)">
              {say(told(fault, reading.states))}
            </Text>
          </Group>
          {fault.acts.length > 0 && (
            <List type="ordered" size="xs" withPadding ml="md">
              {fault.acts.map((act, index) => (
                // The same act may come twice on one way; its place tells them apart.
                <List.Item key={index}>{say(act.text)}</List.Item>
              ))}
            </List>
          )}
        </List.Item>
      ))}
    </List>
  );
}
