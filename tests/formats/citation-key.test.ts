import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { citationKey, citationKeys } from '../../src/formats/citation-key.ts';
import { cpuMs } from '../cpu-time.ts';
import { paper, recordedPapers } from './papers.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('a citation key', () => {
  test.each([
    [{}, 'vaswani2017attention'],
    [{ title: 'On the $\\ell_2$ Norm' }, 'vaswani2017l2'],
    [{ title: 'Is This a 3D Model?' }, 'vaswani2017this'],
    [{ title: '2.5 Years in Class' }, 'vaswani2017years'],
    [{ title: 'γ-MoD: Exploring' }, 'vaswani2017mod'],
    [{ title: "What's Next" }, 'vaswani2017whats'],
    [{ authors: ['Łukasz Großmann'] }, 'grossmann2017attention'],
    [{ authors: ['Laurens van der Maaten'] }, 'vandermaaten2017attention'],
    [{ authors: ['Kimi Team'] }, 'kimiteam2017attention'],
    [{ authors: [] }, 'anon2017attention'],
    [{ authors: ['王小明'], title: '你好' }, 'anon2017'],
  ])('of %j is %s', (changes, key) => {
    expect(citationKey(paper(changes))).toBe(key);
  });

  test('takes the year from the id when there is no date', () => {
    const { publishedAt: _, ...undated } = paper({ id: 'hep-th/9901001' });
    expect(citationKey(undated)).toBe('vaswani1999attention');
  });

  test.each([
    ['{Author}:{yy}{Title}', 'Vaswani:17Attention'],
    ['{author}_{id}', 'vaswani_1706.03762'],
    ['arxiv/{id}', 'arxiv/1706.03762'],
    ['{constructor}{__proto__}', 'constructorproto'.replace('proto', '__proto__')],
    ['}},"#%', 'vaswani2017attention'],
    ['', 'vaswani2017attention'],
  ])('follows the pattern %j', (pattern, key) => {
    expect(citationKey(paper(), pattern)).toBe(key);
  });
});

describe('keys of many papers', () => {
  test('collide into a, b, …: by id, whatever the order', () => {
    const papers = ['2301.00003', '2301.00001', '2301.00002'].map((id) => paper({ id }));
    expect(Object.fromEntries(citationKeys(papers))).toEqual({
      '2301.00001': 'vaswani2017attention',
      '2301.00002': 'vaswani2017attentiona',
      '2301.00003': 'vaswani2017attentionb',
    });
    expect(citationKeys(papers.toReversed())).toEqual(citationKeys(papers));
  });

  test('a key with a letter is not given twice', () => {
    const titles = ['Dat', 'Dat', 'Data'];
    const papers = titles.map((title, index) => paper({ id: `2301.0000${index + 1}`, title }));
    expect([...citationKeys(papers).values()]).toEqual(['vaswani2017dat', 'vaswani2017datb', 'vaswani2017data']);
  });

  test('are unique without regard to case, safe and never empty, whatever the papers and the pattern', () => {
    const anyPaper = fc.record({
      id: fc.string({ minLength: 1 }),
      title: fc.string({ unit: 'binary' }),
      author: fc.string(),
    });
    const pattern = fc.oneof(fc.string(), fc.constantFrom('{Title}', '{yy}', 'a', 'A{title}'));
    fc.assert(
      fc.property(fc.array(anyPaper), pattern, (given, keyPattern) => {
        const papers = given.map(({ id, title, author }) => paper({ id, title, authors: [author] }));
        const keys = [...citationKeys(papers, keyPattern).values()];
        expect(keys).toHaveLength(new Set(papers.map(({ id }) => id)).size);
        expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
        for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9][A-Za-z0-9:._/+-]*$/);
      }),
    );
  });

  test('10,000 papers of one title take no time', () => {
    const papers = Array.from({ length: 10_000 }, (_, index) => paper({ id: `x${index}` }));
    const ms = cpuMs(() => {
      expect(new Set(citationKeys(papers).values()).size).toBe(10_000);
    });
    expect(ms).toBeLessThan(1_000);
  });

  test('all recorded papers have one', () => {
    const papers = recordedPapers();
    expect(new Set(citationKeys(papers).values()).size).toBe(papers.length);
  });
});
