import type { Answer } from '../domain/failure.ts';
import type { Paper } from '../domain/paper.ts';
import { ARTIFACT_KINDS, type ArtifactList, type Uptake } from '../domain/uptake/uptake.ts';
import type { HttpEnvironment } from '../http/send.ts';
import { reposAddress, uptakeAddress } from './addresses.ts';
import { ask } from './ask.ts';
import { type BadPayload, parsePaper } from './parse.ts';
import { parseRepos, parseUptake, type UptakeReading } from './parse-uptake.ts';

/** What one answer tells: the paper, where it can be read, and what became of it. */
export interface PaperWithUptake {
  readonly paper?: Paper;
  readonly uptake: Uptake;
}

/**
 * A paper, and what was built on it and is said of it. The first answer lists four of a kind at most; the whole lists are asked for where
 * there are more, and a failure of that costs no more than the rest of the lists. Never rejects.
 */
export async function askUptake(
  world: HttpEnvironment,
  origin: string,
  id: string,
  signal: AbortSignal | undefined,
): Promise<Answer<PaperWithUptake>> {
  const [url, repos] = [uptakeAddress(origin, id), reposAddress(origin, id)];
  if (!url || !repos) return { kind: 'http-error', status: 404 };
  const { answer } = await ask(world, { url: url.href, parse: parseBoth, signal });
  if (answer.kind !== 'ok') return answer;
  const { owners, ...told } = answer.value;
  const { uptake } = told;
  const first = { ...answer, value: told };
  const isWhole = ARTIFACT_KINDS.every((kind) => uptake[kind].listed.length >= uptake[kind].total);
  if (isWhole || (answer.blockedUntil ?? 0) > world.now()) return first;
  const rest = (await ask(world, { url: repos.href, parse: (json) => parseRepos(json, owners), signal })).answer;
  if (rest.kind === 'rate-limited') return { ...first, blockedUntil: rest.until };
  if (rest.kind !== 'ok') return first;
  const { blockedUntil } = rest;
  const value = { ...told, uptake: withRepos(uptake, rest.value) };
  return { ...first, value, ...(blockedUntil !== undefined && { blockedUntil }) };
}

function parseBoth(json: unknown): (UptakeReading & PaperWithUptake) | BadPayload {
  const read = parseUptake(json);
  if ('kind' in read) return read;
  const paper = parsePaper(json);
  return 'kind' in paper ? read : { ...read, paper };
}

/** The longer list of each kind; the total is the larger count. */
function withRepos(uptake: Uptake, repos: Omit<Uptake, 'comments'>): Uptake {
  const longer = (a: ArtifactList, b: ArtifactList): ArtifactList => ({
    total: Math.max(a.total, b.total),
    listed: b.listed.length > a.listed.length ? b.listed : a.listed,
  });
  return {
    comments: uptake.comments,
    models: longer(uptake.models, repos.models),
    datasets: longer(uptake.datasets, repos.datasets),
    spaces: longer(uptake.spaces, repos.spaces),
  };
}
