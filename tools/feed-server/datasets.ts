import { createHash } from 'node:crypto';
import { type Answer, json, jsonError } from './answer.ts';

interface Dataset {
  isPrivate: boolean;
  /** The newest last. */
  readonly commits: { readonly oid: string; readonly files: ReadonlyMap<string, Buffer> }[];
  /** Of its .gitattributes: names that are held as large files. */
  large: RegExp;
}

export interface DatasetToken {
  readonly repositories: readonly string[];
  readonly canWrite: boolean;
}

export interface DatasetRequest {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** A dataset's files are listed so many at a time. */
const PAGE = 1_000;
/** What a new dataset's .gitattributes names, as far as it matters here. */
const LARGE = /\.(?:gz|zip|bin|parquet|7z|zst)$/;

/** Datasets of a stand-in for the hub: their files, one commit after another, and who may see and write them. */
export class Datasets {
  readonly #datasets = new Map<string, Dataset>();
  readonly #tokens = new Map<string, DatasetToken>();
  /** Comes between a listing and a commit, once. */
  #meanwhile: (() => void) | undefined;

  create(name: string, { isPrivate = true } = {}): void {
    this.#datasets.set(name, { isPrivate, commits: [], large: LARGE });
    this.#commit(name, new Map([['.gitattributes', Buffer.from('*.gz filter=lfs diff=lfs merge=lfs -text\n')]]));
  }

  addToken(token: string, rights: DatasetToken): void {
    this.#tokens.set(token, rights);
  }

  setPrivate(name: string, isPrivate: boolean): void {
    this.#of(name).isPrivate = isPrivate;
  }

  /** These names are held as large files from now on. */
  holdAsLarge(name: string, large: RegExp): void {
    this.#of(name).large = large;
  }

  /** The files of the newest commit, by path. */
  files(name: string): ReadonlyMap<string, Buffer> {
    return this.#of(name).commits.at(-1)?.files ?? new Map();
  }

  commitCount(name: string): number {
    return this.#of(name).commits.length;
  }

  /** Somebody else writes, or takes away where there is no text. */
  write(name: string, path: string, text: string | undefined): void {
    const files = new Map(this.files(name));
    if (text === undefined) files.delete(path);
    else files.set(path, Buffer.from(text));
    this.#commit(name, files);
  }

  /** Done right before the next commit is looked at. */
  beforeNextCommit(act: () => void): void {
    this.#meanwhile = act;
  }

  /** Undefined where it is no dataset that is asked for. */
  answer({ method, url, authorization, body }: DatasetRequest): Answer | undefined {
    const [, api, owner, repo, rest = ''] =
      /^\/(api\/)?datasets\/([\w.-]+)\/([\w.-]+)(?:\/(.*))?$/.exec(url.pathname) ?? [];
    if (owner === undefined || repo === undefined) return undefined;
    const name = `${owner}/${repo}`;
    const token = this.#tokens.get(authorization?.replace(/^Bearer /, '') ?? '');
    if (authorization !== undefined && !token) return jsonError(401, '', 'Invalid username or password.');
    const dataset = this.#datasets.get(name);
    const maySee = dataset && (!dataset.isPrivate || token?.repositories.includes(name));
    if (!maySee) return jsonError(authorization === undefined ? 401 : 404, 'RepoNotFound', 'Repository not found');
    const [, kind, revision = '', path = ''] = /^(tree|raw|commit)\/([^/]+)(?:\/(.*))?$/.exec(rest) ?? [];
    if (api && rest === '') {
      return json({ id: name, private: dataset.isPrivate, sha: dataset.commits.at(-1)?.oid });
    }
    if (api && kind === 'commit' && method === 'POST') {
      if (!token?.canWrite) return jsonError(403, '', 'Forbidden: you must have write access to the repository');
      return this.#onCommit(name, body);
    }
    const files = revision === 'main' ? this.files(name) : dataset.commits.find(({ oid }) => oid === revision)?.files;
    if (!files) return jsonError(404, 'RevisionNotFound', `Invalid rev id: ${revision}`);
    if (api && kind === 'tree') return treeOf(files, path, url);
    const file = kind === 'raw' ? files.get(path) : undefined;
    if (!file) return jsonError(404, 'EntryNotFound', 'Entry not found');
    return {
      status: 200,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', ETag: `"${hashOf(file)}"` },
      body: file.toString('latin1'),
      encoding: 'latin1',
    };
  }

  #onCommit(name: string, body: string): Answer {
    const meanwhile = this.#meanwhile;
    this.#meanwhile = undefined;
    meanwhile?.();
    const lines = body
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { key: string; value: Record<string, string> });
    const [header, ...changes] = lines;
    if (header?.key !== 'header' || !header.value.summary) return jsonError(400, '', 'The header has to come first');
    const { commits, large } = this.#of(name);
    const { parentCommit } = header.value;
    if (parentCommit !== undefined && parentCommit !== commits.at(-1)?.oid)
      return jsonError(412, '', 'A commit has happened since. Please refresh and try again.');
    const files = new Map(this.files(name));
    for (const { key, value } of changes) {
      const { path = '', content = '' } = value;
      if (key === 'deletedFile') {
        files.delete(path);
        continue;
      }
      if (key !== 'file') return jsonError(400, '', `Unknown operation ${key}`);
      const bytes = Buffer.from(content, 'base64');
      if (large.test(path)) return jsonError(400, '', `${path} should be uploaded with LFS, by .gitattributes`);
      if (bytes.includes(0)) return jsonError(400, '', 'Your push was rejected because it contains binary files.');
      files.set(path, bytes);
    }
    const oid = this.#commit(name, files);
    return json({ success: true, commitOid: oid, commitUrl: `https://huggingface.co/datasets/${name}/commit/${oid}` });
  }

  #commit(name: string, files: ReadonlyMap<string, Buffer>): string {
    const { commits } = this.#of(name);
    const oid = createHash('sha1').update(`${name} ${commits.length}`).digest('hex');
    commits.push({ oid, files });
    return oid;
  }

  #of(name: string): Dataset {
    const dataset = this.#datasets.get(name);
    if (!dataset) throw new Error(`There is no dataset ${name}`);
    return dataset;
  }
}

function treeOf(files: ReadonlyMap<string, Buffer>, folder: string, url: URL): Answer {
  const within = [...files].filter(([path]) => folder === '' || path.startsWith(`${folder}/`));
  if (within.length === 0) return jsonError(404, 'EntryNotFound', `${folder} does not exist`);
  const folders = within.flatMap(([path]) =>
    path
      .split('/')
      .slice(0, -1)
      .map((_, at, parts) => parts.slice(0, at + 1).join('/')),
  );
  const entries = [
    ...[...new Set(folders)].map((path) => ({ type: 'directory', oid: hashOf(path), size: 0, path })),
    ...within.map(([path, bytes]) => ({ type: 'file', oid: hashOf(bytes), size: bytes.length, path })),
  ];
  const from = Number(url.searchParams.get('cursor') ?? 0);
  const next = new URL(url);
  next.searchParams.set('cursor', String(from + PAGE));
  const isMore = entries.length > from + PAGE;
  return json(entries.slice(from, from + PAGE), isMore ? { Link: `<${next.href}>; rel="next"` } : {});
}

function hashOf(content: string | Buffer): string {
  return createHash('sha1').update(content).digest('hex');
}
