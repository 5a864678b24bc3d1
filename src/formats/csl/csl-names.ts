import { isOthers, personOfParts } from '../../domain/bibliography/names.ts';
import { type NameList, nameIn, namesIn } from '../../domain/bibliography/read-names.ts';
import type { Name } from '../../domain/bibliography/record.ts';
import { asRecord, textOf } from '../json/json-parse.ts';

/** The names of a CSL-JSON name variable, in the parts that it gives; also texts, and objects that only have a name. */
export function cslNames(value: unknown): NameList {
  const list: readonly unknown[] = Array.isArray(value)
    ? value.slice(0, NAMES_MAX)
    : value === undefined
      ? []
      : [value];
  const lists = list.map(namesOf);
  return { names: lists.flatMap(({ names }) => names), andOthers: lists.some(({ andOthers }) => andOthers) };
}

const NAMES_MAX = 10_000;

function namesOf(value: unknown): NameList {
  if (typeof value === 'string') return isOthers(value) ? OTHERS : namesIn(value);
  const name = asRecord(value);
  const part = (key: string) => textOf(name, key)?.replace(/\s+/g, ' ').trim() ?? '';
  const whole = part('literal') || (part('family') ? '' : part('name') || part('full_name') || part('display_name'));
  if (whole !== '') return literal(whole, part('literal') === '');
  const [family, given] = [part('family') || part('last'), part('given') || part('first')];
  if (family === '' && given === '') return NOBODY;
  if (given === '' && isOthers(family)) return OTHERS;
  const particle = [part('dropping-particle'), part('non-dropping-particle') || part('particle')]
    .filter(Boolean)
    .join(' ');
  return { names: [personOfParts({ family, given, particle, suffix: part('suffix') })], andOthers: false };
}

const NOBODY: NameList = { names: [], andOthers: false };
const OTHERS: NameList = { names: [], andOthers: true };

/** A name that stays whole, unless it only says that there are more; a mere `name` may be a person's. */
function literal(text: string, isPerson: boolean): NameList {
  if (isOthers(text)) return OTHERS;
  const told = namesIn(text);
  if (told.names.length === 0) return NOBODY;
  if (told.andOthers) return told;
  const name: Name = (isPerson && nameIn(text)) || { literal: text };
  return { names: [name], andOthers: false };
}
