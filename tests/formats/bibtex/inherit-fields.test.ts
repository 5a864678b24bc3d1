import { describe, expect, test } from 'vitest';
import { bibtexRecords } from '../../../src/formats/bibtex/bibtex-records.ts';
import { inheritFields } from '../../../src/formats/bibtex/inherit-fields.ts';

/** The fields of the entries with what their parents tell them, by key. */
function inheritedIn(text: string): Readonly<Record<string, unknown>> {
  const records = [...bibtexRecords(text)].filter((record) => 'fields' in record);
  return Object.fromEntries(
    [...inheritFields(records)].flatMap((record) => (record ? [[record.key, Object.fromEntries(record.fields)]] : [])),
  );
}

const PROCEEDINGS =
  '@proceedings{p, title={Proceedings}, year={2020}, editor={Doe, J.}, doi={10.1000/p}, url={http://p.io}, isbn={1}, keywords={x}, note={N}}';

describe('what only the parent says is inherited', () => {
  test.each([
    [
      'crossref',
      `@inproceedings{c, title={T}, crossref={p}}${PROCEEDINGS}`,
      { title: 'T', booktitle: 'Proceedings', year: '2020', editor: 'Doe, J.', isbn: '1' },
    ],
    [
      'a parent before its part, in other letters',
      `${PROCEEDINGS}@inproceedings{c, title={T}, crossref={P}}`,
      { title: 'T', booktitle: 'Proceedings', year: '2020', editor: 'Doe, J.', isbn: '1' },
    ],
    [
      'what the part says itself stays',
      `@inproceedings{c, title={T}, year={2021}, booktitle={B}, editor={}, crossref={p}}${PROCEEDINGS}`,
      { title: 'T', booktitle: 'B', year: '2021', editor: 'Doe, J.', isbn: '1' },
    ],
    [
      'a booktitle that the parent repeats',
      '@inproceedings{c, title={T}, crossref={p}}@proceedings{p, title={Long}, booktitle={Short}}',
      { title: 'T', booktitle: 'Short' },
    ],
    [
      'the author of a book',
      '@inbook{c, title={T}, crossref={p}}@book{p, title={B}, author={Doe, J.}, subtitle={S}}',
      { title: 'T', booktitle: 'B', booksubtitle: 'S', author: 'Doe, J.' },
    ],
    [
      'an article of an article',
      '@article{c, crossref={p}}@article{p, title={T}, journal={J}}',
      { title: 'T', journal: 'J' },
    ],
    [
      'xdata',
      '@article{c, title={T}, xdata={a, b}}@xdata{a, journal={J}, year={2020}}@xdata{b, author={Doe, J.}, year={1}}',
      { title: 'T', journal: 'J', year: '2020', author: 'Doe, J.' },
    ],
    [
      'xdata of xdata',
      '@article{c, title={T}, xdata={a}}@xdata{a, xdata={b}}@xdata{b, journal={J}}',
      { title: 'T', journal: 'J' },
    ],
    [
      'a parent of a parent',
      '@inproceedings{c, title={T}, crossref={p}}@proceedings{p, title={P}, xdata={a}}@xdata{a, year={2020}}',
      { title: 'T', booktitle: 'P', year: '2020' },
    ],
    ['nothing from nobody', '@article{c, title={T}, crossref={gone}}', { title: 'T', crossref: 'gone' }],
    ['itself', '@article{c, title={T}, crossref={c}}', { title: 'T' }],
    [
      'each other',
      '@article{c, title={T}, crossref={d}}@article{d, year={1}, crossref={c}}',
      { title: 'T', year: '1' },
    ],
  ])('%s', (_, text, fields) => {
    expect(inheritedIn(text).c).toEqual(fields);
  });
});

test('xdata entries and sets are no publications', () => {
  expect(Object.keys(inheritedIn('@xdata{a, year={1}}@set{b, entryset={c}}@article{c, xdata={a}}'))).toEqual(['c']);
});
