import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latexToText } from '../../../src/domain/latex/latex.ts';
import type { Paper } from '../../../src/domain/paper.ts';
import { documentOf } from '../../../src/domain/search/document.ts';
import { type Found, type SearchScope, segmentFinder } from '../../../src/domain/search/find-in-segments.ts';
import { type OpenSegment, openSegment } from '../../../src/domain/search/open-segment.ts';
import { segmentOf } from '../../../src/domain/search/segment.ts';
import { wordsInTurn } from '../../../src/domain/search/words.ts';

const DAY = 24 * 3_600_000;

function paper(id: string, told: Partial<Paper> = {}): Paper {
  return { id, title: `Untold ${id}`, abstract: '', authors: [], votes: 0, ...told };
}

function opened(papers: readonly Paper[]): OpenSegment {
  const segment = openSegment(segmentOf(papers.map(documentOf)));
  if (!segment) throw new Error('unreachable');
  return segment;
}

const NOTHING: Found = { ids: [], ranks: [], total: 0, hidden: 0, withTypos: false };

function find(papers: readonly Paper[], query: string, scope: Partial<SearchScope> = {}): Found {
  return segmentFinder({ cached: [opened(papers)], saved: [] })(query, { limit: 50, ...scope }) ?? NOTHING;
}

/** Whether a paper of this title is found. */
function finds(title: string, query: string): boolean {
  return find([paper('a', { title }), paper('b')], query).ids.includes('a');
}

describe('a title', () => {
  it.each([
    ['Diffusion Models Beat GANs', 'diffusion'],
    ['Diffusion Models Beat GANs', 'DIFFUSION'],
    ['Diffusion Models Beat GANs', 'gans diffusion'],
    ['Diffusion Models Beat GANs', 'models diff'],
    ['Diffusion Models Beat GANs', 'd'],
    ['The Schrödinger Bridge', 'schrodinger'],
    ['The Schrodinger Bridge', 'Schrödinger'],
    ['Łukasiewicz meets Øystein', 'lukasiewicz oystein'],
    ['Straße und Fluß', 'strasse fluss'],
    ["Poincar{\\'e} Embeddings", 'poincaré'],
    ['$\\mathcal{O}(n^2)$ is enough', 'enough n²'],
    ['Ηλεκτρονικός', 'ηλεκτρονικοσ'],
    ['GPT-4 Technical Report', 'gpt4'],
    ['GPT-4 Technical Report', 'gpt-4'],
    ['GPT-4 Technical Report', 'gpt 4'],
    ['Judging GPT4', 'gpt-4'],
    ['Qwen2.5-VL', 'qwen2.5'],
    ['Qwen2.5-VL', 'qwen 2.5 vl'],
    ['Self-Supervised Learning', 'selfsupervised'],
    ['Attention Is All You Need', 'attention is all you need'],
    ['A Transformer for Music', 'transformers'],
    ['Transformers for Music', 'transformer music'],
    ['A Transformer for Music', 'tranformer'],
    ['A Transformer for Music', 'transfromer'],
    ['A Transformer for Music', 'tranform'],
    ['A Transformer for Music', 'trasnfromer'],
    ['A Transformer for Music', 'musik'],
    ['大规模语言模型的推理', '语言模型'],
    ['大规模语言模型的推理', '推'],
    ['大规模语言模型的推理', '理'],
    ['深度learning入門', 'learning 深度'],
    ['トランスフォーマーの学習', 'トランス'],
    ['딥러닝 모델을 위한 학습', '모델'],
    ['نماذج اللغة الكبيرة', 'نماذج اللغه'],
    ['التَّعَلُّم العميق', 'التعلم'],
    ['מודלים של שפה', 'מודלים'],
    ['Обучение с подкреплением', 'обучение подкрепл'],
  ])('%s is found by %s', (title, query) => {
    expect(finds(title, query)).toBe(true);
  });

  it.each([
    ['Diffusion Models Beat GANs', 'diffusion gan vae'],
    ['Diffusion Models Beat GANs', 'diff models'],
    ['Diffusion Models Beat GANs', 'usion'],
    ['Diffusion Models Beat GANs', ''],
    ['Diffusion Models Beat GANs', ' -, '],
    ['A Cat', 'car'],
    ['A Transformer', 'tansfmr'],
    ['A Transformer', 'rtansformer'],
    ['Llama 3000', 'llama 3001'],
    ['大规模语言模型', '语模'],
  ])('%s is not found by "%s"', (title, query) => {
    expect(finds(title, query)).toBe(false);
  });
});

describe('a paper', () => {
  const known = paper('a', {
    title: 'Segment Anything',
    authors: ['Alexander Kirillov', 'Piotr Dollár'],
    organisation: { name: 'Meta AI', handle: 'facebook' },
    summary: 'A promptable model for $\\alpha$ masks.',
    abstract: 'We introduce the project.',
    keywords: ['image segmentation', 'zero-shot'],
  });

  it.each(['segment', 'dollar', 'meta', 'promptable', 'masks', 'zero-shot', 'zeroshot', 'kirillov segment masks meta'])(
    'is found by %s',
    (query) => expect(find([known, paper('b')], query).ids).toEqual(['a']),
  );

  it('is found by the opening of its abstract while it has no summary', () => {
    const { summary: _, ...fresh } = known;
    expect(find([fresh], 'introduce').ids).toEqual(['a']);
    expect(find([known], 'introduce').ids).toEqual([]);
  });

  it('does not answer to words that only meet between two names', () => {
    expect(find([known], 'kirillovpiotr').ids).toEqual([]);
  });
});

