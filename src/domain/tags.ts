import { cleanLine } from './clean-text.ts';
import { normalForm } from './normal-form.ts';

const TAG_LENGTH = 100;
const TAGS_MAX = 100;

/** Tags as they are kept: clean, none empty, none twice whatever its case; the first spelling stays. */
export function cleanTags(tags: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const tag of tags) {
    const clean = cleanLine(tag.slice(0, TAG_LENGTH * 4), TAG_LENGTH);
    if (clean && !kept.has(tagKey(clean))) kept.set(tagKey(clean), clean);
    if (kept.size === TAGS_MAX) break;
  }
  return [...kept.values()];
}

/** What makes two spellings one tag. */
export function tagKey(tag: string): string {
  return normalForm(tag, 'NFC').toLowerCase();
}

/** The tags without those of `gone`, in whatever case. */
export function withoutTags(tags: readonly string[], gone: readonly string[]): string[] {
  const keys = new Set(gone.map(tagKey));
  return tags.filter((tag) => !keys.has(tagKey(tag)));
}

/** The tags with every one of `from` called `to`, at the place of the first of them. */
export function renamedTags(tags: readonly string[], from: readonly string[], to: string): string[] {
  const keys = new Set(from.map(tagKey));
  return cleanTags(tags.map((tag) => (keys.has(tagKey(tag)) ? to : tag)));
}
