import { expect, it, test } from 'vitest';
import { escapedForXml, suggestionFor } from '../../src/domain/omnibox.ts';
import { paper } from '../store/fresh-store.ts';

test.each([
  ['a < b & "c" > \'d\'', 'a &#60; b &#38; &#34;c&#34; &#62; &#39;d&#39;'],
  ['<url>evil</url>', '&#60;url&#62;evil&#60;/url&#62;'],
  [']]>&amp;', ']]&#62;&#38;amp;'],
  ['nul\0 bell\x07 tab\t', 'nul bell tab\t'],
  ['half \ud83d character', 'half \ufffd character'],
])('%j becomes %j', (text, escaped) => {
  expect(escapedForXml(text)).toBe(escaped);
});

it('says title and first author, typesets LaTeX, and is chosen by the id', () => {
  const told = { title: 'On $\\alpha$ & more', authors: ['Ada Lovelace', 'Alan Turing'] };
  expect(suggestionFor({ id: '2501.1', paper: paper('2501.1', told) })).toEqual({
    content: '2501.1',
    description: 'On α & more – Ada Lovelace …',
  });
  expect(suggestionFor({ id: 'x', paper: paper('x', { authors: [] }) }).description).toBe('Title of x');
});
