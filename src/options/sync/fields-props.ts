import type { SyncConfig } from '../../domain/sync/sync-config.ts';

/** What the fields of a place are given: what was typed so far, and how it changes. */
export interface FieldsProps {
  readonly draft: SyncConfig;
  readonly onChange: (changes: Partial<SyncConfig>) => void;
}
