import * as v from 'valibot';
import type { Failure, PaperList } from '../domain/failure.ts';
import type { Paper } from '../domain/paper.ts';
import { entrySchema, paperSchema } from './entry-schema.ts';
import { paperFromEntry } from './paper-from-entry.ts';

export type BadPayload = Extract<Failure, { kind: 'bad-payload' }>;

/**
 * The papers of a daily list or a search answer, in order; an entry without a usable id and title costs itself and is counted
 * in `unreadable`. Anything but an array fails at "list". Reads the first 10,000 entries at most. Never throws.
 */
export function parseList(json: unknown): PaperList | BadPayload {
  if (!Array.isArray(json)) return { kind: 'bad-payload', at: 'list' };
  const papers: Paper[] = [];
  const entries = json.slice(0, MAX_ENTRIES);
  for (const entry of entries) {
    const paper = parseEntry(entry);
    if (paper) papers.push(paper);
  }
  return { papers, unreadable: entries.length - papers.length };
}

/** The bare paper of `/api/papers/{id}`; fails at "paper", "paper.id" or "paper.title". Never throws. */
export function parsePaper(json: unknown): Paper | BadPayload {
  const parsed = v.safeParse(paperSchema, json, { abortEarly: true });
  if (!parsed.success) {
    const field = v.getDotPath(parsed.issues[0]);
    return { kind: 'bad-payload', at: field ? `paper.${field}` : 'paper' };
  }
  const paper = paperFromEntry(parsed.output);
  return paper ?? { kind: 'bad-payload', at: parsed.output.id.trim() ? 'paper.title' : 'paper.id' };
}

/** The service answers 120 at most; five million bytes of `{}` must not keep the worker busy for seconds. */
const MAX_ENTRIES = 10_000;

function parseEntry(json: unknown): Paper | undefined {
  const parsed = v.safeParse(entrySchema, json, { abortEarly: true });
  return parsed.success ? paperFromEntry(parsed.output.paper, parsed.output) : undefined;
}
