import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../src/domain/paper.ts';
import { ruleMatcher } from '../../../../src/domain/rules/matcher/matcher.ts';
import type { PatternField, Rule } from '../../../../src/domain/rules/rule.ts';
import { expectLinearTime } from '../../../growth/growth.ts';
import { paper } from '../../../store/fresh-store.ts';

function rule(by: PatternField, pattern: string): Rule {
  return { id: `${by} ${pattern}`, kind: 'watch', by, pattern };
}

function matches(by: PatternField, pattern: string, told: Partial<Paper>): boolean {
  return ruleMatcher([rule(by, pattern)])({ paper: paper('2602.00001', { title: '', ...told }) }).length > 0;
}

describe('a keyword', () => {
  it.each([
    // Whole words in any case.
    ['diffusion', 'Latent Diffusion, revisited', true],
    ['diffusion', 'Diffusional models', false],
    ['diffusion', 'prediffusion', false],
    ['diffusion models', 'DIFFUSION MODELS!', true],
    ['diffusion models', 'diffusion of models', false],
    ['diffusion models', 'diffusion modelsets', false],
    ['diffusion models', 'Diffusion -  Models', true],
    ['diffusion models', 'diffusion, models', false],
    ['diffusion model*', 'diffusion modelling', true],
    ['plan b', 'Plan B: another way', true],
    ['plan b', 'plan (b)', false],
    ['a b', 'a b', true],
    ['"diffusion models"', 'about diffusion models', true],
    // Hyphens and spaces are alike.
    ['self-supervised', 'Self supervised learning', true],
    ['self supervised', 'self-supervised learning', true],
    ['self–supervised', 'self‑supervised', true],
    ['self-supervised', 'selfsupervised', false],
    // Names with signs and numbers.
    ['C++', 'Translating C++ to Rust', true],
    ['C++', 'C++11 and C++-like', true],
    ['C', 'Translating C++ to Rust', false],
    ['C', 'From C# to F', false],
    ['C', 'C, a language', true],
    ['.NET', 'for .NET programs', true],
    ['GPT-4', 'We ask GPT-4.', true],
    ['GPT-4', 'We ask GPT4 and others', true],
    ['GPT4', 'We ask GPT 4', true],
    ['GPT-4', 'We ask GPT-4o', false],
    ['GPT-4', 'We ask GPT-4.1', false],
    ['4.1', 'We ask GPT-4.1', true],
    ['5', 'Claude 3.5', false],
    ['3D', '3D Gaussian splatting', true],
    ['3D', '3Ds', false],
    ['llama 3', 'LLaMA-3 is open', true],
    ['R²', 'an R2 of 0.9', true],
    // Accents and other spellings.
    ['muller', 'The Müller-Lyer illusion', true],
    ['Müller', 'The Muller illusion', true],
    ['naïve bayes', 'Naive Bayes', true],
    ['naive bayes', 'Naïve Bayes', true],
    ['straße', 'Strasse', true],
    ['strasse', 'Straße', true],
    ['é*', 'Eigen', true],
    ['*eau', 'Tableàux', false],
    ['*eau', 'tablÉau', true],
    ['x vs y', 'x—vs—y', false],
    ['ΑΒΓ', 'αβγ', true],
    ["moore's law", 'Moore’s law', true],
    // LaTeX.
    ['k-means', '$k$-means is all you need', true],
    ['self-supervised', '\\emph{Self}-supervised learning', true],
    ['H2O', 'Melting H$_2$O', true],
    ['α-divergence', 'The $\\alpha$-divergence', true],
    // Other scripts.
    ['模型', '大型语言模型的推理', true],
    ['GPT', '使用GPT模型', true],
    ['モデル', '言語モデルケース', true],
    ['모델', '언어 모델은', true],
    ['модель', 'Большая Модель', true],
    ['модель', 'моделью', false],
    // Stars.
    ['robot*', 'Robotics', true],
    ['robot*', 'a robot', true],
    ['robot*', 'microrobots', false],
    ['*former', 'a Transformer, or Mamba', true],
    ['*former', 'transformers', false],
    ['*former*', 'transformers', true],
    ['multi*modal', 'multimodal', true],
    ['auto* driving', 'autonomous driving', true],
    ['auto* driving', 'auto is driving', false],
    ['large * models', 'large language models', true],
    ['large * models', 'large models', false],
    ['*扩散*', '潜在扩散模型', true],
    ['* diffusion *', 'diffusion', true],
    ['*', 'anything', true],
    ['a*b*c', 'axbxbxc', true],
    ['A* search', 'Learning A* search', true],
    // Nothing to look for.
    ['---', 'a --- b', false],
    ['**', '', true],
  ])('%s in "%s": %s', (pattern, title, expected) => {
    expect(matches('keyword', pattern, { title })).toBe(expected);
  });

  it('is found in the abstract and among the AI keywords, but not across two of them', () => {
    expect(matches('keyword', 'sparse attention', { abstract: 'We use sparse attention.' })).toBe(true);
    expect(matches('keyword', 'sparse attention', { keywords: ['Sparse Attention'] })).toBe(true);
    expect(matches('keyword', 'sparse attention', { keywords: ['sparse', 'attention'] })).toBe(false);
    expect(matches('keyword', 'k-means', { abstract: 'Clusters by $k$-means.' })).toBe(true);
  });

  it('says nothing of people', () => {
    expect(matches('keyword', 'Lovelace', { authors: ['Ada Lovelace'] })).toBe(false);
  });
});

