import { describe, expect, it } from 'vitest';
import { cleanTags, renamedTags, withoutTags } from '../../src/domain/tags.ts';

describe('tags', () => {
  it('are clean, none empty, none twice whatever its case', () => {
    expect(cleanTags([' to  cite ', 'Agents', 'agents', '', '\u202eevil', 'x'.repeat(300)])).toEqual([
      'to cite',
      'Agents',
      'evil',
      expect.stringMatching(/^x{90,100}…?$/),
    ]);
  });

  it('go in whatever case they are written', () => {
    expect(withoutTags(['Agents', 'rl'], ['AGENTS'])).toEqual(['rl']);
  });

  it('are renamed where they stand, and become one with what is there', () => {
    expect(renamedTags(['a', 'b', 'c'], ['b'], 'B2')).toEqual(['a', 'B2', 'c']);
    expect(renamedTags(['a', 'b', 'c'], ['c', 'a'], 'b')).toEqual(['b']);
    expect(renamedTags(['a', 'b'], ['a'], ' ')).toEqual(['b']);
  });
});
