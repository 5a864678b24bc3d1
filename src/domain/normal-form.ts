/**
 * A text in one of Unicode's normal forms. A tower of accents is cut first: putting n of them in order takes a browser the square of n
 * (https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format cuts at 30 for the same reason).
 */
export function normalForm(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  return text.replace(TOWER, '$1').normalize(form);
}

const TOWER = /(\p{M}{30})\p{M}+/gu;
