/** A person's name in its parts, or a name that stays whole: an organisation's, a single word, one in a script that does not split. */
export type AuthorName =
  | { readonly kind: 'whole'; readonly name: string }
  | {
      readonly kind: 'person';
      readonly family: string;
      readonly given: string;
      /** "van der", written small and sorted as each style likes. "Van" written large is part of the family name. */
      readonly particle?: string;
      /** "Jr.", "III". */
      readonly suffix?: string;
    };

/** The parts of a name as arXiv writes it, "Laurens van der Maaten". A guess by rules; `plainName` gives back the same words. */
export function authorName(text: string): AuthorName {
  const name = text.replace(/\s+/g, ' ').trim();
  const words = name.split(' ');
  if (words.length < 2 || isOrganisation(name)) return { kind: 'whole', name };
  if (words.every(isCjk)) return { kind: 'person', family: words[0] ?? '', given: words.slice(1).join(' ') };
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const start = familyStart(words);
  const particles = smallParticles(words, start);
  return {
    kind: 'person',
    family: words.slice(start + particles).join(' '),
    given: words.slice(0, start).join(' ').replace(/,$/, ''),
    ...(particles > 0 && { particle: words.slice(start, start + particles).join(' ') }),
    ...(suffix && { suffix }),
  };
}

/** The name on one line again, in the order it is spoken. */
export function plainName(name: AuthorName): string {
  if (name.kind === 'whole') return name.name;
  const { given, particle, family, suffix } = name;
  if (!particle && !suffix && isCjk(family) && isCjk(given)) return `${family} ${given}`;
  return [given, particle, family, suffix].filter(Boolean).join(' ');
}

/** "van der Maaten": the name a paper is cited by. */
export function familyName(name: AuthorName): string {
  if (name.kind === 'whole') return name.name;
  return name.particle ? `${name.particle} ${name.family}` : name.family;
}

const SUFFIX = /^(?:[JS]r\.?|II|III|IV)$/;
/** Portuguese: "Oliveira Junior" is the family name. */
const KIN = /^(?:J[uú]nior|Filho|Netto|Neto|Sobrinho)$/;
const SMALL =
  /^(?:van|von|vom|der|den|de|del|della|dela|degli|di|da|do|dos|das|du|des|la|le|las|los|lo|ter|ten|te|zu|zum|zur|af|av|al|el|ul|bin|bint|ibn|ben|st\.?|'t|op|of)$/;
const LARGE = /^(?:Van|Von|De|Del|Della|Di|Da|Dos|La|Le|Lo|El|Al|Ben|St\.)$/;
/** In Vietnamese names "Van" and "Le" are names of their own. */
const VIETNAMESE = /^(?:Nguyen|Nguyễn|Tran|Trần|Pham|Phạm|Hoang|Hoàng|Huynh|Vu|Vo|Dang|Bui|Do|Ho|Ngo|Duong|Ly|Hai)$/;

const ORGANISATION =
  /(?:^|\s)(?:AI|[Tt]eams?|[Gg]roup|[Ll]abs?|[Ll]aborator(?:y|ies)|[Rr]esearch|[Pp]roject|[Cc]ollaboration|[Cc]ontributors|[Aa]uthors|[Cc]ommunity|[Cc]onsortium|[Ii]nitiative|[Ff]oundation|[Uu]niversity|[Ii]nstitute|[Ii]nc\.?|Ltd\.?|LLC|GmbH|[Cc]orporation|[Aa]lliance|[Ww]orkshop|[Oo]rgani[sz]ation)(?=$|[\s,)])/;

function isOrganisation(name: string): boolean {
  return ORGANISATION.test(name) || /[\d{}()[\]@&/:;]/.test(name);
}

function isCjk(word: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー·]+$/u.test(word);
}

/** Where the family name begins, its particles included; never at the first word. */
function familyStart(words: readonly string[]): number {
  const last = words.length - 1;
  const kin = last > 1 && KIN.test(words[last] ?? '') ? last - 1 : last;
  const isParticle = (word: string, at: number) =>
    at > 0 && at < last && (SMALL.test(word) || (LARGE.test(word) && !VIETNAMESE.test(words[at + 1] ?? '')));
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
