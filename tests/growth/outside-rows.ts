import { corpusOf } from '../../src/domain/for-you/corpus.ts';
import { countTerms } from '../../src/domain/for-you/count-terms.ts';
import { forYou } from '../../src/domain/for-you/for-you.ts';
import { sharesOf } from '../../src/domain/for-you/shares.ts';
import { similarPapers } from '../../src/domain/for-you/similar.ts';
import type { Paper } from '../../src/domain/paper.ts';
import { type RuleMatcher, ruleMatcher } from '../../src/domain/rules/matcher/matcher.ts';
import { parseRules, withUnreadable } from '../../src/domain/rules/parse-rules.ts';
import type { Rule, RuleTest } from '../../src/domain/rules/rule.ts';
import { mergeRules } from '../../src/domain/rules/rules-file.ts';
import { subsumptionsIn } from '../../src/domain/rules/subsumption.ts';
import { cleanTags } from '../../src/domain/tags.ts';
import { topicHistory } from '../../src/domain/topics/topic-history.ts';
import { topicTable } from '../../src/domain/topics/topic-table.ts';
import { trendsIn } from '../../src/domain/topics/trends.ts';
import { mailTo } from '../../src/formats/mail-to.ts';
import { readBackup } from '../../src/formats/read-backup.ts';
import { parseList } from '../../src/hugging-face/parse.ts';
import { countedTopics } from '../domain/topics/made-up-months.ts';
import {
  citationKeys,
  markdownNotes,
  readBibtex,
  readCsv,
  readJson,
  readLinks,
  readMarkdown,
  readPaperMemory,
  readRis,
} from '../formats/whole-files.ts';
import type { Hostile } from './growth.ts';

/** Copied lists of patterns that end alike show their square in tens of thousands. */
const LATE_MS = 400;

const PAPER: Paper = { id: '1706.03762', title: 'Language models', abstract: 'a b c', authors: ['A b'], votes: 10 };

/** Whoever reads many things from outside: each makes them and reads them. */
export const ROWS: readonly Hostile<unknown>[] = [
  ...rules('one rule, so many times', () => ({ by: 'keyword', pattern: 'language' })),
  {
    ...row(
      'one rule, ten thousands of times, made ready',
      (size) => many(size, (at) => rule(at, { by: 'keyword', pattern: 'language' })),
      (all) => ruleMatcher(all)({ paper: PAPER }),
    ),
    leastMs: LATE_MS,
    sizeMax: 32_768,
  },
  ...rules('rules that begin alike', (at) => ({
    by: 'keyword',
    pattern: `a${String.fromCharCode(0x4e00 + (at % 20_000))}`,
  })),
  ...rules('rules of many words', (at) => ({ by: 'keyword', pattern: `word ${at}` })),
  ...rules('rules with stars', (at) => ({ by: 'keyword', pattern: `*w${at}*` })),
  ...rules('authors', (at) => ({ by: 'author', pattern: `A${at} b` })),
  ...rules('votes', (at) => ({ by: 'votes', atLeast: at + 1 })),
  ...rules('the same votes', () => ({ by: 'votes', atLeast: 5 })),
  ...rules('ids', (at) => ({ by: 'id', pattern: `1706.${at}` })),
  ...rules('ids with stars', (at) => ({ by: 'id', pattern: `*${at}*` })),
  row(
    'unreadable rules',
    (size) => [rule(0, { by: 'code' }), ...many(size, () => 'none')],
    (stored) => withUnreadable([], stored),
  ),
  row('rules of one id', (size) => many(size, () => rule(0, { by: 'code' })), parseRules),
  row(
    'rules to merge',
    (size) => many(size, (at) => rule(0, { by: 'votes', atLeast: at + 1 })),
    (all) => mergeRules(all, all, () => 'x'),
  ),
  row(
    'items of an e-mail',
    (size) => many(size, (at) => ({ title: `Title ${at}`, href: 'https://huggingface.co/papers/1706.03762' })),
    (items) => mailTo('x', items, (count) => `${count} more`),
  ),
  row('tags', (size) => many(size, (at) => `tag ${at}`), cleanTags),
  row(
    'authors of a paper',
    (size) => [{ paper: { id: 'a', title: 'b', authors: many(size, (at) => ({ name: `A ${at}` })) } }],
    parseList,
  ),
  row(
    'papers of one citation key',
    (size) => many(size, (at) => ({ paper: { ...PAPER, id: `${at}` } })),
    (all) => citationKeys(all),
  ),
  row(
    'papers without a name',
    (size) => many(size, (at) => ({ paper: { ...PAPER, title: '', id: '?'.repeat(1 + (at % 400)) } })),
    (all) => markdownNotes(all),
  ),
  papersCompared('papers of their own words', (at) => `word${at} other${at}`),
  papersCompared('papers in near-copies', (at) => `word${at % 12} other${at % 12}`),
  papersCompared('papers of one text', () => 'gaussian splatting of a scene'),
  papersCompared('papers of many words', (at) => many(99, (word) => `word${(at * word) % 977}`).join(' ')),
  topicsCounted('papers of topics of their own', (at) => `word${Math.floor(at / 6)} other`),
  topicsCounted('papers of one topic', () => 'gaussian splatting'),
  row('BibTeX on one line', (size) => '@a{b, c=1}'.repeat(Math.min(size, 50_000)), readBibtex),
  row('BibTeX fields', (size) => `@a{b, ${'c=1, '.repeat(size)}}`, readBibtex),
  row('BibTeX joins', (size) => `@a{b, c=1${'#1'.repeat(size)}}`, readBibtex),
  row('BibTeX strings', (size) => `${'@string{a="b"}\n'.repeat(size)}@a{b, c=a}`, readBibtex),
  row('RIS values', (size) => `TY  - JOUR\n${'AU  - a\n'.repeat(size)}`, readRis),
  row('RIS lines of one value', (size) => `TY  - JOUR\nAB  - a\n${'b\n'.repeat(size)}`, readRis),
  row(
    'CSL items',
    (size) => JSON.stringify(many(size, (at) => ({ id: `${at}`, note: 'arXiv:1706.03762 [cs]' }))),
    readJson,
  ),
  row(
    'objects of any program',
    (size) =>
      JSON.stringify({
        a: many(size, (at) => ({ x: at })),
        b: many(size, (at) => ({ title: `${at}`, url: 'x', tags: ['a'] })),
      }),
    readJson,
  ),
  row(
    'objects within objects',
    (size) => JSON.stringify(Object.fromEntries(many(size, (at) => [`a${at}`, { b: { c: at } }]))),
    readJson,
  ),
  row(
    'Zotero items and their notes',
    (size) =>
      JSON.stringify(
        many(size, (at) => ({
          key: `${at}`,
          itemType: at % 2 ? 'note' : 'book',
          parentItem: '0',
          note: 'a',
          title: 'b',
        })),
      ),
    readJson,
  ),
  row(
    'PaperMemory papers',
    (size) => JSON.stringify(Object.fromEntries(many(size, (at) => [`a${at}`, { title: 'b', pdfLink: '' }]))),
    readPaperMemory,
  ),
  row('rows of a table', (size) => `title,url\n${'a,https://a.io/b\n'.repeat(Math.min(size, 50_000))}`, readCsv),
  row('items of a list', (size) => '- [A](https://arxiv.org/abs/2301.00001)\n'.repeat(size), readMarkdown),
  row('bullets within bullets', (size) => many(size, (at) => `${' '.repeat(at % 40)}- a`).join('\n'), readMarkdown),
  row('lines before a list', (size) => `${'a\n'.repeat(size)}- [A](https://huggingface.co/papers/a)`, readMarkdown),
  row('lines of links', (size) => '1706.03762\n'.repeat(size), readLinks),
  row(
    'rows of a backup',
    (size) =>
      JSON.stringify({
        app: 'paperglance',
        format: 1,
        saved: many(size, () => ({})),
        rules: many(Math.min(size, 10_000), () => ({})),
      }),
    readBackup,
  ),
];

