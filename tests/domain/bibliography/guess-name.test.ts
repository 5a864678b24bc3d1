import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessName } from '../../../src/domain/bibliography/guess-name.ts';
import { citedName, spokenName } from '../../../src/domain/bibliography/names.ts';
import { recordedPapers } from '../../formats/papers.ts';

describe('a spoken name is split as its bearer would', () => {
  test.each([
    ['Ashish Vaswani', 'Vaswani', 'Ashish'],
    ['Geoffrey E. Hinton', 'Hinton', 'Geoffrey E.'],
    ['Xin-Yang Zheng', 'Zheng', 'Xin-Yang'],
    ['Laurens van der Maaten', 'van der Maaten', 'Laurens'],
    ['Diego de las Casas', 'de las Casas', 'Diego'],
    ['Luc Van Gool', 'Van Gool', 'Luc'],
    ['Fernando De la Torre', 'De la Torre', 'Fernando'],
    ['Christopher De Sa', 'De Sa', 'Christopher'],
    ["Stéphane d'Ascoli", "d'Ascoli", 'Stéphane'],
    ['Teven Le Scao', 'Le Scao', 'Teven'],
    ['Gael Le Lan', 'Le Lan', 'Gael'],
    ['Chien Van Nguyen', 'Nguyen', 'Chien Van'],
    ['Xue Bin Peng', 'Peng', 'Xue Bin'],
    ['Benedito Alves de Oliveira Junior', 'de Oliveira Junior', 'Benedito Alves'],
    ['Rodrigo Silva Neto', 'Silva Neto', 'Rodrigo'],
    ['Gabriel Poesia Reis e Silva', 'Reis e Silva', 'Gabriel Poesia'],
    ['Hal Daumé III', 'Daumé', 'Hal'],
    ['Robert Downey, Jr.', 'Downey', 'Robert'],
    ['Bozhao nan', 'nan', 'Bozhao'],
    ['王 小明', '王', '小明'],
    ['김 철수', '김', '철수'],
    // Syllables of a Chinese name that are particles elsewhere.
    ['Li Da Xu', 'Xu', 'Li Da'],
    ['Jia Di Li', 'Li', 'Jia Di'],
    ['Ming De Zhao', 'Zhao', 'Ming De'],
    ['Lu Le Wang', 'Wang', 'Lu Le'],
    // Vietnamese names in the order of Vietnam, and in the other.
    ['Nguyen Van Quan', 'Nguyen', 'Van Quan'],
    ['Nguyễn Văn Quân', 'Nguyễn', 'Văn Quân'],
    ['Tran Quoc Khánh', 'Tran', 'Quoc Khánh'],
    ['Do Xuan Long', 'Do', 'Xuan Long'],
    ['Đỗ Xuân Long', 'Đỗ', 'Xuân Long'],
    ['Vu Minh Chien', 'Vu', 'Minh Chien'],
    ['Dinh Bach Vu', 'Vu', 'Dinh Bach'],
    ['Hoang H. Tran', 'Tran', 'Hoang H.'],
    ['Dang Nguyen', 'Nguyen', 'Dang'],
    ['Le Xue', 'Xue', 'Le'],
    ['Ho Kei Cheng', 'Cheng', 'Ho Kei'],
    // Capitals inside of a given name.
    ['KaiMing Wei', 'Wei', 'KaiMing'],
    ['HyunJoon Jung', 'Jung', 'HyunJoon'],
    ['ShahRukh Athar', 'Athar', 'ShahRukh'],
    ['Deep Ganguli', 'Ganguli', 'Deep'],
    ['Huawei Shen', 'Shen', 'Huawei'],
  ])('%s', (text, family, given) => {
    const name = guessName(text);
    expect(name).toMatchObject({ given });
    expect(citedName(name)).toBe(family);
  });

  test('particles written small and suffixes stand apart', () => {
    expect(guessName('Laurens van der Maaten')).toEqual({ given: 'Laurens', particle: 'van der', family: 'Maaten' });
    expect(guessName('Hal Daumé III')).toMatchObject({ suffix: 'III' });
    expect(guessName('Sammy Davis Jr.')).toMatchObject({ family: 'Davis', suffix: 'Jr.' });
    expect(guessName('Robert Downey, Jr.')).toEqual({ given: 'Robert', family: 'Downey', suffix: 'Jr.' });
    expect(guessName('Downey, Jr.')).toEqual({ family: 'Downey', suffix: 'Jr.' });
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
  'ByteDance Seed',
  'Tencent Hunyuan',
  'Google DeepMind',
  'OpenAI Five',
  'StepFun Vision',
  'InternLM Contributors',
  'Alibaba Qwen',
  'Huawei Noah',
  'NVIDIA Cosmos',
  'The BigScience Workshop',
  'Friends for Open Science',
  '',
])('%j stays whole', (name) => {
  expect(guessName(name)).toEqual({ literal: name });
});

test.each([
  ['Mistletoe Works Seed', 'Mistletoe Works'],
  ['Ling Yun', 'Ling Yun'],
  ['shanghai echo', 'Shanghai Echo'],
])('%s of the organisation %s stays whole', (name, organisation) => {
  expect(guessName(name, organisation)).toEqual({ literal: name });
});

test('a person stays one among her own people', () => {
  expect(guessName('Tom Goldstein', "Tom Goldstein's Lab at a University")).toMatchObject({ family: 'Goldstein' });
  expect(guessName('Mohamed El-Geish', 'Mohamed Something University')).toMatchObject({ family: 'El-Geish' });
});

test('splitting loses no word, whatever the name', () => {
  const words = fc.constantFrom(...'Ana de la Van y e III Jr. Neto 小明 Team O’Neil d’A Nguyen Le Li Da'.split(' '));
  const name = fc.oneof(
    fc.array(words, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replace(/\s+/g, ' ').trim()),
  );
  fc.assert(
    fc.property(name, (text) => {
      const sorted = (line: string): readonly string[] =>
        line
          .replace(/,(?= |$)/g, '')
          .split(' ')
          .sort();
      expect(sorted(spokenName(guessName(text)))).toEqual(sorted(text));
    }),
  );
});

test.each(['小明 la 小明', '小明 小明 III'])('%s comes back', (name) => {
  expect(spokenName(guessName(name))).toBe(name);
});

test('every recorded name comes back, but for those that Vietnam puts first', () => {
  const changed = recordedPapers()
    .flatMap(({ authors }) => authors)
    .filter((name) => spokenName(guessName(name)) !== name);
  for (const name of changed) expect(name).toMatch(/^(?:Tran|Vu|Do|Duong|Nguyen|Hoang|Le|Bui|Pham) \S+/);
});
