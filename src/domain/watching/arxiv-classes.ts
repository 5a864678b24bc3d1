/** The classes that nearly all papers of the lists are of. Who asks for them alone tells nothing. */
export const USUAL_CLASSES: readonly string[] = ['cs.AI', 'cs.CL', 'cs.CV', 'cs.LG'];

/** A day of four is 1.6 MB. */
export const CLASSES_MAX = 12;

/** What is read as classes: those that arXiv has, as it writes them, and the first word that is none. */
export interface ClassesRead {
  readonly classes: readonly string[];
  readonly unknown?: string;
}

/** Reads names between blanks, commas or "+", in any case. */
export function classesIn(text: string): ClassesRead {
  const words = text.split(/[\s,;+]+/).filter((word) => word !== '');
  const classes = new Set<string>();
  for (const word of words) {
    const known = BY_FOLDED.get(word.toLowerCase());
    if (known === undefined) return { classes: [...classes], unknown: word };
    classes.add(known);
  }
  return { classes: [...classes] };
}

/** Whether it is a choice of classes that arXiv's feed can be asked for. */
export function areArxivClasses(value: unknown): value is readonly string[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > CLASSES_MAX) return false;
  return value.every((one) => typeof one === 'string' && BY_FOLDED.get(one.toLowerCase()) === one);
}

/** arXiv's taxonomy (arxiv.org/category_taxonomy, November 2026): archives, and the subjects of those that have some. */
const SUBJECTS: Readonly<Record<string, string>> = {
  cs: 'AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NA NE NI OH OS PF PL RO SC SD SE SI SY',
  econ: 'EM GN TH',
  eess: 'AS IV SP SY',
  math: 'AC AG AP AT CA CO CT CV DG DS FA GM GN GR GT HO IT KT LO MG MP NA NT OA OC PR QA RA RT SG SP ST',
  'q-bio': 'BM CB GN MN NC OT PE QM SC TO',
  'q-fin': 'CP EC GN MF PM PR RM ST TR',
  stat: 'AP CO ME ML OT TH',
  'astro-ph': 'CO EP GA HE IM SR',
  'cond-mat': 'dis-nn mes-hall mtrl-sci other quant-gas soft stat-mech str-el supr-con',
  nlin: 'AO CD CG PS SI',
  physics:
    'acc-ph ao-ph app-ph atm-clus atom-ph bio-ph chem-ph class-ph comp-ph data-an ed-ph flu-dyn gen-ph geo-ph hist-ph ins-det med-ph optics plasm-ph pop-ph soc-ph space-ph',
  'gr-qc': '',
  'hep-ex': '',
  'hep-lat': '',
  'hep-ph': '',
  'hep-th': '',
  'math-ph': '',
  'nucl-ex': '',
  'nucl-th': '',
  'quant-ph': '',
};

const BY_FOLDED: ReadonlyMap<string, string> = new Map(
  Object.entries(SUBJECTS).flatMap(([archive, subjects]) =>
    [archive, ...subjects.split(' ').flatMap((one) => (one ? [`${archive}.${one}`] : []))].map((name) => [
      name.toLowerCase(),
      name,
    ]),
  ),
);
