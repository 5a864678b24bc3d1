import type { ComparedEntry } from './compared-entry.ts';
import type { ForeignFormat } from './our-entries.ts';

/** Somebody else's reader. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  readonly formats: readonly ForeignFormat[];
  /** By the key of the entry, of RIS by its number; throws where it refuses the file. */
  readonly read: (file: ForeignFile) => readonly ComparedEntry[] | Promise<readonly ComparedEntry[]>;
}

export interface ForeignFile {
  readonly format: ForeignFormat;
  readonly path: string;
  readonly text: string;
}