describe('people and places', () => {
  it.each<[PatternField, string, Partial<Paper>, boolean]>([
    ['author', 'ada lovelace', { authors: ['Grace Hopper', 'Ada Lovelace'] }, true],
    ['author', 'Hopper Ada', { authors: ['Grace Hopper', 'Ada Lovelace'] }, false],
    ['author', 'J. Schmidhuber', { authors: ['J Schmidhuber'] }, true],
    ['author', 'Jürgen Schmidhuber', { authors: ['Jurgen Schmidhuber'] }, true],
    ['author', 'Schmidhub*', { authors: ['Jürgen Schmidhuber'] }, true],
    ['author', 'Li', { authors: ['Lin Yi'] }, false],
    ['author', 'Ada', { authors: [] }, false],
    ['organisation', 'google', { organisation: { name: 'Google DeepMind' } }, true],
    ['organisation', 'deepseek-ai', { organisation: { name: 'DeepSeek', handle: 'deepseek-ai' } }, true],
    ['organisation', 'google', {}, false],
    ['submitter', 'akhaliq', { submitter: { name: 'AK', user: 'akhaliq' } }, true],
    ['submitter', 'AK', { submitter: { name: 'AK', user: 'akhaliq' } }, true],
    ['submitter', 'ak', { submitter: { name: 'Kaj', user: 'kaj' } }, false],
  ])('%s %s of %j: %s', (by, pattern, told, expected) => {
    expect(matches(by, pattern, told)).toBe(expected);
  });

  it.each([
    ['2602.*', '2602.00001', true],
    ['2602.00001', '2602.00001', true],
    ['arXiv:2602.00001v2', '2602.00001', true],
    ['2602', '2602.00001', false],
    ['*.00001', '2602.00001', true],
    ['hep-th/*', 'hep-th/9901001', true],
    ['2602?00001', '2602.00001', false],
  ])('id %s of %s: %s', (pattern, id, expected) => {
    expect(ruleMatcher([rule('id', pattern)])({ paper: paper(id) }).length > 0).toBe(expected);
  });
});

describe('facts', () => {
  it('are compared with the least of them', () => {
    const rules: Rule[] = [
      { id: 'v', kind: 'watch', by: 'votes', atLeast: 10 },
      { id: 's', kind: 'watch', by: 'stars', atLeast: 100 },
      { id: 'r', kind: 'watch', by: 'rising', atLeast: 5 },
      { id: 'c', kind: 'watch', by: 'code' },
    ];
    const matching = ruleMatcher(rules);
    expect(matching({ paper: paper('1', { votes: 10, stars: 99, code: 'https://github.com/a/b' }) })).toEqual([0, 3]);
    expect(matching({ paper: paper('2', { votes: 9, stars: 100 }), votesPerDay: 5 })).toEqual([1, 2]);
    expect(matching({ paper: paper('3', { votes: 9 }) })).toEqual([]);
  });
});

