import { findId, idsIn } from './find-id.ts';
import { collectSteps, type ImportEntries, type ImportProblem, type RawEntry } from './import-entry.ts';
import { linesInText } from './lines-in-text.ts';
import { subjectClassWith } from './primary-class.ts';
import type { ReadingSteps } from './reading-steps.ts';
import type { Refusal } from './refusal.ts';

/** The papers of a plain list: arXiv ids and addresses, one a line or many, among other words if need be. Only their ids are known. */
export function linkSteps(text: string): ReadingSteps<ImportEntries | Refusal> {
  return collectSteps(entriesIn(text));
}

function* entriesIn(text: string): Generator<RawEntry | ImportProblem> {
  let number = 0;
  for (const line of linesInText(text)) {
    number += 1;
    if (/^\s*(?:#|\/\/|$)/.test(line)) continue;
    const at = `line ${number}`;
    const ids = idsIn(line);
    if (ids.length > 0) for (const id of ids) yield { at, id, primaryClass: subjectClassWith(id, [line]) };
    else yield { at, id: findId(line) };
  }
}
