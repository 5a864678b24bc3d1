import { arxivId } from '../domain/arxiv-id.ts';
import { cleanLine } from '../domain/clean-text.ts';
import type { Failure } from '../domain/failure.ts';
import type { AnnouncedVersion } from '../domain/watching/announced-version.ts';
import { saysWithdrawn } from './parse-atom.ts';
import { childrenOf, childText, readXml, type XmlElement } from './read-xml.ts';

/**
 * The new versions in arXiv's feed of a day ("replace" and "replace-cross"; new papers and first cross-lists are none). Of a paper that is
 * named twice, the later version. Fails at "xml" or "rss". Never throws.
 */
export function parseAnnounced(text: string): readonly AnnouncedVersion[] | Extract<Failure, { kind: 'bad-payload' }> {
  const root = readXml(text);
  if (!root) return { kind: 'bad-payload', at: 'xml' };
  const [channel] = root.name === 'rss' ? childrenOf(root, 'channel') : [];
  if (!channel) return { kind: 'bad-payload', at: 'rss' };
  const found = new Map<string, AnnouncedVersion>();
  for (const item of childrenOf(channel, 'item').slice(0, MOST_ITEMS)) {
    const announced = announcedIn(item);
    if (announced && announced.version >= (found.get(announced.id)?.version ?? 0)) found.set(announced.id, announced);
  }
  return [...found.values()];
}

/** A day of all classes has some 2,000. */
const MOST_ITEMS = 10_000;
const READ_OF_TEXT = 2_000;

function announcedIn(item: XmlElement): AnnouncedVersion | undefined {
  const type = childText(item, 'arxiv:announce_type')?.trim();
  if (type !== 'replace' && type !== 'replace-cross') return undefined;
  const [, written = '', version] =
    /^oai:arXiv\.org:(\S{1,60}?)v(\d{1,3})$/.exec(childText(item, 'guid')?.trim() ?? '') ?? [];
  const id = arxivId(written);
  if (id === undefined || version === undefined) return undefined;
  const [, abstract = ''] = (childText(item, 'description') ?? '').slice(0, READ_OF_TEXT).split('Abstract:');
  return {
    id,
    version: Number(version),
    ...(saysWithdrawn(cleanLine(abstract, READ_OF_TEXT)) && { isWithdrawn: true as const }),
  };
}
