import { describe, expect, it } from 'vitest';
import type { UptakeReading } from '../../src/hugging-face/parse-uptake.ts';
import { parseRepos, parseUptake } from '../../src/hugging-face/parse-uptake.ts';

const model = (id: string, more: object = {}) => ({
  author: id.split('/')[0],
  authorData: { name: 'x', fullname: 'X', type: 'user', isHf: false, avatarUrl: '/avatars/1.svg' },
  id,
  downloads: 10,
  likes: 1,
  gated: false,
  private: false,
  repoType: 'model',
  ...more,
});
const comment = (id: string, raw: unknown, more: object = {}) => ({
  id,
  createdAt: '2026-02-14T10:00:00.000Z',
  type: 'comment',
  author: { _id: 'u', fullname: 'Ada Lovelace', name: 'ada', avatarUrl: '/avatars/1.svg', type: 'user' },
  data: { hidden: false, edited: false, latest: { raw, html: '<img src=x>', updatedAt: 'x' }, reactions: [], ...more },
});
const AUTHORS = [
  { name: 'Ada Lovelace', hidden: false, status: 'claimed_verified', user: { user: 'Ada', fullname: 'Ada Lovelace' } },
  { name: 'Guessed', hidden: false, status: 'extracted_pending', user: { user: 'guessed' } },
  { name: 'Hidden', hidden: true, user: { user: 'hidden' } },
  { name: 'Without an account', hidden: false },
  null,
];

function read(answer: object): UptakeReading {
  const reading = parseUptake({ id: '2602.01234', title: 'Foxes', authors: AUTHORS, ...answer });
  if ('kind' in reading) throw new Error(reading.at);
  return reading;
}

describe('what was built on a paper', () => {
  it('has the authors’ own first, then the organisation’s, then what is used most, and says which is whose', () => {
    const { uptake } = read({
      organization: { name: 'fox-lab', fullname: 'Fox Lab' },
      linkedModels: [model('tuner/a'), model('tuner/b', { downloads: 99 }), model('Fox-Lab/c'), model('ada/d')],
      numTotalModels: 111,
    });
    expect(uptake.models.total).toBe(111);
    expect(uptake.models.listed.map(({ id, by }) => [id, by])).toEqual([
      ['ada/d', 'authors'],
      ['Fox-Lab/c', 'organisation'],
      ['tuner/b', undefined],
      ['tuner/a', undefined],
    ]);
  });

  it('takes nobody for an author whom the service only guessed, or who is hidden', () => {
    const { uptake } = read({ linkedModels: [model('guessed/a'), model('hidden/b')] });
    expect(uptake.models.listed.every(({ by }) => by === undefined)).toBe(true);
  });

  it.each([
    [false, undefined],
    ['auto', 'terms'],
    ['manual', 'request'],
    [true, 'terms'],
    ['of a new kind', 'terms'],
    [7, undefined],
    [undefined, undefined],
    [null, undefined],
  ])('gated %s', (gated, gate) => {
    expect(read({ linkedModels: [model('a/b', { gated })] }).uptake.models.listed[0]?.gate).toBe(gate);
  });

  it('keeps what every kind tells', () => {
    const { uptake } = read({
      linkedModels: [model('a/b', { pipeline_tag: 'text-generation', numParameters: 7e9 })],
      linkedDatasets: [{ author: 'a', id: 'a/data', downloads: 3, likes: 0, gated: 'auto', repoType: 'dataset' }],
      linkedSpaces: [{ id: 'a/demo', emoji: '🔭', running: true, featured: false, shortDescription: 'Try\nit' }],
      numTotalDatasets: 7,
    });
    expect(uptake).toMatchObject({
      models: { total: 1, listed: [{ id: 'a/b', task: 'text-generation', downloads: 10, likes: 1 }] },
      datasets: { total: 7, listed: [{ id: 'a/data', gate: 'terms', downloads: 3, likes: 0 }] },
      spaces: { total: 1, listed: [{ id: 'a/demo', about: 'Try it' }] },
    });
  });

  it('leaves out what is private, of another kind, twice there, or has no page of its own', () => {
    const broken = [null, 7, 'a/b', {}, { id: 7 }, [], model('../x'), model('a/b/c'), model('a b/c'), model('-a/b')];
    const listed = [
      ...broken,
      model('a/b', { private: true }),
      model('a/b', { repoType: 'kernel' }),
      model('gpt2'),
      model('gpt2'),
    ];
    expect(read({ linkedModels: listed }).uptake.models.listed.map(({ id }) => id)).toEqual(['gpt2']);
  });

  it('is nothing where an answer has none of it, or has it in another form', () => {
    const none = { total: 0, listed: [] };
    for (const odd of [{}, { linkedModels: null, comments: {}, numTotalModels: -1, authors: 'x', organization: 7 }])
      expect(read(odd).uptake).toEqual({ models: none, datasets: none, spaces: none, comments: [] });
    expect(parseUptake({ error: 'Paper not found' })).toEqual({ kind: 'bad-payload', at: 'paper' });
    expect(parseUptake(null)).toEqual({ kind: 'bad-payload', at: 'paper' });
  });

  it('comes whole from the list of repositories', () => {
    const owners = { authors: new Set(['ada']) };
    const many = Array.from({ length: 400 }, (_, index) => model(`tuner/m${index}`));
    const lists = parseRepos({ models: [...many, model('ada/own')], datasets: null }, owners);
    expect(lists).toMatchObject({ datasets: { total: 0 }, spaces: { total: 0 } });
    if ('kind' in lists) return;
    expect(lists.models.total).toBe(401);
    expect(lists.models.listed).toHaveLength(300);
    expect(lists.models.listed[0]).toMatchObject({ id: 'ada/own', by: 'authors' });
    expect(parseRepos([], owners)).toMatchObject({ models: { total: 0 } });
    expect(parseRepos('x', owners)).toEqual({ kind: 'bad-payload', at: 'repos' });
  });
});

