import { isCjk, isSuffix, personOfParts } from './names.ts';
import { isPinyin } from './pinyin.ts';
import type { Name } from './record.ts';
import { isTeam } from './team-names.ts';

/**
 * The parts of a name as it is spoken, "Laurens van der Maaten": a guess by rules. `organisation`: whom the paper is by, where that is
 * known; a name that is the organisation's, or begins with it, is a team's. `spokenName` gives the same words back.
 */
export function guessName(text: string, organisation = ''): Name {
  const name = text.replace(/\s+/g, ' ').trim();
  const words = name.split(' ');
  if (words.length < 2 || isTeam(name, organisation)) return { literal: name };
  if (words.every(isCjk)) return parts(words.slice(1), words.slice(0, 1));
  const suffix = words.length > 2 || name.includes(',') ? takeSuffix(words) : '';
  if (isVietnameseOrder(words)) return parts(words.slice(1), words.slice(0, 1), suffix);
  const start = familyStart(words);
  const particles = smallParticles(words, start);
  return parts(words.slice(0, start), words.slice(start + particles), suffix, words.slice(start, start + particles));
}

function parts(
  given: readonly string[],
  family: readonly string[],
  suffix = '',
  particle: readonly string[] = [],
): Name {
  return personOfParts({
    family: family.join(' '),
    given: given.join(' ').replace(/,$/, ''),
    particle: particle.join(' '),
    suffix,
  });
}

/** Takes "Jr." off the end, and the comma before it. */
function takeSuffix(words: string[]): string {
  const last = words.at(-1) ?? '';
  if (!isSuffix(last)) return '';
  words.pop();
  words.push((words.pop() ?? '').replace(/,$/, ''));
  return last;
}

/** Portuguese: "Oliveira Junior" is the family name. */
const KIN = /^(?:J[uú]nior|Filho|Netto|Neto|Sobrinho)$/;
const SMALL =
  /^(?:van|von|vom|der|den|de|del|della|dela|degli|di|da|do|dos|das|du|des|la|le|las|los|lo|ter|ten|te|zu|zum|zur|af|av|al|el|ul|bin|bint|ibn|ben|st\.?|'t|op|of)$/;
const LARGE = /^(?:Van|Von|De|Del|Della|Di|Da|Dos|La|Le|Lo|El|Al|Ben|St\.)$/;

/** Where the family name begins, its particles included; never at the first word. */
function familyStart(words: readonly string[]): number {
  const last = words.length - 1;
  const kin = last > 1 && KIN.test(words[last] ?? '') ? last - 1 : last;
  // "Li Da Xu": among the syllables of a Chinese name nothing is a particle.
  if (words.every(isPinyin)) return last;
  const isParticle = (word: string, at: number) =>
    at > 0 && at < last && (SMALL.test(word) || (LARGE.test(word) && !VIETNAMESE.test(unmarked(words[at + 1] ?? ''))));
  const first = words.findIndex(isParticle);
  const start = first === -1 ? kin : Math.min(first, kin);
  // "Reis e Silva", "Ramón y Cajal": the joined name begins before its "and".
  const and = words.findIndex((word, at) => at > 1 && at < last && /^[ey]$/.test(word));
  return and === -1 ? start : Math.min(start, and - 1);
}

function smallParticles(words: readonly string[], start: number): number {
  let count = 0;
  while (start + count < words.length - 1 && SMALL.test(words[start + count] ?? '')) count += 1;
  return count;
}

/** The family names of nearly all Vietnamese, without their accents. */
const VIETNAMESE =
  /^(?:Nguyen|Tran|Le|Pham|Hoang|Huynh|Phan|Vu|Vo|Dang|Bui|Do|Ho|Ngo|Duong|Ly|Truong|Trinh|Dinh|Doan|Mai|Luong|Phung|Dao|Hai)$/;
/** Those that are nobody's given name elsewhere. */
const SURELY_VIETNAMESE = /^(?:Nguyen|Tran|Pham|Hoang|Huynh|Truong|Trinh|Bui)$/;
/** The middle names that tell a Vietnamese name by themselves. */
const VIETNAMESE_MIDDLE =
  /^(?:Van|Thi|Duc|Minh|Quang|Huu|Ngoc|Xuan|Hong|Thanh|Quoc|Dinh|Anh|Tien|Trong|Viet|Bao|Gia|Khac|Cong|Tuan|Hoai|Phuong|Thuy|Bich|Ba|Bach)$/;

/** "Nguyen Van Quan", "Do Xuan Long": the family name first, as in Vietnam, and none behind it. */
function isVietnameseOrder(words: readonly string[]): boolean {
  const [first = '', second = ''] = words.map(unmarked);
  const last = unmarked(words.at(-1) ?? '');
  if (!VIETNAMESE.test(first) || VIETNAMESE.test(last) || words.some((word) => word.includes('.'))) return false;
  if (words.length < 3) return SURELY_VIETNAMESE.test(first) && /^\p{L}{2,6}$/u.test(last);
  return SURELY_VIETNAMESE.test(first) || VIETNAMESE_MIDDLE.test(second);
}

/** "Nguyễn" as "Nguyen", "Đỗ" as "Do". */
function unmarked(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll('đ', 'd');
}
