// That a paper may be the same as another: told where it is read and before it is stamped. It stops nobody.
import { Alert, Anchor, List, Text } from '@mantine/core';
import { IconCopyCheck } from '@tabler/icons-react';
import { parseMoney, rupiah, text } from '@siklus/workflow';
import { Link } from '@tanstack/react-router';
import { defineWords, useLanguage, useWords } from '../parts/language.ts';
import { dayText } from '../parts/time.ts';
import { paperName, shortTypeName } from '../parts/type-name.ts';
import type { DoublesView } from '../shapes.ts';

const words = defineWords('likely-doubles', {
  title: text('Kemungkinan ganda', 'Likely double'),
  several: text('{n} dari dokumen ini mungkin ganda', '{n} of these papers may be doubles'),
  line: text('Kemungkinan ganda: {papers}', 'Likely double: {papers}'),
  claim: text('{claim} juga dicatat di sana', '{claim} is on record there too'),
  others: text('{n} dokumen lain', '{n} other papers'),
  what: text(
    'Cap tidak ditolak karena ini. Periksa apakah isinya sama; bila sama, kembalikan salah satunya.',
    'No stamp is refused for this. See whether they are the same; if so, return one of them.',
  ),
});

/** A paper with what may be the same; `title` says which paper where there are several. */
interface Doubled {
  readonly id: string;
  readonly title: string;
  readonly doubles: DoublesView;
}

type Double = DoublesView['papers'][number];

function Named({ paper }: { paper: Double }) {
  const t = useWords(words);
  const { say, language } = useLanguage();
  const facts = [
    dayText(paper.day, language),
    rupiah(parseMoney(paper.money)),
    paper.name,
    say(paper.stateLabel),
    paper.claim && t('claim', { claim: say(paper.claim) }),
  ];
  return (
    <>
      <Anchor
        size="sm"
        c="inherit"
        underline="always"
        renderRoot={(props) => <Link to="/dokumen/$id" params={{ id: paper.id }} {...props} />}
      >
        {paperName(say(shortTypeName(paper.type)), paper)}
      </Anchor>
      {' · '}
      {facts.filter((it) => it !== undefined).join(' · ')}
    </>
  );
}

function Papers({ doubles: { papers, more } }: { doubles: DoublesView }) {
  const t = useWords(words);
  return (
    <List size="sm" spacing={2}>
      {papers.map((paper) => (
        <List.Item key={paper.id}>
          <Named paper={paper} />
        </List.Item>
      ))}
      {more > 0 && <List.Item>{t('others', { n: more })}</List.Item>}
    </List>
  );
}

/** The papers that may be the same as those given; nothing where there are none. */
export function LikelyDoubles({ of }: { of: readonly Doubled[] }) {
  const t = useWords(words);
  if (of.length === 0) return null;
  return (
    <Alert
      color="orange"
      mb="sm"
      className="no-print"
      icon={<IconCopyCheck aria-hidden />}
      title={of.length === 1 ? t('title') : t('several', { n: of.length })}
    >
      {/* Numbers of papers are long and have no spaces; the links are what a keyboard scrolls by. */}
      <div style={{ maxHeight: 220, overflowY: 'auto', overflowWrap: 'anywhere' }}>
        {of.map(({ id, title, doubles }) => (
          <div key={id}>
            {of.length > 1 && (
              <Text size="sm" fw={600}>
                {title}
              </Text>
            )}
            <Papers doubles={doubles} />
          </div>
        ))}
      </div>
      <Text size="xs" mt={6}>
        {t('what')}
      </Text>
    </Alert>
  );
}

/** The same in one short line of a list: the first paper, and how many there are besides. */
export function LikelyDoubleLine({ doubles }: { doubles: DoublesView | undefined }) {
  const t = useWords(words);
  const { say, language } = useLanguage();
  if (doubles === undefined) return null;
  const [first, ...rest] = doubles.papers;
  const others = rest.length + doubles.more;
  const papers = [
    ...(first === undefined
      ? []
      : [`${paperName(say(shortTypeName(first.type)), first)} · ${dayText(first.day, language)}`]),
    ...(others > 0 ? [t('others', { n: others })] : []),
  ].join(', ');
  return (
    <Text size="xs" className="due-orange" style={{ overflowWrap: 'anywhere' }}>
      {t('line', { papers })}
    </Text>
  );
}
