import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citeAs } from '../../../src/formats/bibtex/bibtex.ts';
import { bibtexTitle } from '../../../src/formats/bibtex/bibtex-title.ts';
import { paper } from '../papers.ts';
import { bibtex } from '../whole-files.ts';

test('a paper is cited as arXiv itself does it', () => {
  expect(citeAs({ paper: paper() }, [])).toBe(`@misc{vaswani2017attention,
  title = {Attention Is All You Need},
  author = {Vaswani, Ashish and Shazeer, Noam},
  year = {2017},
  month = jun,
  day = {12},
  eprint = {1706.03762},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/1706.03762},
}
`);
});

describe('a title', () => {
  test.each([
    ['Attention Is All You Need', 'Attention Is All You Need'],
    ['FLM-101B: An Open LLM', '{FLM-101B}: An Open {LLM}'],
    ['DeepSeek-V3 and DeepSeek-R1-Zero', '{DeepSeek-V3} and {DeepSeek-R1-Zero}'],
    ['Qwen2.5: H₂ and F1 on L2', '{Qwen2.5}: {H\\textsubscript{2}} and {F1} on {L2}'],
    ['GPT-4o-mini, LLM-based', '{GPT-4o}-mini, {LLM}-based'],
    ['2.5 Years of Class <think>', '2.5 Years of Class $<$think$>$'],
    ['Text-to-Image Models in 3D', 'Text-to-Image Models in {3D}'],
    ['Q Learning as A T Game', 'Q Learning as A {T} Game'],
    [
      'A study of Gaussian splatting in some Hilbert spaces',
      'A study of {Gaussian} splatting in some {Hilbert} spaces',
    ],
    ['Deep learning: Advances in seven easy steps', 'Deep learning: Advances in seven easy steps'],
    ['E^2-LLM and MVD^2', '{E\\textsuperscript{2}-LLM} and {MVD\\textsuperscript{2}}'],
    ['²X Speed', '{{\\textsuperscript{2}X}} Speed'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: LaTeX, not a template.
    ['$100K Budget & 64% #1 V_AI', '\\${100K} Budget \\& 64\\% \\#1 {V}\\_{AI}'],
    ['On $\\ell_2$ and $O(n^2)$ Bounds', 'On {$\\ell_2$} and {$O(n^2)$} Bounds'],
    ['It costs $5 or $10', 'It costs \\$5 or \\$10'],
    ['Evil $\\input{/etc/passwd}$', 'Evil \\textbackslash{}input\\{/etc/passwd\\}'],
    ['Evil } @article{x, title={', 'Evil \\textbraceright{} {@}article\\textbraceleft{}x, title=\\textbraceleft{}'],
    ['A {Set} | of `x` {1, 2}', 'A \\{Set\\} $|$ of `x` \\{1, 2\\}'],
    ['M\\"uller and PanGu-π', 'Müller and {PanGu}-π'],
  ])('%s', (title, expected) => {
    expect(bibtexTitle(title)).toBe(expected);
  });
});

describe('a field is there only when it is known', () => {
  test.each([
    ['an old id tells the class', paper({ id: 'hep-th/9901001' }), 'primaryClass = {hep-th}', true],
    ['a divided archive does not', paper({ id: 'math/0601001' }), 'primaryClass', false],
    ['a new id does not', paper(), 'primaryClass', false],
    ['another id is no eprint', paper({ id: 'my-report' }), 'eprint', false],
    [
      'another id links to its page',
      paper({ id: 'my-report' }),
      'url = {https://huggingface.co/papers/my-report}',
      true,
    ],
    ['an organisation stays whole', paper({ authors: ['Kimi Team'] }), 'author = {{Kimi Team}}', true],
    ['a particle', paper({ authors: ['Laurens van der Maaten'] }), 'author = {van der Maaten, Laurens}', true],
    ['a suffix', paper({ authors: ['Hal Daumé III'] }), 'author = {Daumé, III, Hal}', true],
    ['"and" in a name', paper({ authors: ['Research and Co'] }), 'author = {{Research and Co}}', true],
    ['a name written small', paper({ authors: ['yuelin bai'] }), 'author = {{bai}, {yuelin}}', true],
    ['no author', paper({ authors: [] }), 'author', false],
    ['a key to sort by in its stead', paper({ authors: [] }), 'key = {Attention Is All You Need}', true],
    ['the day is UTC', paper({ publishedAt: Date.parse('2024-01-01T00:30:00Z') }), 'day = {1}', true],
  ])('%s', (_, given, text, isThere) => {
    expect(citeAs({ paper: given }, []).includes(text)).toBe(isThere);
  });

  test('tags, notes, abstracts and an imported class', () => {
    const text = bibtex(
      [{ paper: paper({ abstract: '100% new', primaryClass: 'cs.CL' }), tags: ['a, b', 'c'], note: 'two\n\n@lines{' }],
      { abstracts: true, keyPattern: '{id}' },
    );
    expect(text).toContain('@misc{1706.03762,');
    expect(text).toContain('abstract = {100\\% new}');
    expect(text).toContain('keywords = {{a, b}, c}');
    expect(text).toContain('annote = {two\n\n{@}lines\\textbraceleft{}}');
    expect(text).toContain('primaryClass = {cs.CL}');
  });
});

test('no text breaks out of its field: braces balance and nothing is unescaped', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('{', '}', '\\', '$', '@', '%', 'a', 'B', ' ', '\n', '^2', '_x', '$x$', '\\input'), {
        maxLength: 30,
      })
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(hostile, hostile, hostile, (title, author, tag) => {
      const text = bibtex([{ paper: paper({ title, authors: [author], abstract: title }), tags: [tag], note: tag }], {
        abstracts: true,
      });
      let depth = 0;
      let lowest = 0;
      let deepestAtLineEnd = 0;
      const [before = '', annote = '\n'] = text.split('\n  annote = ');
      for (const character of before + annote.replace(/\n(?!\}\n$)/g, ' ')) {
        if (character === '{') depth += 1;
        if (character === '}') depth -= 1;
        if (character === '\n') deepestAtLineEnd = Math.max(deepestAtLineEnd, depth);
        lowest = Math.min(lowest, depth);
      }
      expect([lowest, deepestAtLineEnd]).toEqual([0, 1]);
      expect(depth).toBe(0);
      expect(text.match(/(?<!\{)@/g)).toHaveLength(1);
      expect(text).not.toMatch(/(?<!\\)[%#&]/);
    }),
    { numRuns: 500 },
  );
});
