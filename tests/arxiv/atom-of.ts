/** An answer of arXiv's interface, in its real structure and with made-up papers. */
export function atomOf(...entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <link href="http://arxiv.org/api/query?search_query%3D%26id_list%3D2602.01234" rel="self" type="application/atom+xml"/>
  <title type="html">ArXiv Query: search_query=&amp;id_list=2602.01234&amp;start=0&amp;max_results=100</title>
  <id>http://arxiv.org/api/x</id>
  <updated>2026-02-14T00:00:00-05:00</updated>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${entries.length}</opensearch:totalResults>
  ${entries.join('\n')}
</feed>
`;
}

/** One entry. `more` stands where arXiv puts comment, journal and DOI. */
export function atomEntry(address: string, more = '', summary = 'Foxes count &lt;tens&gt; of hens.'): string {
  return `<entry>
    <id>http://arxiv.org/abs/${address}</id>
    <updated>2026-02-12T09:30:00Z</updated>
    <published>2026-01-05T18:00:00Z</published>
    <title>Counting Foxes &amp; Hens</title>
    <summary>  ${summary}
</summary>
    <author>
      <name>Ada Lovelace</name>
    </author>
    ${more}
    <link href="http://arxiv.org/abs/${address}" rel="alternate" type="text/html"/>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
  </entry>`;
}

export function own(name: 'comment' | 'journal_ref' | 'doi', text: string): string {
  return `<arxiv:${name} xmlns:arxiv="http://arxiv.org/schemas/atom">${text}</arxiv:${name}>`;
}
