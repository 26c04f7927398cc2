// Taking a sub kegiatan up into a change: chosen among the DPAs in force of the agency, its lines and months come by themselves.
import { Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Failure } from '../../parts/answers.tsx';
import type { EditorDraft } from '../../parts/draft/editor.tsx';
import { useWords } from '../../parts/language.ts';
import { ChoiceField } from '../../parts/picker/choice-field.tsx';
import { idOf, type Choice } from '../../parts/picker/picker.ts';
import { client, trpc } from '../../parts/trpc.ts';
import type { PaperRow } from '../../shapes.ts';
import { withWork } from './edit.ts';
import { loadInForce, workOfPaper } from './in-force.ts';
import { words } from './words.ts';

const MOST = 50;

/** A DPA by the code of its sub kegiatan, which its title begins with. */
function choiceOf({ id, title, unit, opd }: PaperRow): Choice {
  const [code = '', ...name] = title.split(' ');
  return { id, code, name: unit === opd ? name.join(' ') : `${name.join(' ')} · ${unit}` };
}

/** The list to choose from. */
export function AddWork({ draft: { view, body, edit } }: { draft: EditorDraft }) {
  const t = useWords(words);
  const { year, opd } = view.paper;
  const asked = { year, opd, type: 'dpa', state: 'ratified' } as const;
  const any = useQuery(trpc.document.list.queryOptions({ ...asked, limit: 1 }));
  const taken = new Set(Array.isArray(body['dpa']) ? body['dpa'].map(String) : []);
  const search = async (q: string): Promise<readonly Choice[]> => {
    const { rows } = await client.document.list.query({ ...asked, q, limit: 200 });
    return rows
      .filter((it) => !it.superseded && !taken.has(it.id))
      .map(choiceOf)
      .slice(0, MOST);
  };
  const add = useMutation({
    mutationFn: async (id: string) => {
      const work = workOfPaper(await client.document.get.query({ id }));
      return (await loadInForce({ year, opd }, work)).force;
    },
    onSuccess: (force) => force !== undefined && edit((it) => withWork(it, force)),
  });
  if (any.isError && any.data === undefined) return <Failure error={any.error} retry={any.refetch} />;
  if (any.data?.total === 0 && taken.size === 0) return <Text size="sm">{t('noDpa')}</Text>;
  return (
    <>
      <ChoiceField
        label={t('add')}
        description={t('addHint')}
        search={search}
        value={undefined}
        disabled={add.isPending}
        error={add.data === undefined && add.isSuccess ? t('gone') : undefined}
        choose={(choice) => choice !== undefined && add.mutate(idOf(choice))}
      />
      {add.isError && <Failure error={add.error} />}
    </>
  );
}
