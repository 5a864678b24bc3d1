import { SYMBOLS } from '../../domain/latex/latex-symbols.ts';

/** The character, or the few, that a command without arguments stands for; undefined for a command that stands for none. */
export function characterNamed(name: string): string | undefined {
  return CHARACTERS.get(name) ?? SYMBOLS[name];
}

/** Combining characters of accents that are written as commands with a name, `\v{s}`; those of a mark are in `accent-marks.ts`. */
export const COMBINING: ReadonlyMap<string, string> = pairs(`
  b \u0331 c \u0327 d \u0323 h \u0309 k \u0328 r \u030a u \u0306 v \u030c H \u030b G \u030f U \u030d
  textcommabelow \u0326 textcommaabove \u0313 textogonekcentered \u0328 ogonek \u0328 textdotbelow \u0323 textsubdot \u0323
  textsubring \u0325 textsubtilde \u0330 textroundcap \u0311 textvbaraccent \u030d textdoublegrave \u030f
  capitalgrave \u0300 capitalacute \u0301 capitalcircumflex \u0302 capitaltilde \u0303 capitaldieresis \u0308 capitalhungarumlaut \u030b
  capitalring \u030a capitalcaron \u030c capitalbreve \u0306 capitalmacron \u0304 capitaldotaccent \u0307 capitalcedilla \u0327 capitalogonek \u0328
  textgravedbl \u030f textacutemacron \u0301 hat \u0302 widehat \u0302 tilde \u0303 widetilde \u0303 bar \u0304 overline \u0305 vec \u20d7 dot \u0307
  ddot \u0308 acute \u0301 grave \u0300 breve \u0306 check \u030c mathring \u030a
`);

/** Between the first letter and the second: a tie over or under both. */
export const TIES: ReadonlyMap<string, string> = pairs(
  't \u0361 newtie \u0361 capitaltie \u0361 texttoptiebar \u0361 textbottomtiebar \u035c',
);

/** How many arguments, from the first on, say nothing to a reader: a colour, a language, a length, a target. */
export const SILENT_ARGUMENTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    1: 'href foreignlanguage textcolor colorbox foreignquote hyphenquote foreigntextquote hyphentextquote raisebox scalebox parbox rotatebox fontfamily fontseries fontshape selectlanguage color begin end hypersetup input include usepackage label index vspace phantom hphantom vphantom footnote footnotetext thanks noopsort SortNoop sortnoop switchargs pagestyle bibitem DeclareMathOperator includegraphics marginpar todo',
    2: 'resizebox fcolorbox fontsize setlength addtolength rule',
  }).flatMap(([count, names]) => names.split(' ').map((name): [string, number] => [name, Number(count)])),
);

/** Two ways to say the same: the first is for print, the second for bookmarks. */
export const ALTERNATIVES: ReadonlySet<string> = new Set(['texorpdfstring']);

/** What is put in quotation marks of its own. */
export const QUOTES: ReadonlySet<string> = new Set([
  'enquote',
  'mkbibquote',
  'textquote',
  'blockquote',
  'foreignquote',
  'hyphenquote',
]);

/** Their argument is an address, of which every character counts. */
export const VERBATIM: ReadonlySet<string> = new Set(['url', 'path', 'nolinkurl', 'verb', 'detokenize', 'doi']);

