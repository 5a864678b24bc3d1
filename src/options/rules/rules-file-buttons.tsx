import { t, type WordKey } from '../../browser/i18n.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import { mergeRules, type RulesFile, readRulesFile } from '../../domain/rules/rules-file.ts';
import type { RuleActions } from '../model.ts';

interface Props {
  readonly rules: readonly Rule[];
  readonly onSave: RuleActions['saveRulesFile'];
  readonly onMerged: (rules: readonly Rule[], words: string) => void;
  readonly onRefused: (words: string) => void;
}

const REFUSALS = {
  'too-large': 'rules_refused_too_large',
  'not-json': 'rules_refused_not_json',
  foreign: 'rules_refused_foreign',
  newer: 'rules_refused_newer',
} as const satisfies Record<Extract<RulesFile, { kind: 'refused' }>['why'], WordKey>;
const BYTES_MAX = 2_000_000;

/** The rules as a file, and those of a file among ours. */
export function RulesFileButtons({ rules, onSave, onMerged, onRefused }: Props) {
  return (
    <div class="setting rules-file">
      <button type="button" class="plain-button" disabled={rules.length === 0} onClick={() => onSave(rules)}>
        {t('rules_to_file')}
      </button>
      <label class="plain-button">
        <input
          type="file"
          data-action="from-file"
          class="visually-hidden"
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void take(file);
            event.currentTarget.value = '';
          }}
        />
        {t('rules_from_file')}
      </label>
    </div>
  );

  async function take(file: File): Promise<void> {
    const read: RulesFile =
      file.size > BYTES_MAX ? { kind: 'refused', why: 'too-large' } : readRulesFile(await file.text().catch(() => ''));
    if (read.kind === 'refused') {
      onRefused(t(REFUSALS[read.why]));
      return;
    }
    const merged = mergeRules(rules, read.rules, () => crypto.randomUUID());
    const told = [
      t('rules_imported', merged.added),
      ...(merged.skipped > 0 ? [t('rules_skipped', merged.skipped)] : []),
      ...(read.unreadable > 0 ? [t('rules_unreadable', read.unreadable)] : []),
    ];
    onMerged(merged.rules, told.join(' '));
  }
}
