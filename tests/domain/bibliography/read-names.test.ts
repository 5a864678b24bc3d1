import { describe, expect, test } from 'vitest';
import { spokenName } from '../../../src/domain/bibliography/names.ts';
import { nameIn, namesIn } from '../../../src/domain/bibliography/read-names.ts';

describe('the parts that a file gives are kept', () => {
  test.each([
    ['García Márquez, Gabriel', { family: 'García Márquez', given: 'Gabriel' }],
    ['Villalobos Arias, Ana', { family: 'Villalobos Arias', given: 'Ana' }],
    ['López de Mántaras, Ramon', { family: 'López de Mántaras', given: 'Ramon' }],
    ['Xu, Li Da', { family: 'Xu', given: 'Li Da' }],
    ['Doe , Jane', { family: 'Doe', given: 'Jane' }],
    ['王, 小明', { family: '王', given: '小明' }],
    // Particles.
    ['van der Berg, Ann', { particle: 'van der', family: 'Berg', given: 'Ann' }],
    ['de la Cruz, Ana', { particle: 'de la', family: 'Cruz', given: 'Ana' }],
    ["d'Ascoli, Stéphane", { family: "d'Ascoli", given: 'Stéphane' }],
    ['Van Gool, Luc', { family: 'Van Gool', given: 'Luc' }],
    ['bell hooks, G.', { family: 'bell hooks', given: 'G.' }],
    // Suffixes, wherever the format puts them.
    ['Alves, A.A., Jr.', { family: 'Alves', given: 'A.A.', suffix: 'Jr.' }],
    ['Cobb, Jr., F. W.', { family: 'Cobb', given: 'F. W.', suffix: 'Jr.' }],
    ['Doe Jr., Jane,', { family: 'Doe', given: 'Jane', suffix: 'Jr.' }],
    ['Doe III, Jane', { family: 'Doe', given: 'Jane', suffix: 'III' }],
    ['Robert Downey, Jr.', { family: 'Downey', given: 'Robert', suffix: 'Jr.' }],
    ['Downey, Jr.', { family: 'Downey', suffix: 'Jr.' }],
    // Initials and numbers that are none.
    ['Rubin, M. D.', { family: 'Rubin', given: 'M. D.' }],
    ['Rubin, M.D.', { family: 'Rubin', given: 'M.D.' }],
    ['Wei Wang 0015', { family: 'Wang', given: 'Wei' }],
    // Teams.
    ['Tulip Collective,', { literal: 'Tulip Collective' }],
    ['Google DeepMind', { literal: 'Google DeepMind' }],
    ['Loom Works, Inc.', { literal: 'Loom Works, Inc.' }],
    ['Team A, Team B, Team C, and Team D', { literal: 'Team A, Team B, Team C, and Team D' }],
    // As spoken.
    ['Ann van der Berg', { given: 'Ann', particle: 'van der', family: 'Berg' }],
  ])('%s', (text, name) => {
    expect(nameIn(text)).toEqual(name);
  });

  test.each([':', '', ' , ', '...', 'n/a', 'null', 'others', 'others,', 'et al.', 'and others', 'et al'])(
    '%j is no name',
    (text) => {
      expect(nameIn(text)).toBeUndefined();
    },
  );
});

describe('the names of one line', () => {
  test.each([
    ['Ada Lind and Bo Moss', ['Ada Lind', 'Bo Moss']],
    ['Lind, Ada and Moss, Bo', ['Ada Lind', 'Bo Moss']],
    ['Lind, Ada; Moss, Bo', ['Ada Lind', 'Bo Moss']],
    ['Ada Lind & Bo Moss', ['Ada Lind', 'Bo Moss']],
    ['Ada Lind, Bo Moss, Cy Berg', ['Ada Lind', 'Bo Moss', 'Cy Berg']],
    ['Ada Lind, Bo Moss, and Cy Berg', ['Ada Lind', 'Bo Moss', 'Cy Berg']],
    ['Ada Lind, Bo Moss and Cy Berg', ['Ada Lind', 'Bo Moss', 'Cy Berg']],
    ['Lind, A., Moss, B. C.', ['A. Lind', 'B. C. Moss']],
    ['García Márquez, Gabriel José', ['Gabriel José García Márquez']],
    ['Johnson and Johnson', ['Johnson and Johnson']],
    ['Lind, Ada; :; Moss, Bo', ['Ada Lind', 'Bo Moss']],
    ['', []],
  ])('%s', (line, spoken) => {
    expect(namesIn(line)).toEqual({ names: expect.anything(), andOthers: false });
    expect(namesIn(line).names.map(spokenName)).toEqual(spoken);
  });

  test.each([
    'Doe, J. et al.',
    'Doe, J., et al',
    'Doe, J. and others',
    'Doe, J., and others',
    'Doe, J.; others',
    'Doe, J. & al; et al.',
  ])('%s are more than are named', (line) => {
    expect(namesIn(line).andOthers).toBe(true);
    expect(namesIn(line).names[0]).toEqual({ family: 'Doe', given: expect.stringContaining('J.') });
  });

  test.each(['Ada Brothers', 'Ada Etalia', 'Smothers, Ada'])('%s is one', (line) => {
    expect(namesIn(line)).toEqual({ names: [expect.anything()], andOthers: false });
  });
});
