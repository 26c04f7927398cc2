// Chains to and from files, in the format of `siklus chain`.
import { Alert, Button, FileButton } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { ChainJson, definitionOf, frameOf, parseChain, text, type DocumentType } from '@siklus/workflow';
import { useState } from 'react';
import { RefusalLines, type Shown } from '../../panels/refusals.tsx';
import { useWords } from '../../parts/language.ts';
import { words } from './words.ts';

/** Gives a chain to the browser as a file. */
export function SaveChain({ name, json }: { name: string; json: object }) {
  const t = useWords(words);
  const save = (): void => {
    const blob = new Blob([`${JSON.stringify(json, null, 2)}\n`], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `alur-${name}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Button size="xs" variant="default" leftSection={<IconDownload size={14} aria-hidden />} onClick={save}>
      {t('exportFile')}
    </Button>
  );
}

/** What came of reading a file: a chain that can be edited, or why it cannot. */
function readFile(type: DocumentType, content: string): ChainJson | readonly Shown[] {
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    const { pairs } = words;
    return [{ code: 'malformed', text: pairs.importNotJson }];
  }
  const read = ChainJson.safeParse(json);
  if (read.success && read.data.document === type) return read.data;
  const parsed = parseChain(json, frameOf(definitionOf(type)));
  if (parsed.ok) return [];
  return parsed.faults.map(({ path, text: it }): Shown => ({
    code: 'malformed',
    at: path,
    text: path === '' ? it : text(`${path}: ${it.id}`, `${path}: ${it.en}`),
  }));
}

/** Takes a chain from a file; a file that cannot be edited is told with everything that is wrong in it. */
export function TakeChain({ type, take }: { type: DocumentType; take: (chain: ChainJson) => void }) {
  const t = useWords(words);
  const [wrong, setWrong] = useState<readonly Shown[]>();
  const choose = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const read = readFile(type, await file.text());
    if ('document' in read) {
      setWrong(undefined);
      take(read);
    } else setWrong(read);
  };
  return (
    <>
      <FileButton accept="application/json,.json" onChange={(file) => void choose(file)}>
        {(props) => (
          <Button size="xs" variant="default" leftSection={<IconUpload size={14} aria-hidden />} {...props}>
            {t('importFile')}
          </Button>
        )}
      </FileButton>
      {wrong !== undefined && (
        <Alert
          color="red"
          title={t('importBad')}
          withCloseButton
          onClose={() => setWrong(undefined)}
          w="100%"
          role="alert"
        >
          <RefusalLines refusals={wrong} />
        </Alert>
      )}
    </>
  );
}
