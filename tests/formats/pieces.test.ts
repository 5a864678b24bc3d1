import { describe, expect, it } from 'vitest';
import { citationKeySteps } from '../../src/formats/citation-key.ts';
import { EXPORT_FORMATS, exportPieces } from '../../src/library/export-pieces.ts';
import { saved } from '../library/saved.ts';
import { citationKeys, cslJson } from './whole-files.ts';

const COUNT = 300;
const papers = Array.from({ length: COUNT }, (_, index) => saved(`2501.${String(index).padStart(5, '0')}`));
const formats = EXPORT_FORMATS.filter((format) => format !== 'backup');
const options = {
  keyPattern: '{author}{year}',
  abstracts: true,
  forExcel: false,
  list: papers,
  heading: 'All',
  now: 0,
};

describe('a file of many papers', () => {
  it.each(formats)('is written in pieces of one paper each: %s', (format) => {
    const pieces = [...exportPieces(format, papers, options)];
    const longest = Math.max(...pieces.map((piece) => piece?.length ?? 0));
    const ofOne = [...exportPieces(format, papers.slice(0, 1), options)].reduce(
      (sum, piece) => sum + (piece?.length ?? 0),
      0,
    );
    expect(pieces.length).toBeGreaterThanOrEqual(COUNT);
    expect(longest).toBeLessThan(2 * ofOne);
  });

  it('has its citation keys made one by one', () => {
    const steps = [...citationKeySteps(papers)];
    expect(steps).toHaveLength(COUNT);
    expect(citationKeys(papers).size).toBe(COUNT);
  });

  it.each([0, 1, 3])('is set in as JSON is, with %i of them', (count) => {
    const text = cslJson(papers.slice(0, count).map((one) => ({ ...one, note: 'A line.\n\nAnd "another".' })));
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`);
    expect(JSON.parse(text)).toHaveLength(count);
  });
});
