import { describe, expect, it } from 'vitest';
import { areArxivClasses, CLASSES_MAX, classesIn, USUAL_CLASSES } from '../../../src/domain/watching/arxiv-classes.ts';

describe('the arXiv classes that somebody types', () => {
  it.each([
    ['cs.LG', ['cs.LG']],
    ['CS.lg,cs.CV + stat.ml;  cs.LG', ['cs.LG', 'cs.CV', 'stat.ML']],
    ['quant-ph COND-MAT.MTRL-SCI astro-ph', ['quant-ph', 'cond-mat.mtrl-sci', 'astro-ph']],
    ['', []],
    [' , ', []],
  ])('are read in any case, and written as arXiv writes them: %j', (text, classes) => {
    expect(classesIn(text)).toEqual({ classes });
  });

  it.each(['cs.XX', 'cs.', '.LG', 'quant-ph.LG', 'constructor', '../query', 'cs.LG?x=1'])(
    'are refused by name where arXiv has none: %j',
    (word) => {
      expect(classesIn(`cs.AI ${word} cs.CL`)).toEqual({ classes: ['cs.AI'], unknown: word });
    },
  );
});

describe('stored classes', () => {
  it('are taken as they were stored', () => {
    expect(areArxivClasses(USUAL_CLASSES)).toBe(true);
    expect(areArxivClasses(['math.OC', 'hep-ph'])).toBe(true);
  });

  it.each([
    [[]],
    [['cs.lg']],
    [['cs.XX']],
    [[7]],
    ['cs.LG'],
    [undefined],
    [Array.from({ length: CLASSES_MAX + 1 }, () => 'cs.LG')],
  ])('are none where the feed could not be asked for them: %j', (stored) => {
    expect(areArxivClasses(stored)).toBe(false);
  });
});
