import { useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { artifactPage } from '../../domain/uptake/artifacts.ts';
import type { Artifact, ArtifactKind, ArtifactList } from '../../domain/uptake/uptake.ts';
import type { Follow } from '../follow.ts';
import { followOnClick } from '../follow-on-click.ts';
import { usePieces } from './use-pieces.ts';

interface Props {
  /** Of the paper. */
  readonly id: string;
  readonly kind: ArtifactKind;
  readonly list: ArtifactList;
  readonly onFollow: Follow;
}

/** So many of a kind stand there at first, and all that are the authors' own up to twice as many. */
const FEW = 4;
const PIECES = { first: FEW, step: 8 };

/** The models, datasets or Spaces of a paper: a few, and all for whoever wants them. */
export function ArtifactSection({ id, kind, list, onFollow }: Props) {
  const [showsAll, setShowsAll] = useState(false);
  const { listed, total } = list;
  const own = listed.filter(({ by }) => by !== undefined).length;
  const few = Math.min(listed.length, Math.max(FEW, Math.min(own, 2 * FEW)));
  const shown = usePieces(showsAll ? listed.length : few, PIECES);
  return (
    <div class="artifacts">
      <h4>{t(`uptake_${kind}`, total)}</h4>
      <ul>
        {listed.slice(0, shown).map((artifact) => (
          <ArtifactItem key={artifact.id} paperId={id} kind={kind} artifact={artifact} onFollow={onFollow} />
        ))}
      </ul>
      {!showsAll && listed.length > few && (
        <button type="button" class="link-button" onClick={() => setShowsAll(true)}>
          {t('uptake_show_all', listed.length)}
        </button>
      )}
    </div>
  );
}

interface ItemProps {
  readonly paperId: string;
  readonly kind: ArtifactKind;
  readonly artifact: Artifact;
  readonly onFollow: Follow;
}

function ArtifactItem({ paperId, kind, artifact, onFollow }: ItemProps) {
  const { id, by, about } = artifact;
  const href = artifactPage(kind, id);
  const facts = factsOf(artifact);
  return (
    <li>
      <a href={href} target="_blank" rel="noreferrer" {...followOnClick(paperId, href, onFollow)}>
        <bdi>{id}</bdi>
      </a>
      {by && <b class="uptake-own">{t(`uptake_by_${by}`)}</b>}
      {facts.length > 0 && <span>{facts.join(' · ')}</span>}
      {about && (
        <span class="artifact-about" dir="auto">
          {about}
        </span>
      )}
    </li>
  );
}

function factsOf({ task, downloads, likes, gate }: Artifact): string[] {
  return [
    task?.replaceAll('-', ' '),
    downloads !== undefined && downloads > 0 && t('uptake_downloads', downloads),
    likes !== undefined && likes > 0 && t('uptake_likes', likes),
    gate && t(`uptake_gate_${gate}`),
  ].filter((fact) => typeof fact === 'string');
}
