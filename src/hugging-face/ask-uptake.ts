import type { Answer } from '../domain/failure.ts';
import { ARTIFACT_KINDS, type ArtifactList, type Uptake } from '../domain/uptake/uptake.ts';
import type { HttpEnvironment } from '../http/send.ts';
import { reposAddress, uptakeAddress } from './addresses.ts';
import { ask } from './ask.ts';
import { parseRepos, parseUptake } from './parse-uptake.ts';

/**
 * What was built on a paper and is said of it. The first answer lists four of a kind at most; the whole lists are asked for where
 * there are more, and a failure of that costs no more than the rest of the lists. Never rejects.
 */
export async function askUptake(
  world: HttpEnvironment,
  origin: string,
  id: string,
  signal: AbortSignal | undefined,
): Promise<Answer<Uptake>> {
  const [url, repos] = [uptakeAddress(origin, id), reposAddress(origin, id)];
  if (!url || !repos) return { kind: 'http-error', status: 404 };
  const { answer } = await ask(world, { url: url.href, parse: parseUptake, signal });
  if (answer.kind !== 'ok') return answer;
  const { uptake, owners } = answer.value;
  const first = { ...answer, value: uptake };
  const isWhole = ARTIFACT_KINDS.every((kind) => uptake[kind].listed.length >= uptake[kind].total);
  if (isWhole || (answer.blockedUntil ?? 0) > world.now()) return first;
  const rest = (await ask(world, { url: repos.href, parse: (json) => parseRepos(json, owners), signal })).answer;
  if (rest.kind === 'rate-limited') return { ...first, blockedUntil: rest.until };
  if (rest.kind !== 'ok') return first;
  const { blockedUntil } = rest;
  return { ...first, value: withRepos(uptake, rest.value), ...(blockedUntil !== undefined && { blockedUntil }) };
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