export function row<Input>(
  name: string,
  make: (size: number) => Input,
  read: (input: Input) => unknown,
): Hostile<unknown> {
  // Whatever `make` made is what `read` is given.
  return { name, make, read: (input) => read(input as Input) };
}

export function many<Item>(size: number, item: (at: number) => Item): Item[] {
  return Array.from({ length: size }, (_, at) => item(at));
}

function rule(at: number, test: RuleTest): Rule {
  return { id: `${at}`, kind: at % 3 === 0 ? 'mute' : at % 3 === 1 ? 'watch' : 'boost', ...test };
}

/** Papers with such an abstract, counted and made comparable; those for a reader who saved every third, and those like the first. */
function papersCompared(name: string, abstractOf: (at: number) => string): Hostile<unknown> {
  return row(
    `${name}, compared`,
    (size) => many(size, (at) => ({ ...PAPER, id: `${at}`, abstract: abstractOf(at) })),
    (papers) => {
      const corpus = corpusOf(papers.map(countTerms));
      const saved = papers.filter((_, at) => at % 3 === 0).map(({ id }) => id);
      const struck = { terms: ['gaussian'], authors: ['A b'], papers: saved.slice(0, 9) };
      const { profile, textScale } = forYou(corpus, { saved, struck, candidates: papers, limit: 50, explores: true });
      return [sharesOf(corpus, profile, { paper: PAPER, textScale }), similarPapers(corpus, [0], 10)];
    },
  );
}

/** Papers of two months with such a title, counted, tested and told of. */
function topicsCounted(name: string, titleOf: (at: number) => string): Hostile<unknown> {
  return row(
    `${name}, counted`,
    (size) =>
      many(size, (at) => ({
        id: `${at}`,
        title: titleOf(at),
        abstract: '',
        day: at % 2 ? '2026-01-14' : '2026-02-14',
      })),
    (papers) => {
      const { vocabulary, months } = countedTopics(papers);
      const table = topicTable(months, vocabulary.keys.length, 'month');
      return [trendsIn(table, table.periods.length - 1, vocabulary.keys), topicHistory(table, 0)];
    },
  );
}

/** The same rules made ready, asked about a paper, and reviewed. */
function rules(name: string, test: (at: number) => RuleTest): readonly Hostile<unknown>[] {
  const make = (size: number): Rule[] => many(size, (at) => rule(at, test(at)));
  return [
    row(`${name}, made ready`, make, (all) => ruleMatcher(all)({ paper: PAPER })),
    row(
      `${name}, asked`,
      (size) => ruleMatcher(make(size).reverse()),
      (matcher: RuleMatcher) => matcher({ paper: PAPER }),
    ),
    row(`${name}, reviewed`, make, (all) => [...subsumptionsIn(all)]),
  ];
}
