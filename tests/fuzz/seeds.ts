import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { backup } from '../../src/formats/backup.ts';
import { sampleFeed } from '../../tools/sample-feed/sample-feed.ts';
import { anyLibrary } from '../formats/any-library.ts';
import { bibtex, cslJson, csv, markdownList, markdownNotes, ris, zip } from '../formats/whole-files.ts';
import { SHAPES } from '../growth/hostile-shapes.ts';

const NOW = Date.UTC(2026, 1, 10);

/** One of each kind of thing that is read, made up here: what the fuzzer changes to begin with. A reader keeps those that say something new to it. */
export function seeds(): readonly string[] {
  const libraries = fc.sample(anyLibrary(), { numRuns: 4, seed: 1 });
  const { entries } = sampleFeed(NOW);
  const few = entries.slice(0, 2);
  const list = (libraries[0]?.saved ?? []).slice(0, 3);
  const notes = markdownNotes(list, { list });
  return [
    ...SHAPES.map(({ text }) => text(2)),
    ...TEXTS,
    ...[...OBJECTS, few, few[0], few[0]?.paper].map((value) => JSON.stringify(value)),
    ...libraries.map((library) => backup({ ...library, saved: library.saved.slice(0, 2) }, NOW)),
    ...[bibtex, ris, csv, cslJson].map((write) => write(list, { list })),
    markdownList(list, { list, heading: 'a' }),
    ...notes.map(({ text }) => text),
    Buffer.from(zip(notes.slice(0, 2), NOW)).toString('latin1'),
    gzipSync('{"paperglance":1}').toString('latin1'),
    '\u00ff\u00fea\u0000b\u0000',
  ].map((text) => text.slice(0, 4_096));
}

const TEXTS = [
  '',
  '2301.00001v2',
  'hep-th/9901001',
  'https://arxiv.org/abs/1706.03762v5?a=b#c',
  'https://user@huggingface.co:8080/papers/1706.03762',
  '<https://huggingface.co/api/daily_papers?p=1>; rel="next", <b>; rel=prev',
  '"api";r=0;t=55, limit=100;w=300',
  'Tue, 10 Feb 2026 12:00:00 GMT',
  '2026-02-10T12:00:00.000Z',
  '"a phrase" -not author:"B C" org:x tag:y year:2020-2024 month:2024-05 has:code in:saved',
  'Accepted at NeurIPS 2024 (Spotlight), 12 pages, 3 figures; code at https://a.io. To appear in Proc. of the 41st ICML, 2024',
  'Attention is $O(n^2)$: {\\"u}ber \\emph{a} $\\mathcal{L}_{\\text{x}}$ \\frac{1}{2} \\begin{math}x\\end{math}',
  '# A\n\n- [b](https://arxiv.org/abs/1706.03762) **c** `d`\n> e\n\n1. f\n\n```\ng\n```\n![h](https://a.io/b.png)\n| a | b |\n|---|---|\n',
  '@string{x = "y"}\n@comment{z}\n@article{k, author = {van der A, B and {C D}}, title = "{E} " # x, month = feb, year = 2024, pages = {1--2}, crossref = {l}}\n@proceedings{l, title={m}}',
  'TY  - JOUR\nAU  - A, B\nTI  - C\nDA  - 2024/02/30/\nSP  - 1\nEP  - 2\nDO  - 10.1000/x\nN2  - D\nE\nER  - \n',
  'title,doi,authors,date\r\n"a ""b""",10.1000/x,"C, D; E",2024-02\r\n',
  '---\ntitle: "a: b"\ntags: [c, "d"]\nauthor:\n  - E\ncreated: 2024-01-02\n---\n\n> f\n\n[g](<h>) · i',
  '<ul><li><p>a <b>b</b> <a href="https://c.io">d</a><br>&nbsp;&#x41;</li></ul>',
  '<?xml version="1.0"?><feed xmlns="a"><entry><id>http://arxiv.org/abs/1706.03762v7</id><updated>2023-08-02T00:41:18Z</updated><published>2017-06-12T17:57:34Z</published><title>a</title><summary>b</summary><author><name>c</name></author><arxiv:comment xmlns:arxiv="d">15 pages</arxiv:comment></entry></feed>',
  '<D:multistatus xmlns:D="DAV:"><D:response><D:href>/a/b%20c/</D:href><D:propstat><D:prop><D:resourcetype><D:collection/></D:resourcetype><D:getcontentlength>3</D:getcontentlength><D:getetag>"e"</D:getetag></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>',
  'abcdef/00000001-0123456789abcdef0123456789abcdef.pgs',
];