describe('the order', () => {
  it('goes by where the word stands: title, keywords, people, summary', () => {
    const papers = [
      paper('summary', { summary: 'We study diffusion.' }),
      paper('people', { authors: ['Ann Diffusion'] }),
      paper('keywords', { keywords: ['diffusion'] }),
      paper('title', { title: 'Diffusion' }),
    ];
    expect(find(papers, 'diffusion').ids).toEqual(['title', 'keywords', 'people', 'summary']);
  });

  it('goes by how well it answers: the word, its plural, its beginning, a typo', () => {
    const papers = [
      paper('typo', { title: 'Modle' }),
      paper('beginning', { title: 'Modelling' }),
      paper('plural', { title: 'Models' }),
      paper('word', { title: 'Model' }),
    ];
    expect(find(papers, 'model').ids).toEqual(['word', 'plural', 'beginning', 'typo']);
  });

  it('lifts what stands together as it was asked: a name, a phrase', () => {
    const papers = [
      paper('apart', { title: 'Song Generation', authors: ['Wei Han'] }),
      paper('person', { authors: ['Ann Lee', 'Song Han'] }),
      paper('phrase', { title: 'State Space Models' }),
      paper('words', { title: 'Space of a State', votes: 900 }),
    ];
    expect(find(papers, 'song han').ids).toEqual(['person', 'apart']);
    expect(find(papers, 'state space').ids).toEqual(['phrase', 'words']);
  });

  it('then by votes and age', () => {
    const papers = [
      paper('few', { title: 'Same', votes: 2, publishedAt: 20_000 * DAY }),
      paper('many', { title: 'Same', votes: 90, publishedAt: 20_000 * DAY }),
      paper('old', { title: 'Same', votes: 90, publishedAt: 18_000 * DAY }),
    ];
    expect(find(papers, 'same').ids).toEqual(['many', 'few', 'old']);
  });

  it('leaves typos alone where a word is found often enough, and says when it did not', () => {
    const papers = [
      ...Array.from({ length: 9 }, (_, at) => paper(`${at}`, { title: 'Scale' })),
      paper('x', { title: 'Scare' }),
    ];
    expect(find(papers, 'scale')).toMatchObject({ total: 9, withTypos: false });
    expect(find(papers.slice(-2), 'scale')).toMatchObject({ ids: ['8', 'x'], withTypos: true });
  });

  it('forgives typos where the words are found often, but not together', () => {
    const papers = [
      ...Array.from({ length: 9 }, (_, at) => paper(`${at}`, { title: 'Vison' })),
      paper('x', { title: 'Vision Language' }),
    ];
    expect(find(papers, 'vison language')).toMatchObject({ ids: ['x'], withTypos: true });
  });

  it('shows the best of many, and counts them all', () => {
    const papers = Array.from({ length: 500 }, (_, at) => paper(`${at}`, { title: 'Same', votes: 2 ** (at % 37) }));
    const { ids, total } = find(papers, 'same', { limit: 10 });
    expect(total).toBe(500);
    expect(ids).toHaveLength(10);
    expect(ids.every((id) => Number(id) % 37 >= 35)).toBe(true);
  });
});

describe('whatever is written', () => {
  const papers = fc.array(
    fc.record({
      title: fc.string({ unit: 'grapheme', minLength: 1 }),
      abstract: fc.string({ unit: 'binary' }),
      authors: fc.array(fc.string({ unit: 'grapheme' })),
      keywords: fc.array(fc.string()),
    }),
    { minLength: 1, maxLength: 8 },
  );
  const asPapers = (told: Partial<Paper>[]): Paper[] => told.map((one, at) => paper(`p${at}`, one));

  it('a paper is found by any full word of its title', () => {
    fc.assert(
      fc.property(papers, fc.nat(), (told, at) => {
        const all = asPapers(told.map((one) => ({ ...one, title: one.title.normalize('NFC') })));
        const chosen = all[at % all.length];
        for (const word of latexToText(chosen?.title ?? '')
          .split(/[^\p{L}\p{N}\p{M}]+/u)
          .filter((one) => one !== '')) {
          if (wordsInTurn(word).length > 0) expect(find(all, word).ids).toContain(chosen?.id);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('nothing throws, and every answer is one of the papers', () => {
    fc.assert(
      fc.property(papers, fc.string({ unit: 'binary' }), fc.nat({ max: 9 }), (told, query, limit) => {
        const all = asPapers(told);
        const { ids, total } = find(all, query, { limit });
        expect(total).toBeLessThanOrEqual(all.length);
        expect(ids).toHaveLength(Math.min(limit, total));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 500 },
    );
  });
});

it('leaves nothing of one search to the next', () => {
  const index = {
    cached: [opened([paper('a', { title: 'Robot Vision' }), paper('b', { title: 'Vision' })])],
    saved: [],
  };
  const again = segmentFinder(index);
  for (const query of ['vision robot', 'vision', 'robto visoin', '-robot', 'vision -robot', '2502.19613', 'robot'])
    expect(again(query, { limit: 9 })).toEqual(segmentFinder(index)(query, { limit: 9 }));
});
