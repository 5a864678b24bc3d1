import { describe, expect, it } from 'vitest';
import { monthNumber } from '../../../src/domain/search/day-number.ts';
import { isEmptyQuery, parseQuery, type TextTerm } from '../../../src/domain/search/parse-query.ts';

const MAY = monthNumber(2024, 5);

/** What was understood, in short: `author:vaswani*` for a beginning, "state space" for a phrase, `-survey` for what is left out. */
function understood(text: string): string {
  const { texts, without, conditions, keys } = parseQuery(text);
  return [
    ...keys.map((key) => `#${key}`),
    ...texts.map(termWords),
    ...without.map((term) => `-${termWords(term)}`),
    ...conditions.map((condition) => {
      const sign = condition.isNot ? '-' : '';
      if (condition.is === 'year' || condition.is === 'month')
        return `${sign}${condition.is}:${condition.from}..${condition.to}`;
      return condition.is === 'in' ? `${sign}in:${condition.place}` : `${sign}has:${condition.what}`;
    }),
  ].join(' ');
}

function termWords({ words, field, isPhrase }: TextTerm): string {
  const text = words.map(({ word, isBeginning }) => word + (isBeginning ? '*' : '')).join(' ');
  return (field ? `${field}:` : '') + (isPhrase ? `"${text}"` : text);
}

describe('a query', () => {
  it.each([
    ['attention', 'attention*'],
    ['Attention is  all', 'attention is all*'],
    ['gpt-4', 'gpt 4*'],
    ['all for all', 'all for*'],
    // In a field.
    ['author:vaswani', 'authors:vaswani*'],
    ['attention author:vaswani', 'attention* authors:vaswani*'],
    ['author:vaswani attention', 'attention* authors:vaswani'],
    ['AUTHOR:Müller', 'authors:muller*'],
    ['author:"Song Han"', 'authors:"song han"'],
    ['author:“Song Han”', 'authors:"song han"'],
    ['author:"Song Ha', 'authors:"song ha*"'],
    ['author：韩松', 'authors:韩松*'],
    ['org:meta tag:rl title:scaling', 'organisation:meta tags:rl title:scaling*'],
    ['tag:"to cite"', 'tags:"to cite"'],
    // Phrases.
    ['"state space" models', 'models* "state space"'],
    ['"state space', '"state space*"'],
    ['"transformer"', 'transformer'],
    ['«state space»', '"state space"'],
    ['„state space“', '"state space"'],
    ['「語言模型」', '"語言 言模 模型"'],
    ['foo"bar baz"', 'foo* "bar baz"'],
    ['""', ''],
    // What is left out.
    ['attention -survey', 'attention* -survey'],
    ['attention −survey', 'attention* -survey'],
    ['-author:han -"state space"', '-authors:han -"state space"'],
    ['attention -gpt-4', 'attention* -"gpt 4"'],
    ['-tag:"to read"', '-tags:"to read"'],
    ['chain-of-thought', 'chain of thought*'],
    ['attention - all', 'attention all*'],
    ['--flag', 'flag*'],
    // Years.
    ['year:2024', 'year:2024..2024'],
    ['year:2020-2024', 'year:2020..2024'],
    ['year:2020..2024', 'year:2020..2024'],
    ['year:2020–2024', 'year:2020..2024'],
    ['year:2020-', 'year:2020..9999'],
    ['year:>=2020', 'year:2020..9999'],
    ['year:>2020', 'year:2021..9999'],
    ['year:<2020', 'year:1..2019'],
    ['year:<=2020', 'year:1..2020'],
    ['year：２０２４', 'year:2024..2024'],
    ['-year:2024', '-year:2024..2024'],
    ['month:2024-05', `month:${MAY}..${MAY}`],
    ['month:2024/5', `month:${MAY}..${MAY}`],
    ['month:2024', `month:${monthNumber(2024, 0)}..${monthNumber(2024, 15)}`],
    ['month:2024-05..2025-01', `month:${MAY}..${monthNumber(2025, 1)}`],
    ['month:2024-05-2025-01', `month:${MAY}..${monthNumber(2025, 1)}`],
    ['month:2024-05-', `month:${MAY}..${monthNumber(9999, 15)}`],
    ['month:>=2024-05', `month:${MAY}..${monthNumber(9999, 15)}`],
    ['month:<2024-05', `month:${monthNumber(1, 0)}..${MAY - 1}`],
    ['-month:2024-05', `-month:${MAY}..${MAY}`],
    ['month:2024-13 x', 'month 2024 13 x*'],
    // Places and what there is.
    ['in:saved', 'in:saved'],
    ['In:Saved has:code HAS:note', 'in:saved has:code has:note'],
    ['in:to-read in:toread', 'in:to-read in:to-read'],
    ['-has:code', '-has:code'],
    // What is none of it is words.
    ['TAG: A Framework', 'tag a framework*'],
    ['in: proceedings', 'in proceedings*'],
    ['year:soon it rains', 'year soon it rains*'],
    ['in:nowhere x', 'in nowhere x*'],
    ['has:legs x', 'has legs x*'],
    ['foo:bar', 'foo bar*'],
    ['https://example.org/a', '#url:https://example.org/a https example org a*'],
    ['2502.19613 in:saved', '#2502.19613 2502 19613* in:saved'],
  ])('%s asks for %s', (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });

  it.each([
    'author:',
    'tag:',
    'year:',
    'year:20',
    'in:',
    'in:sav',
    'has:c',
    '-has:',
    '-',
    '"',
    ' ',
    ' -, ',
    'year:>=',
    'month:20',
    'month:2024-0',
  ])('%j asks for nothing yet', (text) => {
    expect(isEmptyQuery(parseQuery(text))).toBe(true);
    expect(understood(`attention ${text}`)).toBe('attention*');
  });

  it('asks for so many words at most', () => {
    const words = Array.from({ length: 40 }, (_, at) => `w${at}`).join(' ');
    expect(parseQuery(`${words} "x y"`).texts.flatMap((term) => term.words)).toHaveLength(16);
  });
});
