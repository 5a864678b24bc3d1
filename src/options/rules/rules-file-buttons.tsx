import { say, type WordKey } from '../../browser/words.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import { mergeRules, type RulesFile, readRulesFile, writeRulesFile } from '../../domain/rules/rules-file.ts';
import { dayStamp, saveFile } from '../../ui/save-file.ts';

interface Props {
  readonly rules: readonly Rule[];
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
export function RulesFileButtons({ rules, onMerged, onRefused }: Props) {
  return (
    <div class="setting rules-file">
      <button
        type="button"
        class="plain-button"
        disabled={rules.length === 0}
        onClick={() =>
          saveFile(`paperglance-rules-${dayStamp(Date.now())}.json`, [writeRulesFile(rules)], 'application/json')
        }
      >
        {say('rules_to_file')}
      </button>
      <label class="plain-button">
        <input
          type="file"
          data-way="from-file"
          class="unseen-by-eye"
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void take(file);
            event.currentTarget.value = '';
          }}
        />
        {say('rules_from_file')}
      </label>
    </div>
  );

  async function take(file: File): Promise<void> {
    const read: RulesFile =
      file.size > BYTES_MAX ? { kind: 'refused', why: 'too-large' } : readRulesFile(await file.text().catch(() => ''));
    if (read.kind === 'refused') {
      onRefused(say(REFUSALS[read.why]));
      return;
    }
    const merged = mergeRules(rules, read.rules, () => crypto.randomUUID());
    const told = [
      say('rules_imported', merged.added),
      ...(merged.skipped > 0 ? [say('rules_skipped', merged.skipped)] : []),
      ...(read.unreadable > 0 ? [say('rules_unreadable', read.unreadable)] : []),
    ];
    onMerged(merged.rules, told.join(' '));
  }
}
