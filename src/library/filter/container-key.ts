import { foldText } from '../../domain/search/fold.ts';

/** One for all spellings of a journal that differ in case, accents, or in "&" and "and" alone. */
export function containerKey(container: string): string {
  return foldText(container.replaceAll('&', ' and '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
