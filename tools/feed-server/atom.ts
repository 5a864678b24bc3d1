import type { Answer } from './answer.ts';
import type { Catalogue } from './catalogue.ts';
import type { Entry } from './entry.ts';

/** What arXiv's `api/query?id_list=` answers: an Atom feed with the newest version of each paper that it has. */
export function atomFor(url: URL, catalogue: Catalogue): Answer {
  const ids = (url.searchParams.get('id_list') ?? '').split(',').filter(Boolean);
  const entries = ids.flatMap((id) => catalogue.entry(id) ?? []);
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <link href="${escaped(url.href)}" rel="self" type="application/atom+xml"/>
  <title type="html">arXiv Query</title>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${entries.length}</opensearch:totalResults>
${entries.map(entryOf).join('')}</feed>
`;
  return { status: 200, headers: { 'Content-Type': 'application/atom+xml; charset=UTF-8' }, body };
}

function entryOf({ paper, arxiv = { version: 1 } }: Entry): string {
  const { version, updated = paper.publishedAt, comment, journal, doi } = arxiv;
  const own = (name: string, text: string | undefined) =>
    text === undefined
      ? ''
      : `    <arxiv:${name} xmlns:arxiv="http://arxiv.org/schemas/atom">${escaped(text)}</arxiv:${name}>\n`;
  const authors = paper.authors.map(({ name }) => `    <author><name>${escaped(name)}</name></author>\n`).join('');
  return `  <entry>
    <id>http://arxiv.org/abs/${escaped(paper.id)}v${version}</id>
    <updated>${updated.replace(/\.\d+Z$/, 'Z')}</updated>
    <published>${paper.publishedAt.replace(/\.\d+Z$/, 'Z')}</published>
    <title>${escaped(paper.title)}</title>
    <summary>  ${escaped(paper.summary)}
</summary>
${authors}${own('comment', comment)}${own('journal_ref', journal)}${own('doi', doi)}  </entry>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
