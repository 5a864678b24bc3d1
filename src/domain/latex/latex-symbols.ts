/** Commands that stand for a character or a few. Looked up by name, without backslash; only own keys (`constructor` is none). */
export const SYMBOLS: Readonly<Record<string, string>> = table(`
  alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ
  pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
  Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
  times × div ÷ cdot · bullet • circ ∘ ast ∗ star ⋆ pm ± mp ∓ oplus ⊕ otimes ⊗ odot ⊙
  leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ ll ≪ gg ≫ lesssim ≲ gtrsim ≳ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ prec ≺ succ ≻
  in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ emptyset ∅ varnothing ∅
  forall ∀ exists ∃ neg ¬ lnot ¬ land ∧ wedge ∧ lor ∨ vee ∨ perp ⊥ top ⊤ bot ⊥ parallel ∥ mid |
  to → rightarrow → longrightarrow ⟶ leftarrow ← gets ← leftrightarrow ↔ uparrow ↑ downarrow ↓ mapsto ↦
  Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⇒ iff ⇔ nearrow ↗ searrow ↘ rightleftharpoons ⇌
  infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ wp ℘ prime ′ angle ∠ triangle △ square □ checkmark ✓
  ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ langle ⟨ rangle ⟩ lVert ‖ rVert ‖ Vert ‖ lvert | rvert | vert |
  dagger † ddagger ‡ dag † ddag ‡ S § P ¶ copyright © textregistered ® texttrademark ™ pounds £ euro € texteuro €
  deg ° degree ° textdegree ° textmu µ textendash – textemdash — textbar | textasciitilde ~ textunderscore _ textdollar $
  textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” lq ‘ rq ’ guillemotleft « guillemotright »
  ss ß ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł i ı j ȷ aa å AA Å dh ð DH Ð th þ TH Þ
  LaTeX LaTeX TeX TeX eg e.g. ie i.e. aka a.k.a. etc etc.
`);

/** Names without backslash that stand alone in braces: what the feed leaves of "7{\times}" and "V^{\star}". */
export const BARE_NAMES: Readonly<Record<string, string>> = table(
  'times × sim ∼ approx ≈ pm ± star ⋆ ast ∗ dagger † deg ° circ ∘ leq ≤ geq ≥ prime ′ infty ∞',
);

export const BLACKBOARD: Readonly<Record<string, string>> = table('C ℂ E 𝔼 H ℍ N ℕ P ℙ Q ℚ R ℝ S 𝕊 Z ℤ 1 𝟙');

/** What they enclose is all there is to read. */
export const STYLES: ReadonlySet<string> = new Set(
  `textbf textit textsl textsc texttt textsf textrm textup textnormal text emph underline uline mbox hbox ensuremath
  mathrm mathbf mathit mathsf mathtt mathcal mathscr mathfrak mathnormal boldsymbol bm pmb operatorname`.split(/\s+/),
);

/** They change what follows and say nothing themselves. */
export const DECLARATIONS: ReadonlySet<string> = new Set(
  `em bf it sl tt sc sf rm bfseries itshape scshape ttfamily small footnotesize large Large normalsize noindent
  displaystyle textstyle scriptstyle limits nolimits big Big bigg Bigg bigl bigr Bigl Bigr xspace`.split(/\s+/),
);

/** Names that are set upright, as words. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  'log ln lg exp sin cos tan sinh cosh tanh arcsin arccos arctan min max inf sup lim arg argmin argmax det dim ker gcd Pr mod bmod'.split(
    ' ',
  ),
);

/** `\\begin{…}` of what is set as text: only its items show. */
export const TEXT_ENVIRONMENTS: ReadonlySet<string> = new Set(
  'itemize enumerate description itemize* enumerate* quote quotation center abstract document flushleft flushright'.split(
    ' ',
  ),
);

/** … and of formulas. */
export const MATH_ENVIRONMENTS: ReadonlySet<string> = new Set(
  'math displaymath equation equation* align align* gather gather* multline multline* split aligned eqnarray eqnarray*'.split(
    ' ',
  ),
);

function table(pairs: string): Readonly<Record<string, string>> {
  const words = pairs.trim().split(/\s+/);
  const entries: Record<string, string> = Object.create(null);
  for (let at = 0; at + 1 < words.length; at += 2) entries[words[at] ?? ''] = words[at + 1] ?? '';
  return entries;
}
