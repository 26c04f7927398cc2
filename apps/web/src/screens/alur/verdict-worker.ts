// Walks chains beside the page, so that typing never waits for it.
import { walked } from './verdict.ts';
import type { Answered, Asked } from './use-verdict.ts';

self.addEventListener('message', ({ data: { text, type, chain, offices } }: MessageEvent<Asked>) => {
  const answer: Answered = { text, judged: walked(type, chain, offices) };
  // A worker has no origins to tell apart.
  self.postMessage(answer, { transfer: [] });
});
