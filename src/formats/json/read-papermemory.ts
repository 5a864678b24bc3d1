import { dateIn } from '../../domain/bibliography/dates.ts';
import { namesIn } from '../../domain/bibliography/read-names.ts';
import { findId, findIdAlone } from '../find-id.ts';
import { findIdentifiers } from '../find-identifiers.ts';
import { collectSteps, type ImportEntries, type ImportProblem, type RawEntry } from '../import-entry.ts';
import { subjectClassWith } from '../primary-class.ts';
import type { ReadingSteps } from '../reading-steps.ts';
import { type Refusal, refused } from '../refusal.ts';
import { asRecord, parseJson, textOf } from './json-parse.ts';

/**
 * The arXiv papers of PaperMemory's export (github.com/vict0rsch/PaperMemory): one object, papers by their PaperMemory id
 * ("Arxiv-1706.03762"), beside a `__dataVersion`. A favourite comes starred; papers from other places have no arXiv id.
 */
export function* paperMemorySteps(text: string): ReadingSteps<ImportEntries | Refusal> {
  const parsed = parseJson(text);
  if (parsed.kind === 'refused') return parsed;
  const memory = asRecord(parsed.value);
  return memory && isPaperMemory(memory) ? yield* collectSteps(entriesIn(memory)) : refused('wrong-app');
}

type Fields = Readonly<Record<string, unknown>>;

function isPaperMemory(memory: Fields): boolean {
  if (Object.hasOwn(memory, '__dataVersion')) return true;
  for (const key in memory) {
    if (textOf(asRecord(memory[key]), 'pdfLink') !== undefined) return true;
  }
  return false;
}

function* entriesIn(memory: Fields): Generator<RawEntry | ImportProblem> {
  for (const key of Object.keys(memory)) {
    if (key.startsWith('__')) continue;
    const paper = asRecord(memory[key]);
    if (paper) yield rawEntry(key, paper);
    else yield { at: key, why: 'unreadable' };
  }
}

function rawEntry(key: string, paper: Fields): RawEntry {
  const places = [textOf(paper, 'pdfLink'), textOf(paper, 'doi'), eprintIn(textOf(paper, 'bibtex'))];
  const keys = [key, textOf(paper, 'id')];
  const id = [...places.map((place) => findId(place ?? '')), ...keys.map((name) => findIdAlone(name ?? ''))].find(
    (found) => found !== undefined,
  );
  const savedAt = Date.parse(textOf(paper, 'addDate') ?? '');
  const [venue, citationKey] = [textOf(paper, 'venue'), textOf(paper, 'key')];
  const { names, andOthers } = namesIn(textOf(paper, 'author') ?? '');
  const issued = dateIn(textOf(paper, 'year') ?? '');
  const title = textOf(paper, 'title');
  return {
    at: title ?? key,
    id,
    record: {
      identifiers: findIdentifiers({
        places: places.map((place) => place ?? ''),
        free: keys.map((name) => name ?? ''),
      }),
      ...(title && { title }),
      ...(names.length > 0 && { authors: names }),
      ...(andOthers && { andOthers }),
      ...(issued && { issued }),
      ...(venue && !/^arxiv$/i.test(venue) && { container: venue }),
      ...(citationKey && { citationKey }),
    },
    title,
    abstract: textOf(paper, 'abstract'),
    tags: Array.isArray(paper.tags) ? paper.tags.filter((tag) => typeof tag === 'string') : [],
    note: textOf(paper, 'note'),
    starred: paper.favorite === true,
    savedAt: Number.isNaN(savedAt) ? undefined : savedAt,
    code: textOf(paper, 'codeLink'),
    primaryClass: subjectClassWith(id, [...places, ...keys]),
  };
}

/** A published paper's citation may still name its preprint. */
function eprintIn(bibtex = ''): string | undefined {
  return /\beprint\s*=\s*[{"]([^}"]{1,60})/i.exec(bibtex.slice(0, 10_000))?.[1];
}
