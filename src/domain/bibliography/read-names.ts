import { guessName } from './guess-name.ts';
import { isCompanyForm, isOthers, isSuffix, person } from './names.ts';
import type { Name } from './record.ts';

/** Names that stood on one line, and whether "and others" or "et al." stood behind them. */
export interface NameList {
  readonly names: readonly Name[];
  readonly andOthers: boolean;
}

/**
 * One name as files write it: "Family, Given", "Family, Suffix, Given" (BibTeX), "Family, Given, Suffix" (RIS), "Family Suffix, Given",
 * "Robert Downey, Jr.", or as it is spoken, which is guessed. A comma at the end means a team (EndNote). Undefined for what is no name.
 */
export function nameIn(text: string): Name | undefined {
  const line = text
    .slice(0, NAME_MAX_CHARACTERS)
    .replace(/\s+/g, ' ')
    .trim()
    // DBLP tells people of one name apart by a number: "Wei Wang 0015".
    .replace(/(?<=\p{L}\.?) 0\d{3}$/u, '');
  if (isNoName(line)) return undefined;
  const parts = line.split(',').map((part) => part.trim());
  const told = parts.filter((part) => part !== '');
  const [first = '', second = '', third = '', ...rest] = told;
  if (told.length === 1) return parts.length > 1 ? { literal: first } : guessName(first);
  if (isSuffix(second)) return third === '' ? guessName(`${first}, ${second}`) : person(first, third, second);
  if (isCompanyForm(second) || rest.length > 0) return { literal: told.join(', ') };
  return person(first, second, third);
}

/** The names of one line, parted by ";", "and", "&", or by commas where nothing else can be meant. */
export function namesIn(line: string): NameList {
  const { text, andOthers } = withoutOthers(line.replace(/\s+/g, ' ').trim());
  const parts = partsOf(text).map((part) => withoutOthers(part.trim()));
  return {
    names: parts.flatMap((part) => nameIn(part.text) ?? []),
    andOthers: andOthers || parts.some((part) => part.andOthers),
  };
}

/** No letter in it, or a program's word for nothing. */
function isNoName(line: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(line) ||
    /^(?:n\/a|null|undefined|none|and|no author(?:s)?(?: listed)?)$/i.test(line) ||
    isOthers(line)
  );
}

const NAME_MAX_CHARACTERS = 1_000;

function withoutOthers(line: string): { readonly text: string; readonly andOthers: boolean } {
  const end = line.slice(-OTHERS_MAX_CHARACTERS);
  const text = end.replace(
    /(?:[\s,;]+(?:and|&)\s+|\s*[,;]\s*)others\.?$|[\s,;]+(?:(?:and|&)\s+)?et\.? ?al(?:ii|iae)?\.?$|等$|ほか$/i,
    '',
  );
  return { text: line.slice(0, -OTHERS_MAX_CHARACTERS) + text, andOthers: text !== end };
}

const OTHERS_MAX_CHARACTERS = 24;

function partsOf(line: string): readonly string[] {
  if (line.includes(';')) return line.split(';');
  const [first = '', ...behind] = line.split(/,? (?:and|&) /i);
  const commas = first.split(',').map((part) => part.trim());
  const areSpoken =
    commas.every((part) => part.includes(' ') && !isSuffix(part)) && !behind.some((part) => part.includes(','));
  // "Ada Lind, Bo Moss and Cy Berg"; two with a comma between them may be one, "García Márquez, Gabriel José".
  if (areSpoken && commas.length > (behind.length > 0 ? 1 : 2)) return [...commas, ...behind];
  const areInitialed = commas.length > 3 && commas.every((part, at) => at % 2 === 0 || INITIALS.test(part));
  if (areInitialed && commas.length % 2 === 0) return [...pairs(commas), ...behind];
  // "Johnson and Johnson" is one.
  return [first, ...behind].every((part) => / |,/.test(part.trim())) ? [first, ...behind] : [line];
}

/** "J.", "J.-P.", "F W". */
const INITIALS = /^(?:\p{Lu}\.?[\s-]?){1,4}$/u;

function pairs(parts: readonly string[]): readonly string[] {
  return parts.flatMap((part, at) => (at % 2 === 0 ? [`${part}, ${parts[at + 1] ?? ''}`] : []));
}
