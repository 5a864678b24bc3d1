import { describe, expect, it } from 'vitest';
import { childrenOf, childText, readXml } from '../../src/arxiv/read-xml.ts';

describe('XML', () => {
  it('is elements with attributes, text and entities', () => {
    const root = readXml(
      `<?xml version="1.0"?><!-- a < b --><a one='1 "&gt;"' x:two="&#65;&#x42;"> t &amp; <b/>u<![CDATA[<i>&amp;]]><b>&unknown;</b></a>\n`,
    );
    expect(root?.name).toBe('a');
    expect([...(root?.attributes ?? [])]).toEqual([
      ['one', '1 ">"'],
      ['x:two', 'AB'],
    ]);
    expect(root?.text).toBe(' t & u<i>&amp;');
    expect(childrenOf(root, 'b')).toHaveLength(2);
    expect(childText(root, 'b')).toBe('');
    expect(childText(root, 'c')).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['no element', 'text'],
    ['an end that is missing', '<a><b></a>'],
    ['an end too many', '<a></a></b>'],
    ['two roots', '<a/><b/>'],
    ['a tag that is cut', '<a><b'],
    ['an attribute without quotes', '<a b=c/>'],
    ['a comment without an end', '<a><!-- </a>'],
    ['raw text without an end', '<a><![CDATA[ </a>'],
    ['definitions', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['a depth that no feed has', '<a>'.repeat(100) + '</a>'.repeat(100)],
  ])('is not read where it is %s', (_, text) => {
    expect(readXml(text)).toBeUndefined();
  });

  it('keeps a sign that no character has as it was written', () => {
    expect(readXml('<a>&#0;&#x110000;</a>')?.text).toBe('&#0;&#x110000;');
  });
});