const CHARACTERS = pairs(`
  textbackslash \\ textbraceleft { textbraceright } lbrace { rbrace } textasciicircum ^ textasciigrave \` textless < textgreater >
  textquotesingle ' textquotedbl " lbrack [ rbrack ] textbardbl ‖ textbar | textbrokenbar ¦ slash / hyp - hyphen - textvisiblespace ␣
  DJ Đ dj đ NG Ŋ ng ŋ DH Ð dh ð TH Þ th þ IJ Ĳ ij ĳ SS SS AA Å aa å i ı j ȷ textschwa ə textturna ɐ textbari ɨ ITH ɪ
  textbaru ʉ textgamma ɣ textepsilon ɛ textopeno ɔ texteng ŋ texteth ð textthorn þ texthbar ħ textHbar Ħ B ƀ
  textthreesuperior ³ texttwosuperior ² textonesuperior ¹ textonehalf ½ textonequarter ¼ textthreequarters ¾ textordfeminine ª textordmasculine º
  textperiodcentered · textbullet • textopenbullet ◦ textellipsis … textdagger † textdaggerdbl ‡ textsection § textparagraph ¶ textpilcrow ¶
  textasteriskcentered ∗ textreferencemark ※ textnumero № textestimated ℮ textcelsius ℃ textohm Ω textmho ℧ textperthousand ‰ textpertenthousand ‱
  textcopyright © copyright © textregistered ® texttrademark ™ textservicemark ℠ textcircledP ℗
  textexclamdown ¡ textquestiondown ¿ textinterrobang ‽ textrecipe ℞ textmusicalnote ♪ textblank ␢ textlangle ⟨ textrangle ⟩ textlbrackdbl ⟦ textrbrackdbl ⟧
  textrightarrow → textleftarrow ← textuparrow ↑ textdownarrow ↓ textpm ± texttimes × textdiv ÷ textminus − textlnot ¬ textsurd √ textfractionsolidus ⁄
  textsterling £ textyen ¥ textcent ¢ textcurrency ¤ textflorin ƒ textwon ₩ textdong ₫ textnaira ₦ textpeso ₱ textlira ₤ textguarani ₲ textcolonmonetary ₡ textbaht ฿ euro € EUR € pounds £
  quotesinglbase ‚ quotedblbase „ guilsinglleft ‹ guilsinglright › guillemetleft « guillemetright » guillemotleft « guillemotright »
  glq ‚ grq ‘ glqq „ grqq “ flq ‹ frq › flqq « frqq » dq " og « fg » lqq “ rqq ” lq ‘ rq ’ ldq “ rdq ”
  textemdash — textendash – textdegree ° degree ° textmu µ micro µ textmugreek μ ordinal º
  textalpha α textbeta β textdelta δ texteta η texttheta θ textiota ι textkappa κ textlambda λ textnu ν textxi ξ textomicron ο textpi π textrho ρ
  textsigma σ texttau τ textupsilon υ textphi φ textchi χ textpsi ψ textomega ω textGamma Γ textDelta Δ textTheta Θ textLambda Λ textXi Ξ textPi Π
  textSigma Σ textPhi Φ textPsi Ψ textOmega Ω
  BibTeX BibTeX XeTeX XeTeX LuaTeX LuaTeX pdfTeX pdfTeX LaTeXe LaTeX2ε TeXLive TeXLive AmS AMS
  prime ′ aleph ℵ sharp ♯ flat ♭ natural ♮ heartsuit ♥ spadesuit ♠ clubsuit ♣ diamondsuit ♦ female ♀ male ♂ Box □ blacksquare ■
  textasciiacute ´ textasciidieresis ¨ textasciimacron ¯ textasciicaron ˇ textasciibreve ˘
  vdash ⊢ dashv ⊣ vDash ⊨ models ⊨ leqslant ⩽ geqslant ⩾ lessequivlnt ≲ greaterequivlnt ≳ preceq ⪯ succeq ⪰ lessgtr ≶ asymp ≍ doteq ≐ triangleq ≜ coloneqq ≔
  sqsubseteq ⊑ sqsupseteq ⊒ nsubseteq ⊈ subsetneq ⊊ uplus ⊎ sqcup ⊔ sqcap ⊓ bigcup ⋃ bigcap ⋂ bigoplus ⨁ coprod ∐ oint ∮ bowtie ⋈ rtimes ⋊ ltimes ⋉
  multimap ⊸ hookrightarrow ↪ leadsto ⇝ rightsquigarrow ⇝ longmapsto ⟼ Longrightarrow ⟹ longleftrightarrow ⟷ therefore ∴ because ∵ bigcirc ○ diamond ⋄ lozenge ◊
  nobreakspace \u00a0 textnonbreakinghyphen \u2011 textsoftsign ь texthardsign ъ space \u00a0 quad \u00a0 qquad \u00a0 newline \u00a0 par \u00a0 linebreak \u00a0 thinspace \u00a0 enspace \u00a0 item •
`);

function pairs(text: string): ReadonlyMap<string, string> {
  const words = text.trim().split(/[ \n]+/);
  return new Map(
    words.flatMap((word, at) => (at % 2 === 0 ? [[word, (words[at + 1] ?? '').replace('\u00a0', ' ')]] : [])),
  );
}
