import type { Artifact, ArtifactKind, ArtifactList } from './uptake.ts';

/** The list with the authors' own first, then the organisation's, then what is used most. */
export function ownFirst(artifacts: readonly Artifact[], total: number): ArtifactList {
  const listed = artifacts.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      (b.downloads ?? 0) - (a.downloads ?? 0) ||
      (b.likes ?? 0) - (a.likes ?? 0) ||
      (a.id < b.id ? -1 : 1),
  );
  return { listed, total: Math.max(total, listed.length) };
}

function rankOf({ by }: Artifact): number {
  return by === 'authors' ? 0 : by === 'organisation' ? 1 : 2;
}

/** Where one is on the site. */
export function artifactPage(kind: ArtifactKind, id: string): string {
  const folder = kind === 'models' ? '' : `${kind}/`;
  return `https://huggingface.co/${folder}${id.split('/').map(encodeURIComponent).join('/')}`;
}
