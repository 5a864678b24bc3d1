import { expect, it } from 'vitest';
import { zoteroItem } from '../../src/formats/zotero-item.ts';
import { paper } from '../store/fresh-store.ts';

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
