import * as v from 'valibot';
import { cleanLine, cleanLines } from '../domain/clean-text.ts';
import { timeOf } from '../domain/iso-time.ts';
import { present } from '../domain/present.ts';
import { ownFirst } from '../domain/uptake/artifacts.ts';
import type { Artifact, ArtifactList, PaperComment, Reaction, Uptake } from '../domain/uptake/uptake.ts';
import { personOf } from './paper-from-entry.ts';
import type { BadPayload } from './parse.ts';
import {
  type ArtifactFields,
  artifactSchema,
  type CommentFields,
  commentSchema,
  paperAuthorSchema,
  reactionSchema,
  reposSchema,
  uptakeSchema,
} from './uptake-schema.ts';

/** Whose a model or a comment is, by the handles of accounts in small letters. */
export interface Owners {
  readonly authors: ReadonlySet<string>;
  readonly organisation?: string;
}

export interface UptakeReading {
  readonly uptake: Uptake;
  readonly owners: Owners;
}

/**
 * What an answer of `/api/papers/{id}?field=comments` tells beside the paper. Whatever is missing is an empty list; an item
 * that can't be read, is private or hidden is left out. Fails at "paper" where the answer is no paper. Never throws.
 */
export function parseUptake(json: unknown): UptakeReading | BadPayload {
  const parsed = v.safeParse(uptakeSchema, json, { abortEarly: true });
  if (!parsed.success) return { kind: 'bad-payload', at: 'paper' };
  const told = parsed.output;
  const organisation = told.organization?.name?.toLowerCase();
  const owners: Owners = { authors: authorsIn(told.authors ?? []), ...(organisation && { organisation }) };
  return {
    owners,
    uptake: {
      models: artifactsIn(told.linkedModels, 'model', owners, told.numTotalModels),
      datasets: artifactsIn(told.linkedDatasets, 'dataset', owners, told.numTotalDatasets),
      spaces: artifactsIn(told.linkedSpaces, 'space', owners, told.numTotalSpaces),
      comments: commentsIn(told.comments ?? [], owners),
    },
  };
}

/** The whole lists of `/api/arxiv/{id}/repos`. Fails at "repos" where the answer is no object. Never throws. */
export function parseRepos(json: unknown, owners: Owners): Omit<Uptake, 'comments'> | BadPayload {
  const parsed = v.safeParse(reposSchema, json, { abortEarly: true });
  if (!parsed.success) return { kind: 'bad-payload', at: 'repos' };
  const { models, datasets, spaces } = parsed.output;
  return {
    models: artifactsIn(models, 'model', owners),
    datasets: artifactsIn(datasets, 'dataset', owners),
    spaces: artifactsIn(spaces, 'space', owners),
  };
}

/** The most that is kept, and the longest in UTF-16 units: some 3 to 10 times what was seen. */
const MAX = {
  read: 5_000,
  artifacts: 300,
  comments: 1_000,
  commentText: 8_000,
  allText: 400_000,
  reactions: 12,
  id: 200,
  task: 60,
  about: 200,
} as const;

/** An account that the service found by itself and nobody confirmed may be somebody else's. */
function authorsIn(authors: readonly unknown[]): ReadonlySet<string> {
  const handles = new Set<string>();
  for (const author of authors.slice(0, MAX.read)) {
    const parsed = v.safeParse(paperAuthorSchema, author);
    if (!parsed.success || parsed.output.hidden || parsed.output.status === 'extracted_pending') continue;
    const { user, name } = parsed.output.user;
    const handle = user ?? name;
    if (handle) handles.add(handle.toLowerCase());
  }
  return handles;
}

function artifactsIn(
  items: readonly unknown[] | undefined,
  type: 'model' | 'dataset' | 'space',
  owners: Owners,
  total = 0,
): ArtifactList {
  const found = new Map<string, Artifact>();
  for (const item of items?.slice(0, MAX.read) ?? []) {
    const parsed = v.safeParse(artifactSchema, item, { abortEarly: true });
    const artifact = parsed.success ? artifactOf(parsed.output, type, owners) : undefined;
    if (artifact && !found.has(artifact.id)) found.set(artifact.id, artifact);
  }
  const all = ownFirst([...found.values()], total);
  return { ...all, listed: all.listed.slice(0, MAX.artifacts) };
}

