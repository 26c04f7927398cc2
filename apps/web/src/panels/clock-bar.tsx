// What stands above every screen while the clock of the server is not believed: stamps wait, why, and what ends it.
import { Alert, Text } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { text } from '@siklus/workflow';
import { defineWords, useLanguage, useWords } from '../parts/language.ts';
import { useSession } from '../parts/session.ts';

const words = defineWords('clock-bar', {
  title: text(
    'Cap dan isian belum dapat disimpan: jam server diragukan',
    'No stamp and no entry can be kept yet: the clock of the server is in doubt',
  ),
});

/** The command in the sentence, bold and never broken at the hyphens of its options. */
const typed = /(siklus clock|--[a-z-]+ (?:"…"|now))/;

function Sentence({ words }: { words: string }) {
  return words.split(typed).map((part, index) =>
    typed.test(part) ? (
      <Text key={index} span inherit fw={650} style={{ whiteSpace: 'nowrap' }}>
        {part}
      </Text>
    ) : (
      part
    ),
  );
}

/** Says why nothing can be stamped now; nothing where the clock is believed. */
export function ClockBar() {
  const t = useWords(words);
  const { say } = useLanguage();
  const { clock } = useSession();
  return (
    // There before it says something, so that a screen reader tells what comes into it.
    <div aria-live="polite" className="no-print">
      {clock !== undefined && (
        <Alert color="orange" icon={<IconClockExclamation aria-hidden />} title={t('title')} mb="sm">
          <Sentence words={say(clock)} />
        </Alert>
      )}
    </div>
  );
}
