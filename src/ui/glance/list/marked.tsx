import type { Range } from '../../../domain/search/match-ranges.ts';
import type { LazyComponents } from '../lazy-components.ts';

/** A text with what a search matched in it marked; the text alone where that is nothing. */
export function marked(text: string, ranges: readonly Range[] | undefined, parts: LazyComponents | undefined) {
  return parts && ranges?.length ? <parts.MarkedText text={text} ranges={ranges} /> : text;
}