const PAPER = {
  id: '1706.03762',
  title: 'a',
  abstract: 'b',
  authors: ['C D'],
  votes: 1,
  record: {
    type: 'article',
    identifiers: { doi: '10.1000/x' },
    authors: [{ family: 'A', given: 'B' }],
    issued: { year: 2024, month: 2 },
  },
};
const OBJECTS: readonly unknown[] = [
  { type: 'fetch-feed', key: 'day:2026-02-10' },
  { type: 'make-digest', every: 'week' },
  { type: 'fetch-uptake', id: '1706.03762' },
  {
    view: 'daily',
    period: 'day:2026-02-10',
    sort: 'rising',
    filters: ['code'],
    narrowing: { by: 'author', name: 'A' },
    search: { query: 'a', where: 'here' },
    openId: '1',
    place: { topId: '1', topPx: 3, order: ['1'] },
  },
  { from: '2026-02-01', until: '2026-02-09' },
  [
    { do: 'save', id: '1', title: 'a' },
    { do: 'change', ids: ['1'], change: { what: 'state', state: 'done' } },
  ],
  { what: 'tags', add: ['a'], remove: ['b'] },
  [
    { id: '1', kind: 'watch', by: 'keyword', pattern: 'a*' },
    { id: '2', kind: 'mute', by: 'votes', atLeast: 3, also: [{ how: 'and', by: 'author', pattern: 'B' }] },
  ],
  { app: 'paperglance-rules', format: 1, rules: [{ id: '1', kind: 'boost', by: 'code' }] },
  { ...PAPER, tags: ['x'], note: 'y', state: 'reading', savedAt: 1, changedAt: 1, position: 'i' },
  { databaseId: 'a', generation: 3, count: 2, kind: 'restored' },
  { '1706.03762': [1, 'a'] },
  PAPER.record,
  { words: ['a'], papers: ['1'] },
  { lastAt: 1, restUntil: 2 },
  {
    carrier: 'webdav',
    webdav: { address: 'https://a.io/b/', user: 'c', password: 'd' },
    passphrase: '',
    deviceName: 'e',
    parts: ['rules'],
  },
  { 'contact:huggingface.co': 1, 'contact:lists:huggingface.co': 2 },
  { paperglance: 1, place: 'abcdef', encryption: { salt: 'AAAA', rounds: 600_000, check: 'AAAA' } },
  { paperglance: 1, device: 'abcdef', name: 'a', seq: 3, segments: [1, 2, 3] },
  {
    paperglance: 1,
    device: 'abcdef',
    docs: [
      {
        id: 'paper:1',
        f: { state: ['done', [1, 1, 'abcdef']] },
        s: { tags: { x: [1, 1, 'abcdef'] } },
        n: [[['abcdef', 1, 1, 'a', '']], { abcdef: 1 }],
        d: [1, 1, 'abcdef'],
      },
    ],
  },
  {
    id: '1706.03762',
    comments: [
      {
        id: 'a',
        createdAt: '2026-02-10T12:00:00.000Z',
        data: { latest: { raw: '**b**' }, reactions: [{ reaction: '👍', count: 1 }] },
        author: { name: 'c', fullname: 'd', isOwner: true },
      },
    ],
    linkedModels: [
      { id: 'a/b', likes: 1, downloads: 2, pipeline_tag: 'text-generation', lastModified: '2026-02-10T12:00:00.000Z' },
    ],
    numTotalModels: 2,
  },
  { models: [{ id: 'a/b', likes: 1 }], datasets: [{ id: 'a/c' }], spaces: [{ id: 'a/d', emoji: '😀', title: 'e' }] },
  [
    {
      id: 'x',
      type: 'article-journal',
      title: 'a',
      author: [{ family: 'B', given: 'C' }],
      issued: { 'date-parts': [[2024, 2, 3]] },
      DOI: '10.1000/x',
      note: 'arXiv:1706.03762 [cs]',
    },
  ],
  [
    {
      key: 'A',
      itemType: 'journalArticle',
      title: 'a',
      creators: [{ firstName: 'B', lastName: 'C' }],
      tags: [{ tag: 'd' }],
      extra: 'arXiv: 1706.03762',
    },
    { key: 'N', itemType: 'note', parentItem: 'A', note: '<p>e</p>' },
  ],
  {
    __dataVersion: 608,
    'Arxiv-1706.03762': {
      id: 'Arxiv-1706.03762',
      title: 'a',
      author: 'B C and D E',
      pdfLink: 'https://arxiv.org/pdf/1706.03762.pdf',
      bibtex: '@misc{a, year={2017}}',
      tags: ['f'],
      note: 'g',
    },
  },
];
