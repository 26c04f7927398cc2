// Keeps what a release prints of its database.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '@siklus/store';
import { folderOf } from './packed.ts';
import { renderReports } from './reports.ts';

/** Writes every report of an open golden database into the folder of its release. */
export async function writeReports(release: string, golden: { store: Store; address: string }): Promise<void> {
  const folder = join(folderOf(release), 'reports');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of await renderReports(golden)) writeFileSync(join(folder, name), text);
}
