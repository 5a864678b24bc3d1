import type { Answer } from './answer.ts';
import type { Catalogue } from './catalogue.ts';

/** arXiv's feed of the day: each paper that has more than one version was replaced today. */
export function announcedFor(catalogue: Catalogue): Answer {
  const items = catalogue.all().flatMap(({ paper, arxiv }) => {
    if (arxiv === undefined || arxiv.version < 2) return [];
    return `    <item>
      <guid isPermaLink="false">oai:arXiv.org:${paper.id}v${arxiv.version}</guid>
      <arxiv:announce_type>replace</arxiv:announce_type>
    </item>
`;
  });
  const body = `<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" version="2.0">
  <channel>
    <title>updates on arXiv.org</title>
${items.join('')}  </channel>
</rss>
`;
  return { status: 200, headers: { 'Content-Type': 'application/rss+xml; charset=UTF-8' }, body };
}
