import { expect, it } from 'vitest';
import type { BibliographicRecord } from '../../src/domain/bibliography/record.ts';
import { zoteroItem } from '../../src/formats/zotero-item.ts';
import { paper } from '../store/fresh-store.ts';
import { links } from './whole-files.ts';

const ATTENTION = paper('1706.03762', {
  title: 'Attention Is All $\\alpha$ You Need',
  abstract: 'The dominant models',
  authors: ['Ashish Vaswani', 'Laurens van der Maaten', 'Sammy Davis Jr.', 'Google Research', '李 飞飞'],
  publishedAt: Date.UTC(2017, 5, 12),
});

it('describes a paper as Zotero’s own arXiv translator does', () => {
  expect(zoteroItem({ paper: ATTENTION })).toEqual({
    itemType: 'preprint',
    id: '1706.03762',
    title: 'Attention Is All α You Need',
    creators: [
      { creatorType: 'author', firstName: 'Ashish', lastName: 'Vaswani' },
      { creatorType: 'author', firstName: 'Laurens', lastName: 'van der Maaten' },
      { creatorType: 'author', firstName: 'Sammy, Jr.', lastName: 'Davis' },
      { creatorType: 'author', lastName: 'Google Research', fieldMode: 1 },
      { creatorType: 'author', firstName: '飞飞', lastName: '李' },
    ],
    abstractNote: 'The dominant models',
    date: '2017-06-12',
    url: 'https://arxiv.org/abs/1706.03762',
    repository: 'arXiv',
    archiveID: 'arXiv:1706.03762',
    DOI: '10.48550/arXiv.1706.03762',
    libraryCatalog: 'arXiv.org',
    tags: [],
    notes: [],
    attachments: [],
  });
});

it('gives tags and the note, in which nothing is markup', () => {
  const note = 'See <img src=x onerror="alert(1)"> & *this*\nand that\n\n\nEnd';
  expect(zoteroItem({ paper: ATTENTION, tags: ['to cite', 'a,b'], note })).toMatchObject({
    tags: [{ tag: 'to cite' }, { tag: 'a,b' }],
    notes: [{ note: '<p>See &#60;img src=x onerror=&#34;alert(1)&#34;&#62; &#38; *this*<br/>and that</p><p>End</p>' }],
  });
});

it('claims no arXiv for an id that is not arXiv’s', () => {
  const item = zoteroItem({ paper: paper('my-report', { authors: [] }), note: ' \n ' });
  expect(item).toMatchObject({ url: 'https://huggingface.co/papers/my-report', date: '', creators: [], notes: [] });
  expect(item).not.toHaveProperty('archiveID');
  expect(item).not.toHaveProperty('DOI');
});

it('gives a paper that is not on arXiv its own address, as the plain links do', () => {
  const record = { identifiers: { doi: '10.1000/x' } };
  expect(zoteroItem({ paper: paper('doi:10.1000/x'), record }).url).toBe('https://doi.org/10.1000/x');
  expect(links([{ paper: paper('doi:10.1000/x'), record }, { paper: paper('1706.03762') }])).toBe(
    'https://doi.org/10.1000/x\nhttps://arxiv.org/abs/1706.03762\n',
  );
});

const RECORD: BibliographicRecord = {
  identifiers: { doi: '10.1038/nature14539', pmid: '26017442', isbn: '9780262035613' },
  authors: [
    { family: 'García Márquez', given: 'Gabriel' },
    { family: 'Alves', given: 'A. A.', suffix: 'Jr.' },
    { literal: 'Deep Group' },
  ],
  editors: [{ family: 'Berg', particle: 'van der', given: 'Ann' }],
  title: 'Deep learning',
  issued: { year: 2015, month: 5 },
  container: 'Nature',
  volume: '521',
  issue: '7553',
  pages: '436–444',
  publisher: 'Springer',
  edition: '2',
  language: 'en',
  keywords: ['networks'],
  citationKey: 'lecun:2015',
};

