// The rule that keeps the rooms apart: no way back, no way round, no library where it has no business.
import { type Room, packageOf, roomOf } from './rooms.ts';
import { type Finding, type Import, type Source, importsOf, isCode, isTest, targetOf } from './sources.ts';

const allowedNpm = (room: Room, name: string): boolean =>
  room.npm.includes(name) || room.npm.includes(`${name.split('/')[0]}/*`);

const refuseOurs = (room: Room, name: string, types: boolean): string | undefined => {
  if (room.ours.includes(name)) return undefined;
  if (room.oursAsTypes?.includes(name)) {
    return types
      ? undefined
      : `${room.name} takes only types from ${name}: write "import type", or pass the value in as a parameter.`;
  }
  const open = [...room.ours, ...(room.oursAsTypes ?? []).map((it) => `${it} (types)`)].join(', ') || 'none of ours';
  return `${room.name} may not import ${name} (it may: ${open}). Move the code to the room that may, or pass a value in.`;
};

const refuseRelative = (room: Room, from: string, target: string): string | undefined => {
  const there = roomOf(target);
  const top = from.split('/').slice(0, 2).join('/');
  if (!target.startsWith(`${top}/`))
    return `goes out of its package by path; import it by its package name (@siklus/…).`;
  if (there === undefined || there.name === room.name) return undefined;
  // Files of a package's root may be split over several entries of the table.
  if (room.beside.some((at) => target.startsWith(at)) || there.at === room.at) return undefined;
  return `${room.name} may not import ${there.name}; ${room.name} stands below it. Move the shared part down, or pass it in.`;
};

const refuse = (room: Room, from: string, { specifier, types }: Import): string | undefined => {
  const target = targetOf(from, specifier);
  if (target !== undefined) return refuseRelative(room, from, target);
  if (specifier.startsWith('node:')) {
    const open = room.node.includes('node:*') || room.node.includes(specifier);
    return open
      ? undefined
      : `${room.name} may not use ${specifier}; only apps/server and apps/cli know the machine. Pass it in as a port.`;
  }
  const name = packageOf(specifier);
  if (name.startsWith('@siklus/')) return refuseOurs(room, name, types);
  if (allowedNpm(room, name)) return undefined;
  return `${room.name} may not use ${name} (it may: ${room.npm.join(', ') || 'no npm package'}). Do without, or argue for it in docs/decisions and add it to tests/tidy/rooms.ts.`;
};

/** Imports that the table of rooms forbids. Tests may import what they test with, so they are not looked at. */
export const findForbiddenImports = (sources: readonly Source[]): Finding[] =>
  sources
    .filter((source) => isCode(source) && !isTest(source))
    .flatMap(({ path, text }) => {
      const room = roomOf(path);
      if (room === undefined) return [];
      return importsOf(text).flatMap((it) => {
        const message = refuse(room, path, it);
        return message === undefined ? [] : [{ path, line: it.line, message: `"${it.specifier}": ${message}` }];
      });
    });
