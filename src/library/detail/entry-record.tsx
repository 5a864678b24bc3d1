import type { ComponentChildren } from 'preact';
import { dateWords } from '../../browser/date-text.ts';
import { t } from '../../browser/i18n.ts';
import { isArxivId } from '../../domain/arxiv-id.ts';
import { issuedAt } from '../../domain/bibliography/issued.ts';
import { spokenName } from '../../domain/bibliography/names.ts';
import type { BibliographicRecord } from '../../domain/bibliography/record.ts';
import { type IdentifierLink, identifierLinks } from '../../domain/bibliography/registry-pages.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { followOnClick } from '../../ui/follow-on-click.ts';
import type { LibraryActions } from '../model.ts';
import { issuedWords } from '../when-words.ts';
import { identifierName, languageWords, PLACE_FIELDS, typeWords } from './record-words.ts';

interface Props {
  readonly saved: SavedPaper;
  readonly actions: LibraryActions;
}

/** What a file or the reader said of a paper as a publication, field by field; nothing where nobody said anything. */
export function EntryRecord({ saved, actions }: Props) {
  const { id, record } = saved;
  if (!record) return null;
  const { type, container, language, editors, citationKey } = record;
  const rows: readonly (readonly [name: string, value: ComponentChildren])[] = [
    [t('record_type'), type && typeWords(type)],
    [t('record_container'), container && <Container name={container} actions={actions} />],
    ...PLACE_FIELDS.map((field) => [t(`record_${field}`), record[field]] as const),
    [t('record_venue'), record.venue && <bdi lang="en">{record.venue}</bdi>],
    [t('record_version'), record.version && versionWords(saved, record.version)],
    [t('details_date'), record.issued && dateOf(saved, record.issued)],
    [t('record_language'), language && languageWords(language)],
    [t('record_editors'), editors?.map(spokenName).join(', ')],
    ...identifierLinks(record.identifiers).map(
      (one) => [identifierName(one.name), <Identifier key={one.name} id={id} told={one} actions={actions} />] as const,
    ),
    [t('record_key'), citationKey && <code>{citationKey}</code>],
  ];
  const told = rows.filter(([, value]) => value);
  if (told.length === 0) return null;
  return (
    <dl class="entry-record">
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Narrows the list to what appeared there. */
function Container({ name, actions }: { name: string; actions: LibraryActions }) {
  return (
    <button type="button" title={t('narrow_to_container')} onClick={() => actions.narrow('container', name)}>
      <bdi lang="en">{name}</bdi>
    </button>
  );
}

function Identifier({ id, told, actions }: { id: string; told: IdentifierLink; actions: LibraryActions }) {
  const { value, link } = told;
  if (!link) return <bdi>{value}</bdi>;
  return (
    <a
      href={link.href}
      target="_blank"
      rel="noreferrer"
      title={link.host}
      {...followOnClick(id, link.href, actions.follow)}
    >
      <bdi>{value}</bdi>
    </a>
  );
}

/** "v3, November 2026": arXiv counts its versions so. */
function versionWords({ id, record }: SavedPaper, version: string): string {
  const name = isArxivId(id) && /^\d+$/.test(version) ? `v${version}` : version;
  return record?.versionDate ? t('record_version_of', name, issuedWords(record.versionDate)) : name;
}

/** As much of it as is known. */
function dateOf(saved: SavedPaper, issued: NonNullable<BibliographicRecord['issued']>): string {
  const at = issuedAt(saved);
  return issued.day === undefined || at === undefined ? issuedWords(issued) : dateWords(at);
}
