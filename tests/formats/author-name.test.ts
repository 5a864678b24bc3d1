import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { authorName, familyName, plainName } from '../../src/formats/author-name.ts';
import { recordedPapers } from './papers.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('a name is split as its bearer would', () => {
  test.each([
    ['Ashish Vaswani', 'Vaswani', 'Ashish'],
    ['Geoffrey E. Hinton', 'Hinton', 'Geoffrey E.'],
    ['Xin-Yang Zheng', 'Zheng', 'Xin-Yang'],
    ['Laurens van der Maaten', 'van der Maaten', 'Laurens'],
    ['Diego de las Casas', 'de las Casas', 'Diego'],
    ['Luc Van Gool', 'Van Gool', 'Luc'],
    ['Fernando De la Torre', 'De la Torre', 'Fernando'],
    ["Stéphane d'Ascoli", "d'Ascoli", 'Stéphane'],
    ['Teven Le Scao', 'Le Scao', 'Teven'],
    ['Chien Van Nguyen', 'Nguyen', 'Chien Van'],
    ['Xue Bin Peng', 'Peng', 'Xue Bin'],
    ['Benedito Alves de Oliveira Junior', 'de Oliveira Junior', 'Benedito Alves'],
    ['Rodrigo Silva Neto', 'Silva Neto', 'Rodrigo'],
    ['Gabriel Poesia Reis e Silva', 'Reis e Silva', 'Gabriel Poesia'],
    ['Hal Daumé III', 'Daumé', 'Hal'],
    ['Bozhao nan', 'nan', 'Bozhao'],
    ['王 小明', '王', '小明'],
    ['김 철수', '김', '철수'],
  ])('%s', (text, family, given) => {
    const name = authorName(text);
    expect(name).toMatchObject({ kind: 'person', given });
    expect(familyName(name)).toBe(family);
  });

  test('particles written small and suffixes stand apart', () => {
    expect(authorName('Laurens van der Maaten')).toMatchObject({ particle: 'van der', family: 'Maaten' });
    expect(authorName('Hal Daumé III')).toMatchObject({ suffix: 'III' });
    expect(authorName('Sammy Davis Jr.')).toMatchObject({ family: 'Davis', suffix: 'Jr.' });
  });
});

test.each([
  'Kimi Team',
  'LG AI Research',
  '01. AI',
  'o3 contributors',
  'DeepSeek-AI',
  'Qwen',
  '王小明',
  'Gemma Team, Google DeepMind',
  'University of Oxford',
  '',
])('%j stays whole', (name) => {
  expect(authorName(name)).toEqual({ kind: 'whole', name });
});

test('splitting loses no word, whatever the name', () => {
  const words = fc.constantFrom(
    'Ana',
    'de',
    'la',
    'Van',
    'y',
    'e',
    'III',
    'Jr.',
    'Neto',
    '小明',
    'Team',
    'O’Neil',
    'd’A',
  );
  const name = fc.oneof(
    fc.array(words, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replace(/\s+/g, ' ').trim()),
  );
  fc.assert(
    fc.property(name, (text) => {
      expect(plainName(authorName(text))).toBe(text);
    }),
  );
});

test.each(['小明 la 小明', '小明 小明 III'])('%s comes back', (name) => {
  expect(plainName(authorName(name))).toBe(name);
});

test('every recorded name comes back', () => {
  for (const name of recordedPapers().flatMap(({ authors }) => authors)) expect(plainName(authorName(name))).toBe(name);
});
