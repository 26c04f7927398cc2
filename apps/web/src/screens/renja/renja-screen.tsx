// Renja: an OPD plans its year from the nomenclature, each sub kegiatan with place, money and what it is measured by.
import { Text } from '@mantine/core';
import { Renja, type Row } from '@siklus/workflow';
import { useState } from 'react';
import { BodyView } from '../paper/body/body-view.tsx';
import { Editor, type EditorDraft } from '../../parts/draft/editor.tsx';
import { rowsOf } from '../../parts/draft/patch-of.ts';
import { useWords } from '../../parts/language.ts';
import { IndicatorGrid } from './indicator-grid.tsx';
import { RenjaGrid } from './renja-grid.tsx';
import { words } from './words.ts';

function Inside(draft: EditorDraft) {
  const t = useWords(words);
  const [chosen, setChosen] = useState<Row>();
  const row = rowsOf(draft.body, 'rincian').find((it) => it.id === chosen?.id);
  return (
    <>
      <RenjaGrid draft={draft} onRow={setChosen} />
      {row === undefined ? (
        <Text size="sm" c="dimmed" mt="sm">
          {t('pickRow')}
        </Text>
      ) : (
        <IndicatorGrid key={row.id} draft={draft} row={row} />
      )}
    </>
  );
}

/** The editor of one Renja. */
export function RenjaScreen({ id }: { id: string }) {
  return (
    <Editor id={id} type="renja" schema={Renja} printed={BodyView}>
      {(draft) => <Inside {...draft} />}
    </Editor>
  );
}
