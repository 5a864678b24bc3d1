import { findId, idsIn } from './find-id.ts';
import { collectEntries, type ImportEntries, type ImportProblem, type RawEntry } from './import-entry.ts';
import { subjectClassWith } from './primary-class.ts';
import type { Refusal } from './refusal.ts';

/** The papers of a plain list: arXiv ids and addresses, one a line or many, among other words if need be. Only their ids are known. */
export function readLinks(text: string): ImportEntries | Refusal {
  return collectEntries(entriesIn(text));
}

function* entriesIn(text: string): Generator<RawEntry | ImportProblem> {
  let number = 0;
  for (const line of linesOf(text)) {
    number += 1;
    if (/^\s*(?:#|\/\/|$)/.test(line)) continue;
    const at = `line ${number}`;
    const ids = idsIn(line);
    if (ids.length > 0) for (const id of ids) yield { at, id, primaryClass: subjectClassWith(id, [line]) };
    else yield { at, id: findId(line) };
  }
}

/** One at a time: a million lines are refused before they are all in memory. */
function* linesOf(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end === -1 ? text.length : end);
    start = end === -1 ? text.length : end + 1;
  }
}
