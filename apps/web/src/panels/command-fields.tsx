// What a command asks for: a reason, where the paper goes, or a note and a decree for a stamp.
import { Radio, Stack, TextInput, Textarea } from '@mantine/core';
import { text, type Command, type Text as Pair } from '@siklus/workflow';
import { useState } from 'react';
import { defineWords, useLanguage, useWords } from '../parts/language.ts';
import { OpdSelect } from '../parts/opd-select.tsx';
import { ReasonField } from '../parts/reason-field.tsx';

const words = defineWords('command-fields', {
  note: text('Catatan (boleh kosong)', 'Note (optional)'),
  decree: text('Nomor surat atau keputusan (boleh kosong)', 'Letter or decree number (optional)'),
  to: text('Kembalikan ke', 'Return to'),
  opd: text('Alihkan ke OPD', 'Hand to the agency'),
  return: text('Alasan pengembalian', 'Reason for the return'),
  reject: text('Alasan penolakan', 'Reason for the rejection'),
  cancel: text('Alasan pembatalan', 'Reason for the cancellation'),
  reroute: text('Alasan pengalihan', 'Reason for handing it on'),
  advise: text('Saran', 'Advice'),
  late: text('Alasan keterlambatan', 'Reason for being late'),
  admit: text('Alasan menerima', 'Reason for letting it in'),
  hint: text(
    'Paling sedikit 5 huruf; dibaca oleh penyusun dan tercatat dalam jurnal.',
    'At least 5 letters; the drafter reads it and it stays on record.',
  ),
});

/** Commands that say why. */
const reasoned = ['return', 'reject', 'cancel', 'reroute', 'advise', 'late', 'admit'] as const;

/** Commands after which a paper goes back or ends; their button warns. */
export const gravely: ReadonlySet<string> = new Set(['return', 'reject', 'cancel', 'withdraw']);

const plain: ReadonlySet<string> = new Set(['submit', 'withdraw']);

function reasonOf(command: string): (typeof reasoned)[number] | undefined {
  return reasoned.find((it) => it === command);
}

/** Whether a command cannot be sent without words of its own. */
export function needsWords(command: string): boolean {
  return reasonOf(command) !== undefined;
}

/** The command that a filled form stands for. */
export function commandFrom(form: FormData, name: string): Command {
  const filled = (field: string): string | undefined => {
    const value = form.get(field);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const [to, reason, note, decree] = [filled('to'), filled('reason'), filled('note'), filled('decree')];
  if (needsWords(name)) {
    const place = name === 'return' ? (to ?? 'draft') : name === 'reroute' ? (to ?? '') : undefined;
    return { name, reason: reason ?? '', ...(place !== undefined && { to: place }) };
  }
  return { name, ...(note !== undefined && { note }), ...(decree !== undefined && { decree }) };
}

/** The fields of a command's form. */
export function CommandFields({
  command,
  targets,
}: {
  command: string;
  targets: readonly { state: string; label: Pair }[];
}) {
  const t = useWords(words);
  const { say } = useLanguage();
  const [opd, choose] = useState<string>();
  const reason = reasonOf(command);
  if (plain.has(command)) return null;
  if (reason === undefined)
    return (
      <>
        <Textarea name="note" label={t('note')} maxLength={2000} autosize minRows={2} />
        <TextInput name="decree" label={t('decree')} maxLength={200} />
      </>
    );
  return (
    <>
      {command === 'return' && targets.length > 1 && (
        <Radio.Group name="to" label={t('to')} defaultValue={targets[0]?.state ?? 'draft'}>
          <Stack gap={6} mt={4}>
            {targets.map((it) => (
              <Radio key={it.state} value={it.state} label={say(it.label)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {command === 'return' && targets.length === 1 && <input type="hidden" name="to" value={targets[0]?.state} />}
      {command === 'reroute' && (
        <OpdSelect size="sm" name="to" label={t('opd')} placeholder={t('opd')} value={opd} choose={choose} required />
      )}
      <ReasonField name="reason" label={t(reason)} description={t('hint')} minRows={3} data-autofocus />
    </>
  );
}
