import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citeAs } from '../../src/formats/bibtex/bibtex.ts';
import { expectLinearTime } from '../growth/growth.ts';
import { paper, recordedPapers } from './papers.ts';
import { bibtex, citationKey, citationKeys, cslJson, markdownNotes, ris } from './whole-files.ts';

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
  const kept = (id: string, savedAt: number | undefined, title = 'Attention') => ({
    paper: paper({ id, title }),
    ...(savedAt !== undefined && { savedAt }),
  });

  test('of a file stay as they are, whatever they are, and no other paper gets them', () => {
    const told = (citationKey: string) => ({ record: { citationKey } });
    const all = [
      kept('2301.00001', 1),
      { ...kept('2301.00002', 2), ...told('Vaswani2017Attention') },
      { ...kept('2301.00003', 3), ...told('Kaur(2014):ü') },
      { ...kept('2301.00004', 4), ...told('Kaur(2014):ü') },
    ];
    expect([...citationKeys(all).values()].sort()).toEqual([
      'Kaur(2014):ü',
      'Vaswani2017Attention',
      'vaswani2017attentiona',
      'vaswani2017attentionb',
    ]);
    expect(citationKeys(all).get('2301.00003')).toBe('Kaur(2014):ü');
  });

  test('collide into a, b, …: by when they were saved and then by id, whatever the order', () => {
    const all = [kept('2301.00003', 1), kept('2301.00001', 2), kept('2301.00002', 1), kept('2101.00001', undefined)];
    expect(Object.fromEntries(citationKeys(all))).toEqual({
      '2301.00002': 'vaswani2017attention',
      '2301.00003': 'vaswani2017attentiona',
      '2301.00001': 'vaswani2017attentionb',
      '2101.00001': 'vaswani2017attentionc',
    });
    expect(citationKeys(all.toReversed())).toEqual(citationKeys(all));
  });

  test('a key with a letter is not given twice', () => {
    const all = ['Dat', 'Dat', 'Data'].map((title, index) => kept(`2301.0000${index + 1}`, index, title));
    expect([...citationKeys(all).values()]).toEqual(['vaswani2017dat', 'vaswani2017data', 'vaswani2017dataa']);
  });

  test('what was saved again keeps the key that it had', () => {
    const again = { ...kept('2301.00001', 9), keyedAt: 1 };
    expect(citationKeys([again, kept('2301.00002', 2)]).get('2301.00001')).toBe('vaswani2017attention');
  });

  test('are changed by nothing that is saved later, and are the same in whatever part of the list is cited', () => {
    const anyPaper = fc.record({
      id: fc.stringMatching(/^[a-z]{2}$/),
      title: fc.constantFrom('Dat', 'Data', 'Dataa', 'dat'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyPaper, { selector: ({ id }) => id }), fc.nat(), (given, at) => {
        const list = given.map(({ id, title }, index) => kept(id, index, title));
        const keys = citationKeys(list);
        for (const [id, key] of citationKeys(list.slice(0, at % (list.length + 1)))) expect(keys.get(id)).toBe(key);
        for (const one of list) {
          expect(citeAs(one, list)).toContain(`@misc{${keys.get(one.paper.id)},`);
          expect(bibtex([one], { list })).toContain(`@misc{${keys.get(one.paper.id)},`);
          expect(ris([one], { list })).toContain(`ID  - ${keys.get(one.paper.id)}\r\n`);
          expect(cslJson([one], { list })).toContain(`"id": "${keys.get(one.paper.id)}"`);
          expect(markdownNotes([one], { list })[0]?.text).toContain(`citekey: "${keys.get(one.paper.id)}"`);
        }
      }),
    );
  });

  test('what is not saved never takes the key of what is', () => {
    const list = [kept('2301.00002', 5)];
    expect(citeAs({ paper: paper({ id: '2301.00001', title: 'Attention' }) }, list)).toContain(
      '@misc{vaswani2017attentiona,',
    );
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
        const papers = given.map(({ id, title, author }) => ({ paper: paper({ id, title, authors: [author] }) }));
        const keys = [...citationKeys(papers, keyPattern).values()];
        expect(keys).toHaveLength(new Set(given.map(({ id }) => id)).size);
        expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
        for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9][A-Za-z0-9:._/+-]*$/);
      }),
    );
  });

  test('papers of one title take time in proportion to their number, and each has a key of its own', () => {
    const make = (size: number) => Array.from({ length: size }, (_, index) => ({ paper: paper({ id: `x${index}` }) }));
    expect(new Set(citationKeys(make(10_000)).values()).size).toBe(10_000);
    expectLinearTime({ name: 'papers of one title', make, read: (papers) => citationKeys(papers) });
  });

  test('all recorded papers have one', () => {
    const papers = recordedPapers().map((recorded) => ({ paper: recorded }));
    expect(new Set(citationKeys(papers).values()).size).toBe(papers.length);
  });
});

describe('the key of a paper that a file told of', () => {
  const key = (record: object) => citationKeys([{ paper: paper(), record }]).get(paper().id);

  test.each([
    [{ authors: [{ family: 'García Márquez', given: 'Gabriel' }] }, 'garciamarquez2017attention'],
    [{ authors: [{ literal: 'Google DeepMind' }] }, 'googledeepmind2017attention'],
    [{ title: 'On nothing', issued: { year: 2015 } }, 'vaswani2015nothing'],
    [{ edited: ['issued'] }, 'vaswaniattention'],
  ])('is made of its own names, title and year: %j', (record, expected) => {
    expect(key(record)).toBe(expected);
  });
});