/** Undefined for what has no page that could be led to: no id of the known form, of another kind, or private. */
function artifactOf(fields: ArtifactFields, type: string, owners: Owners): Artifact | undefined {
  const { id, repoType = type, gated, downloads, likes } = fields;
  if (repoType !== type || fields.private || id.length > MAX.id || !REPOSITORY.test(id)) return undefined;
  return {
    id,
    ...present({
      by: ownerOf(id, owners),
      task: line(fields.pipeline_tag, MAX.task),
      about: line(fields.shortDescription, MAX.about),
      downloads,
      likes,
      gate: gated === 'manual' ? ('request' as const) : gated ? ('terms' as const) : undefined,
    }),
  };
}

/** "owner/name", or a name alone as the oldest models have it. */
const REPOSITORY = /^(?:\w[\w.-]*\/)?\w[\w.-]*$/;

function ownerOf(id: string, { authors, organisation }: Owners): Artifact['by'] {
  const owner = id.includes('/') ? id.slice(0, id.indexOf('/')).toLowerCase() : undefined;
  if (owner === undefined) return undefined;
  return authors.has(owner) ? 'authors' : owner === organisation ? 'organisation' : undefined;
}

function commentsIn(items: readonly unknown[], owners: Owners): PaperComment[] {
  const found = new Map<string, PaperComment>();
  let room: number = MAX.allText;
  for (const item of items.slice(0, MAX.read)) {
    if (found.size === MAX.comments || room <= 0) break;
    const parsed = v.safeParse(commentSchema, item, { abortEarly: true });
    const comment = parsed.success ? commentOf(parsed.output, owners) : undefined;
    if (!comment || found.has(comment.id)) continue;
    found.set(comment.id, comment);
    room -= comment.text.length;
  }
  return [...found.values()];
}

/** Undefined for what is no comment (a title was changed, say), is hidden, or says nothing. */
function commentOf({ id, type = 'comment', createdAt, author, data }: CommentFields, owners: Owners) {
  if (type !== 'comment' || data.hidden || id === '' || id.length > MAX.id) return undefined;
  const text = withoutPictures(cleanLines(data.latest.raw.slice(0, 2 * MAX.commentText), MAX.commentText));
  if (text === '') return undefined;
  const by = personOf(author);
  const isByAuthor = by?.user !== undefined && owners.authors.has(by.user.toLowerCase());
  return {
    id,
    text,
    reactions: reactionsIn(data.reactions ?? []),
    ...present({
      at: timeOf(createdAt),
      by,
      isByAuthor: isByAuthor || undefined,
      isEdited: data.edited || undefined,
      answers: data.parentCommentId || undefined,
    }),
  } satisfies PaperComment;
}

/** A picture is a link to it: nothing of a stranger's is loaded. */
function withoutPictures(text: string): string {
  return text.replace(PICTURE, (_, words: string, address: string) => `[${words.trim() || address}](${address})`);
}

const PICTURE = /!\[([^\][\n]{0,200})\]\((https:\/\/[^\s()]{1,200})\)/g;

function reactionsIn(items: readonly unknown[]): Reaction[] {
  return items.slice(0, MAX.reactions).flatMap((item) => {
    const parsed = v.safeParse(reactionSchema, item);
    const sign = parsed.success ? cleanLine(parsed.output.reaction, SIGN_MAX) : '';
    return parsed.success && sign !== '' && parsed.output.count > 0 ? [{ sign, count: parsed.output.count }] : [];
  });
}

const SIGN_MAX = 16;

function line(text: string | undefined, maxLength: number): string | undefined {
  return (text && cleanLine(text, maxLength)) || undefined;
}
