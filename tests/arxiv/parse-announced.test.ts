import { describe, expect, it } from 'vitest';
import { parseAnnounced } from '../../src/arxiv/parse-announced.ts';

/** A feed of arXiv's in its real structure, with made-up papers. */
function feedOf(...items: readonly string[]): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">
  <channel>
    <title>cs.AI, cs.CL updates on arXiv.org</title>
    <link>http://rss.arxiv.org/rss/cs.AI+cs.CL</link>
    <description>cs.AI, cs.CL updates on the arXiv.org e-print archive.</description>
    <atom:link href="http://rss.arxiv.org/rss/cs.AI+cs.CL" rel="self" type="application/rss+xml"/>
    <lastBuildDate>Wed, 11 Feb 2026 05:00:03 +0000</lastBuildDate>
    <skipDays>
      <day>Sunday</day>
      <day>Saturday</day>
    </skipDays>
    ${items.join('\n    ')}
  </channel>
</rss>`;
}

function item(address: string, type: string, abstract = 'Foxes &amp; hens are counted.'): string {
  return `<item>
      <title>Counting Foxes</title>
      <link>https://arxiv.org/abs/${address.replace(/v\d+$/, '')}</link>
      <description>arXiv:${address} Announce Type: ${type}
Abstract: ${abstract}</description>
      <guid isPermaLink="false">oai:arXiv.org:${address}</guid>
      <category>cs.AI</category>
      <pubDate>Wed, 11 Feb 2026 00:00:00 -0500</pubDate>
      <arxiv:announce_type>${type}</arxiv:announce_type>
      <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
      <dc:creator>Ada Lovelace, Mary Shelley</dc:creator>
    </item>`;
}

describe('the versions that arXiv announced today', () => {
  it('are those that replace others, in any class', () => {
    const feed = feedOf(
      item('2602.00001v1', 'new'),
      item('2602.00002v1', 'cross'),
      item('2601.00003v2', 'replace'),
      item('hep-th/9901001v4', 'replace-cross'),
    );
    expect(parseAnnounced(feed)).toEqual([
      { id: '2601.00003', version: 2 },
      { id: 'hep-th/9901001', version: 4 },
    ]);
  });

  it('say that a paper was withdrawn', () => {
    const feed = feedOf(item('2601.00003v2', 'replace', 'This paper has been withdrawn by Ada Lovelace'));
    expect(parseAnnounced(feed)).toEqual([{ id: '2601.00003', version: 2, isWithdrawn: true }]);
  });

  it('name a paper of two classes once, by its later version', () => {
    const feed = feedOf(item('2601.00003v3', 'replace'), item('2601.00003v2', 'replace-cross'));
    expect(parseAnnounced(feed)).toEqual([{ id: '2601.00003', version: 3 }]);
  });

  it('leave out what cannot be read', () => {
    const feed = feedOf(
      '<item/>',
      item('nonsense', 'replace'),
      item('2601.00003', 'replace'),
      '<item><guid>x</guid></item>',
    );
    expect(parseAnnounced(feed)).toEqual([]);
    expect(parseAnnounced(feedOf())).toEqual([]);
  });

  it('are nothing that could be read where the answer is broken', () => {
    for (const broken of ['', '<rss>', 'x', '{}', '<!DOCTYPE rss><rss/>'])
      expect(parseAnnounced(broken)).toEqual({ kind: 'bad-payload', at: 'xml' });
    for (const other of ['<html/>', '<rss/>', '<feed/>'])
      expect(parseAnnounced(other)).toEqual({ kind: 'bad-payload', at: 'rss' });
  });
});
