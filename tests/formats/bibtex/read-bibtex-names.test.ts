import { describe, expect, test } from 'vitest';
import { readBibtexNames } from '../../../src/formats/bibtex/read-bibtex-names.ts';

describe('the parts that a file gives are kept', () => {
  test.each([
    ['García Márquez, Gabriel', { family: 'García Márquez', given: 'Gabriel' }],
    ["L{\\'o}pez de M{\\'a}ntaras, Ramon", { family: 'López de Mántaras', given: 'Ramon' }],
    ['Villalobos Arias, Ana', { family: 'Villalobos Arias', given: 'Ana' }],
    ['Xu, Li Da', { family: 'Xu', given: 'Li Da' }],
    ['Nguy{\\~{\\^e}}n, V{\\u a}n', { family: 'Nguyễn', given: 'Văn' }],
    // von
    ['van der Berg, Ann', { particle: 'van der', family: 'Berg', given: 'Ann' }],
    ['dalla Costa, Ana', { particle: 'dalla', family: 'Costa', given: 'Ana' }],
    ['{van} der Berg, Ann', { family: 'van der Berg', given: 'Ann' }],
    ['{van der Berg}, Ann', { family: 'van der Berg', given: 'Ann' }],
    ["d'Ascoli, S.", { family: "d'Ascoli", given: 'S.' }],
    // Jr
    ['Alves, A.A., Jr.', { family: 'Alves', given: 'A.A.', suffix: 'Jr.' }],
    ['Cobb, Jr., F. W.', { family: 'Cobb', given: 'F. W.', suffix: 'Jr.' }],
    ['Doe Jr., Jane,', { family: 'Doe', given: 'Jane', suffix: 'Jr.' }],
    ['Doe, der Jüngere, Jane', { family: 'Doe', given: 'Jane', suffix: 'der Jüngere' }],
    ['Robert Downey, Jr.', { family: 'Downey', given: 'Robert', suffix: 'Jr.' }],
    ['Downey, Jr.,', { family: 'Downey', suffix: 'Jr.' }],
    ['{Downey Jr.}, Robert', { family: 'Downey Jr.', given: 'Robert' }],
    // First von Last
    ['Doe {,} Jr., Jane', { family: 'Doe', given: 'Jane', suffix: 'Jr.' }],
    // Initials that are a company's form elsewhere
    ['Doe, S.A.', { family: 'Doe', given: 'S.A.' }],
    ['Doe, AG', { family: 'Doe', given: 'AG' }],
    ['Tran, Co', { family: 'Tran', given: 'Co' }],
    ['Acme Tools, Inc.', { literal: 'Acme Tools, Inc.' }],
    ['Acme, Co.', { literal: 'Acme, Co.' }],
    ["D\\'\\iaz, Mar\\'\\ia", { family: 'Díaz', given: 'María' }],
    ['Doe, Beno\\^\\it', { family: 'Doe', given: 'Benoît' }],
    ['Jane Doe', { family: 'Doe', given: 'Jane' }],
    ['Ludwig van der Rohe', { family: 'Rohe', given: 'Ludwig', particle: 'van der' }],
    ['Ana dalla Costa', { family: 'Costa', given: 'Ana', particle: 'dalla' }],
    ["Gabriel {Garc{\\'i}a M{\\'a}rquez}", { family: 'García Márquez', given: 'Gabriel' }],
    ['Ann van {der Berg}', { family: 'der Berg', given: 'Ann', particle: 'van' }],
    ["{\\'E}ric {de la Clergerie}", { family: 'de la Clergerie', given: 'Éric' }],
    ['Gabriel Reis e Silva', { family: 'Reis e Silva', given: 'Gabriel' }],
    ['yuelin bai', { family: 'bai', given: 'yuelin' }],
    // biblatex's extended form
    ['given={Jane}, family={Doe}', { family: 'Doe', given: 'Jane' }],
    ['family=Berg, given=Ann, prefix=van der', { family: 'Berg', given: 'Ann', particle: 'van der' }],
    [
      'family = {Berg}, given-i = A, given = "Ann", useprefix = true, suffix=III',
      { family: 'Berg', given: 'Ann', suffix: 'III' },
    ],
    ['family={Doe and Sons}, given=Jane', { family: 'Doe and Sons', given: 'Jane' }],
    // Whole
    ['{Google DeepMind}', { literal: 'Google DeepMind' }],
    ['{Team A and Team B, Inc.}', { literal: 'Team A and Team B, Inc.' }],
    ['{Doe, Jane}', { literal: 'Doe, Jane' }],
    ['{{NASA}}', { literal: 'NASA' }],
    ['Loom Works, Inc.', { literal: 'Loom Works, Inc.' }],
    ['Tulip Collective,', { literal: 'Tulip Collective' }],
    ['Plato', { literal: 'Plato' }],
    ['{\\"O}zg{\\"u}r', { literal: 'Özgür' }],
  ])('%s', (text, name) => {
    expect(readBibtexNames(text)).toEqual({ names: [name], andOthers: false });
  });
});

describe('several names', () => {
  test.each([
    ['Doe, Jane and {A and B} AND Roe, R.', ['Doe', 'A and B', 'Roe'], false],
    ['Doe, Jane\n  and\tRoe, R.', ['Doe', 'Roe'], false],
    ['{Doe, Jane and Roe, R. and others}', ['Doe', 'Roe'], true],
    ['Doe, Jane and others', ['Doe'], true],
    ['Doe, Jane and {others}', ['Doe'], true],
    ['Rubin, M. D. and J{\\"o}rg Hoffmann 0001', ['Rubin', 'Hoffmann'], false],
    ['Miller, D., Firby, J. and Dean, T.', ['Miller', 'Firby', 'Dean'], false],
    ['Doe, J. et al.', ['Doe'], true],
    ['Jane Doe and et al.', ['Doe'], true],
    ['Doe, Jane and : and Roe, R. and', ['Doe', 'Roe'], false],
    ['Ada Lind, Bo Moss, Cy Berg, Di Fox', ['Lind', 'Moss', 'Berg', 'Fox'], false],
    ['Lind, A., Moss, B.', ['Lind', 'Moss'], false],
    ['and and and', [], false],
    ['{}', [], false],
    ['', [], false],
  ])('%s', (text, families, andOthers) => {
    const read = readBibtexNames(text);
    expect(read.names.map((name) => ('literal' in name ? name.literal : name.family))).toEqual(families);
    expect(read.andOthers).toBe(andOthers);
  });
});
