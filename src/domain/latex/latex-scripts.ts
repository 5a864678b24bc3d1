/**
 * A super- or subscript in Unicode where all of its characters exist there, else with the mark it was written with: "x²", "p_gen",
 * "e^(-2x)". Words stay words: "L_total" reads better than seven tiny letters, and can be searched.
 */
export function scripted(kind: '^' | '_', text: string): string {
  const inner = text.trim();
  if (inner === '') return '';
  const raised = kind === '^' ? ALREADY_RAISED.get(inner) : undefined;
  if (raised !== undefined) return raised;
  const table = kind === '^' ? SUPERSCRIPT : SUBSCRIPT;
  const characters = [...inner.replaceAll(' ', '')];
  const letters = characters.filter((character) => /\p{L}/u.test(character)).length;
  if (letters <= LETTERS_MAX && characters.every((character) => table.has(character))) {
    return characters.map((character) => table.get(character)).join('');
  }
  return /^[\p{Lu}\p{Ll}\p{Lo}\p{M}\p{Nd}*]+$/u.test(inner) ? `${kind}${inner}` : `${kind}(${inner})`;
}

const LETTERS_MAX = 3;

const ALREADY_RAISED: ReadonlyMap<string, string> = new Map([
  ['*', '*'],
  ['∗', '*'],
  ['⋆', '*'],
  ['∘', '°'],
  ['°', '°'],
  ['′', '′'],
  ['†', '†'],
  ['‡', '‡'],
  ['⊤', 'ᵀ'],
]);

const SUPERSCRIPT = table('0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ', [
  ...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ',
]);
const SUBSCRIPT = table('0123456789+-−=()aehijklmnoprstuvxβγρφχ', [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ']);

function table(from: string, to: readonly string[]): ReadonlyMap<string, string> {
  return new Map([...from].map((character, index) => [character, to[index] ?? character]));
}
