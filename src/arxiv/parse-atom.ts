import { arxivId } from '../domain/arxiv-id.ts';
import { cleanLine } from '../domain/clean-text.ts';
import type { Failure } from '../domain/failure.ts';
import { timeOf } from '../domain/iso-time.ts';
import { present } from '../domain/present.ts';
import type { ArxivPaper } from '../domain/uptake/arxiv-paper.ts';
import { childrenOf, childText, readXml, type XmlElement } from './read-xml.ts';

/**
 * The papers of an answer of arXiv's `api/query`. An entry that can't be read, such as the one that tells of an error, costs
 * itself. Fails at "xml" or "feed". Never throws.
 */
export function parseAtom(text: string): readonly ArxivPaper[] | Extract<Failure, { kind: 'bad-payload' }> {
  const feed = readXml(text);
  if (!feed) return { kind: 'bad-payload', at: 'xml' };
  if (feed.name !== 'feed') return { kind: 'bad-payload', at: 'feed' };
  return childrenOf(feed, 'entry').slice(0, MAX.entries).flatMap(paperIn);
}

const MAX = { entries: 500, comment: 1_000, journal: 300, doi: 200, title: 500, abstract: 10_000 } as const;

function paperIn(entry: XmlElement): ArxivPaper[] {
  const address = childText(entry, 'id')?.trim() ?? '';
  const [, written = '', version] = /^https?:\/\/arxiv\.org\/abs\/(\S{1,60}?)(?:v(\d{1,3}))?$/.exec(address) ?? [];
  const id = arxivId(written);
  if (id === undefined) return [];
  const comment = line(childText(entry, 'arxiv:comment'), MAX.comment);
  const abstract = line(childText(entry, 'summary'), MAX.abstract);
  return [
    {
      id,
      version: Number(version ?? 1),
      ...present({
        updatedAt: timeOf(childText(entry, 'updated')?.trim()),
        title: line(childText(entry, 'title'), MAX.title),
        abstract,
        comment,
        journal: line(childText(entry, 'arxiv:journal_ref'), MAX.journal),
        doi: line(childText(entry, 'arxiv:doi'), MAX.doi),
        isWithdrawn: saysWithdrawn(comment) || saysWithdrawn(abstract) ? (true as const) : undefined,
      }),
    },
  ];
}

/** Whether a comment or an abstract begins by saying that the paper was withdrawn. */
export function saysWithdrawn(text = ''): boolean {
  return WITHDRAWN.test(text);
}

/** arXiv's own words stand first in the abstract or in the comment; a sentence about other papers does not begin so. */
const WITHDRAWN =
  /^(?:this (?:paper|article|submission|manuscript|work|version|preprint) (?:has been|is|was) (?:temporarily )?withdrawn|(?:paper |article )?withdrawn\b|the authors? (?:has|have) withdrawn)/i;

function line(text: string | undefined, maxLength: number): string | undefined {
  return (text && cleanLine(text, maxLength)) || undefined;
}
