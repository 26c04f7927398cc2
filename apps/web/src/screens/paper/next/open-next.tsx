// "Buka dokumen turunan": the next paper, from the one that it stands on.
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { officeNames, type DocumentType } from '@siklus/workflow';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Dialog } from '../../../parts/dialog.tsx';
import { Failure } from '../../../parts/answers.tsx';
import { useDrafters } from '../../../parts/drafters.ts';
import { useLanguage, useWords } from '../../../parts/language.ts';
import { identified, useOpenPaper } from '../../../parts/open-paper.ts';
import { useSession } from '../../../parts/session.ts';
import { shortTypeName, typeName } from '../../../parts/type-name.ts';
import { wordsOf } from '../../../parts/words-of.ts';
import type { PaperView } from '../../../shapes.ts';
import { isChange } from '../../change/in-force.ts';
import { basisFieldsOf } from '../open/asked-fields.ts';
import { NewPaper } from '../open/new-paper.tsx';
import { OpeningAnswer } from '../open/opening-answer.tsx';
import { nextPapers } from './next-papers.ts';
import { formsAfterChange, plainSeed, seedForms, type Seed } from './seeds.tsx';
import { words } from './words.ts';

function OpenDialog({ view, type, close }: { view: PaperView; type: DocumentType; close: () => void }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const open = useOpenPaper();
  const Form = (isChange(view.paper.type) ? formsAfterChange : seedForms)[type];
  const [given, give] = useState<Seed | undefined>(Form === undefined ? { seed: plainSeed(type, view) } : undefined);
  const { year, opd, unit, title } = view.paper;
  const send = (late?: string): void => {
    if (given === undefined) return;
    const { seed, unit: own = unit } = given;
    open.mutate(identified({ type, year, opd, unit: own, seed, ...(late !== undefined && { late }) }), {
      onSuccess: (answer) => answer.ok && close(),
    });
  };
  return (
    <Dialog close={close} title={t('open', { type: say(typeName(type)) })}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('stands', { title: `${say(view.typeName)} ${view.paper.number ?? title}` })}
        </Text>
        {Form === undefined && <Text size="sm">{t('plain')}</Text>}
        {Form !== undefined && <Form view={view} give={give} />}
        <OpeningAnswer answer={open.data} pending={open.isPending} late={send} />
        {open.isError && <Failure error={open.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button disabled={given === undefined} loading={open.isPending} onClick={() => send()}>
            {t('open', { type: say(shortTypeName(type)) })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** This paper in the fields of the next one that may name it. */
function pickedFrom(type: DocumentType, { paper }: PaperView): Record<string, string[]> {
  const fields = basisFieldsOf(type).filter((it) => it.types.some((basis) => basis.type === paper.type));
  return Object.fromEntries(fields.map((it) => [it.field.name, [paper.id]]));
}

/** The papers that can be opened from this one; those drafted by others say by whom. */
export function OpenNext({ view }: { view: PaperView }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const { holdings } = useSession();
  const [opening, open] = useState<DocumentType>();
  const drafters = useDrafters();
  const next = drafters === undefined ? [] : nextPapers(view, holdings, drafters);
  if (next.length === 0) return null;
  const { opd, unit, year, body } = view.paper;
  const generic = next.some((it) => it.type === opening && it.generic);
  return (
    <section aria-label={t('title')} className="no-print">
      <Title order={2} size="h3" mb="xs">
        {t('title')}
      </Title>
      <Stack gap="xs" align="flex-start">
        {next.map(({ type, drafters, mine }) =>
          !mine ? (
            <Text key={type} size="sm" c="dimmed">
              {t('drafted', {
                type: say(shortTypeName(type)),
                who: say(officeNames(drafters)),
              })}
            </Text>
          ) : type === 'realisasi' ? (
            <Button
              key={type}
              variant="light"
              leftSection={<IconFilePlus size={16} aria-hidden />}
              renderRoot={(props) => (
                <Link to="/realisasi" search={{ opd, q: wordsOf(body['subKegiatan']) }} {...props} />
              )}
            >
              {say(shortTypeName(type))}
            </Button>
          ) : (
            <Button
              key={type}
              variant="light"
              leftSection={<IconFilePlus size={16} aria-hidden />}
              onClick={() => open(type)}
            >
              {isChange(type) ? t(type) : say(shortTypeName(type))}
            </Button>
          ),
        )}
      </Stack>
      {generic && opening !== undefined && (
        <NewPaper
          given={{ type: opening, year, opd, unit, picked: pickedFrom(opening, view) }}
          close={() => open(undefined)}
        />
      )}
      {!generic && opening !== undefined && <OpenDialog view={view} type={opening} close={() => open(undefined)} />}
    </section>
  );
}
