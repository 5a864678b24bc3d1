/** A text with the named and numbered characters of HTML as characters. What is no name of one stays as it is. */
export function withCharacters(source: string): string {
  return source.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '';
  });
}

/** Those that titles, abstracts and notes have; HTML knows two thousand. */
const NAMED = new Map(
  `amp & lt < gt > quot " apos ' ndash – mdash — hellip … lsquo ‘ rsquo ’ ldquo “ rdquo ” laquo « raquo » bull • middot · times ×
  minus − deg ° plusmn ± rarr → larr ← harr ↔ le ≤ ge ≥ ne ≠ asymp ≈ infin ∞ sum ∑ part ∂ copy © reg ® trade ™ euro € pound £ sect §
  alpha α beta β gamma γ delta δ epsilon ε eta η theta θ kappa κ lambda λ mu μ nu ν pi π rho ρ sigma σ tau τ phi φ chi χ psi ψ omega ω
  Gamma Γ Delta Δ Lambda Λ Sigma Σ Phi Φ Psi Ψ Omega Ω eacute é egrave è ecirc ê euml ë aacute á agrave à acirc â auml ä aring å
  oacute ó ograve ò ocirc ô ouml ö otilde õ oslash ø uacute ú ugrave ù ucirc û uuml ü iacute í icirc î iuml ï ntilde ñ ccedil ç
  szlig ß aelig æ Eacute É Auml Ä Aring Å Ouml Ö Oslash Ø Uuml Ü`
    .split(/\s+/)
    .flatMap((word, at, words) => (at % 2 === 0 ? [[word, words[at + 1] ?? ''] as const] : []))
    .concat([['nbsp', ' ']]),
);