function itemOf(told: Partial<BibliographicRecord>, id = 'doi:10.1038/nature14539') {
  const { publishedAt: _, ...bare } = paper(id);
  return zoteroItem({ paper: bare, record: { ...RECORD, ...told }, tags: ['mine'] });
}

it('describes an article as its file does, with its own names, date and key', () => {
  expect(itemOf({ type: 'article-journal' })).toEqual({
    itemType: 'journalArticle',
    id: 'doi:10.1038/nature14539',
    title: 'Deep learning',
    creators: [
      { creatorType: 'author', firstName: 'Gabriel', lastName: 'García Márquez' },
      { creatorType: 'author', firstName: 'A. A., Jr.', lastName: 'Alves' },
      { creatorType: 'author', lastName: 'Deep Group', fieldMode: 1 },
      { creatorType: 'editor', firstName: 'Ann', lastName: 'van der Berg' },
    ],
    abstractNote: expect.any(String),
    date: '2015-05',
    url: 'https://doi.org/10.1038/nature14539',
    language: 'en',
    libraryCatalog: 'DOI.org',
    publicationTitle: 'Nature',
    volume: '521',
    issue: '7553',
    pages: '436–444',
    DOI: '10.1038/nature14539',
    extra: 'Citation Key: lecun:2015\nPMID: 26017442\nEdition: 2\nISBN: 9780262035613\nPublisher: Springer',
    tags: [{ tag: 'mine' }, { tag: 'networks', type: 1 }],
    notes: [],
    attachments: [],
  });
});

it.each([
  ['paper-conference', { itemType: 'conferencePaper', proceedingsTitle: 'Nature', publisher: 'Springer' }],
  ['book', { itemType: 'book', publisher: 'Springer', edition: '2', ISBN: '9780262035613' }],
  ['chapter', { itemType: 'bookSection', bookTitle: 'Nature', pages: '436–444' }],
  ['thesis', { itemType: 'thesis', university: 'Springer' }],
  ['report', { itemType: 'report', institution: 'Springer' }],
  ['dataset', { itemType: 'dataset', repository: 'Springer', DOI: '10.1038/nature14539' }],
  ['motion_picture', { itemType: 'document', publisher: 'Springer' }],
  [undefined, { itemType: 'journalArticle' }],
])('gives a record of the type %s the fields that Zotero has for it', (type, fields) => {
  expect(itemOf(type === undefined ? {} : { type })).toMatchObject(fields);
});

it('keeps an identifier that the type has no field for where Zotero reads it', () => {
  expect(itemOf({ type: 'book' }).extra).toContain('DOI: 10.1038/nature14539');
  expect(itemOf({ type: 'thesis' }).extra).toContain('Container Title: Nature');
});

it('describes a paper of arXiv that appeared in print as that, and names its preprint', () => {
  const item = itemOf({ type: 'paper-conference', identifiers: { arxiv: '1706.03762' } }, '1706.03762');
  expect(item).toMatchObject({ itemType: 'conferencePaper', libraryCatalog: 'arXiv.org' });
  expect(item.extra).toContain('arXiv:1706.03762');
  expect(item).not.toHaveProperty('repository');
});

it.each([
  ['openreview:rJl-b3RcF7', { openreview: 'rJl-b3RcF7' }, 'OpenReview'],
  ['acl:P17-1001', { acl: 'P17-1001' }, 'ACL Anthology'],
  ['pmid:26017442', { pmid: '26017442' }, 'PubMed'],
  ['title:on nothing|2017|lind', {}, undefined],
  ['my-report', {}, 'Hugging Face'],
])('says where %s is catalogued: %s', (id, identifiers, catalog) => {
  expect(itemOf({ identifiers }, id).libraryCatalog).toBe(catalog);
});

it('names the catalogue that a file named', () => {
  expect(itemOf({ others: { csl: { source: 'DBLP' } } }).libraryCatalog).toBe('DBLP');
});