describe('many rules at once', () => {
  const word = fc.constantFrom(
    'robot',
    'robots',
    'C++',
    'GPT-4',
    'self',
    'supervised',
    '模型',
    'é',
    '$k$',
    '3.5',
    '-',
    '',
  );
  const pattern = fc.array(fc.constantFrom('robot', 'rob*', '*bot', '*', 'gpt 4', 'c++', 'self-', '模', 'é', '3'), {
    minLength: 1,
    maxLength: 3,
  });
  it('match what each matches alone', () => {
    fc.assert(
      fc.property(fc.array(word), fc.array(pattern, { maxLength: 8 }), (words, patterns) => {
        const rules = patterns.map((parts) => rule('keyword', parts.join(' ')));
        const judged = { paper: paper('1', { title: words.join(' '), abstract: words.join('') }) };
        const alone = rules.flatMap((one, number) => (ruleMatcher([one])(judged).length > 0 ? [number] : []));
        expect(ruleMatcher(rules)(judged)).toEqual(alone);
      }),
    );
  });

  it('find any word of a text by itself', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Za-z]{1,12}$/), { minLength: 1 }), fc.nat(), (words, at) => {
        expect(matches('keyword', words[at % words.length] ?? '', { abstract: words.join(', ') })).toBe(true);
      }),
    );
  });

  it('find any two words that only spaces and hyphens separate', () => {
    const letters = fc.stringMatching(/^[A-Za-zéÖñłﬁα]{1,9}$/);
    const gap = fc.constantFrom(' ', '-', '–', '  ', ' - ', '_', '\t');
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 3 }),
        letters,
        gap,
        letters,
        fc.boolean(),
        (before, one, between, two, isLaTeX) => {
          const abstract = [...before, `${isLaTeX ? '$x$ ' : ''}${one}${between}${two}`].join(', ');
          expect(matches('keyword', `${one} ${two}`, { abstract })).toBe(true);
          expect(matches('keyword', `${one.toUpperCase()} ${two.toLowerCase()}`, { abstract })).toBe(true);
          expect(matches('keyword', `${one} ${two}x`, { abstract })).toBe(false);
        },
      ),
    );
  });

  it('takes any text for a pattern', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (pattern, title) => {
        for (const by of ['keyword', 'author', 'id'] as const) matches(by, pattern, { title, authors: [title] });
      }),
    );
  });
});

describe('hostile patterns', () => {
  it.each([
    ['many stars', 'a*'.repeat(100), 'a', true],
    ['many stars that fail', `${'a*'.repeat(99)}b`, 'a', false],
    ['a star at the start', `*${'a*'.repeat(98)}b`, 'a', false],
    ['no spaces', `${'模*'.repeat(99)}b`, '模', false],
    ['words and stars', '* a'.repeat(60), 'b a ', false],
    ['expressions', '(a+)+$|.*[^]{9,}\\', 'a', false],
  ])('cost no more than their text is long: %s', (name, pattern, piece, isFound) => {
    const make = (size: number) => piece.repeat(size);
    // A backtracking expression would take longer than the universe lasts.
    expect(matches('keyword', pattern, { abstract: make(10_000) })).toBe(isFound);
    const read = (abstract: string) => [
      matches('keyword', pattern, { abstract }),
      ruleMatcher([rule('id', pattern)])({ paper: paper(abstract) }),
    ];
    expectLinearTime({ name, make, read });
  });

  it('are text, not expressions', () => {
    expect(matches('keyword', '.*', { title: 'anything' })).toBe(false);
    expect(matches('keyword', 'a|b', { title: 'a' })).toBe(false);
    expect(matches('keyword', '[a-z]', { title: 'a' })).toBe(false);
  });
});
