// A machine as JSON: what XState's `createMachine` loads again and what visual tools for statecharts import.

import type { AnyStateMachine } from 'xstate';
import type { Chain } from '../engine/chain.ts';
import { machineConfig } from '../engine/compile.ts';

/**
 * The configuration of a chain's or a cycle's machine as JSON text. Machines of this package hold no functions, so nothing is lost: loading the
 * text gives a machine with the same states and events.
 * @example createMachine(JSON.parse(toJson(opdCycle)))
 */
export function toJson(source: Chain | AnyStateMachine): string {
  const config: object = 'steps' in source ? machineConfig(source) : source.config;
  return `${JSON.stringify(config, null, 2)}\n`;
}
