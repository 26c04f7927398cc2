// The state of a paper as a badge: hollow while drafted, tinted on its way, full when final.
import { Badge } from '@mantine/core';
import type { Text } from '@siklus/workflow';
import { useLanguage } from './language.ts';

/** The state of a paper in words. */
export function StateBadge({
  label,
  state,
  final,
  size = 'md',
}: {
  label: Text;
  state: string;
  final: boolean;
  size?: 'sm' | 'md' | 'lg';
}) {
  const { say } = useLanguage();
  const variant = state === 'draft' ? 'outline' : final ? 'filled' : 'light';
  return (
    <Badge
      variant={variant}
      color={state === 'draft' ? 'gray' : final ? 'laut' : 'nila'}
      size={size}
      radius="sm"
      tt="none"
      fw={600}
      style={{ flexShrink: 0 }}
    >
      {say(label)}
    </Badge>
  );
}