describe('what is said of a paper', () => {
  const textsOf = (...comments: unknown[]) => read({ comments }).uptake.comments;

  it('is text with who, when, what it answers and how many liked it', () => {
    const reactions = [
      { reaction: '👍', count: 3, users: ['x'] },
      { reaction: '', count: 1 },
      { reaction: '❤️', count: 0 },
      7,
    ];
    expect(textsOf(comment('c1', 'So **good**.', { reactions, edited: true, parentCommentId: 'c0' }))).toEqual([
      {
        id: 'c1',
        text: 'So **good**.',
        at: Date.UTC(2026, 1, 14, 10),
        by: { name: 'Ada Lovelace', user: 'ada' },
        isByAuthor: true,
        isEdited: true,
        answers: 'c0',
        reactions: [{ sign: '👍', count: 3 }],
      },
    ]);
  });

  it('keeps lines, and nothing that hides or turns round', () => {
    const [read] = textsOf(comment('c', 'one\r\n\r\n\r\n\r\n\u202etwo\u200b\u0000\n\tthree  '));
    expect(read?.text).toBe('one\n\ntwo\n    three');
  });

  it('has links in place of pictures', () => {
    const raw =
      '![a plot](https://cdn-uploads.huggingface.co/plot.png) ![](https://a.io/b.png) ![x](http://a.io/c.png)';
    expect(textsOf(comment('c', raw))[0]?.text).toBe(
      '[a plot](https://cdn-uploads.huggingface.co/plot.png) [https://a.io/b.png](https://a.io/b.png) ![x](http://a.io/c.png)',
    );
  });

  it('leaves out what is hidden, empty, twice there, no comment or not readable', () => {
    const kept = textsOf(
      comment('hidden', 'x', { hidden: true }),
      comment('empty', ' \n\u200b '),
      { ...comment('event', 'x'), type: 'status-change' },
      comment('number', 7),
      { id: 'nothing' },
      null,
      { ...comment('nobody', 'Hello.'), author: null, createdAt: 'yesterday', type: undefined },
      comment('nobody', 'Again.'),
    );
    expect(kept).toEqual([{ id: 'nobody', text: 'Hello.', reactions: [] }]);
  });

  it('is capped: a long comment is cut, and a flood of them ends', () => {
    const flood = Array.from({ length: 3_000 }, (_, index) => comment(`c${index}`, 'x'.repeat(20_000)));
    const kept = textsOf(...flood);
    expect(kept[0]?.text.length).toBe(8_000);
    expect(kept.length).toBeLessThanOrEqual(51);
    expect(textsOf(...Array.from({ length: 3_000 }, (_, index) => comment(`c${index}`, 'x')))).toHaveLength(1_000);
  });
});
