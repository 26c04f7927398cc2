// What stands above every screen of a window that is one too many: it hears of no change, why, and what ends that.
import { Alert } from '@mantine/core';
import { IconBroadcastOff } from '@tabler/icons-react';
import { text } from '@siklus/workflow';
import { defineWords, useLanguage, useWords } from '../parts/language.ts';
import { useHearing } from '../parts/live.tsx';

const words = defineWords('stream-bar', {
  title: text('Terlalu banyak jendela terbuka', 'Too many windows are open'),
});

/** Says why this window hears of nothing; nothing where it does, and where the line is merely lost. */
export function StreamBar() {
  const t = useWords(words);
  const { say } = useLanguage();
  const heard = useHearing();
  return (
    <div aria-live="polite" className="no-print">
      {typeof heard === 'object' && (
        <Alert color="orange" icon={<IconBroadcastOff aria-hidden />} title={t('title')} mb="sm">
          {say(heard)}
        </Alert>
      )}
    </div>
  );
}
