import { singular } from './singular.ts';

/** Words that no topic has in it: those that hold a sentence together, and what every abstract says of itself. */
export const STOP_WORDS: ReadonlySet<string> = setOf(`
  a about above according across after again against ahead all almost along already also although always am amid among an and another
  any anything are around as at away back be became because become been before behind being below beside besides between beyond both
  but by came can cannot come could did do does doing done down due during each either else enough especially et al etc even ever
  every everything far few finally first for from fully further furthermore gap get given giving go goes good got great had has have
  having he hence her here hi highly his how however i ie eg if in including indeed instead into is it it its itself just keep last
  latter later least less let likely little longer made mainly make making many may maybe me mean meanwhile might more moreover most
  mostly much must my namely near nearly need neither never new next no nor not nothing now obtain of off often on once one only onto
  or other otherwise our out over overall own particular particularly per perhaps possible primarily put quite rather re really same
  second see seem seen several she should simply since so some something sometime soon still such take tend than that the their them
  then there thereby therefore these they thing third this those though three four five six seven eight ten through throughout thus
  to together too toward towards try turn two typically under unlike until up upon us use used useful using usually ve very via was way
  we well were what whatever when where whereas whether which while who whole whose why wide widely will with within without would yet
  you your versus

  able accordingly achieve achieved achieving address addressed addressing adopt aim allow allowing analyze apply applied applying
  approach argue author available best better boost boosting bring bridge bridging broad build building built capable
  challenge challenging change choose collect commonly compare compared comparable compelling complex comprehensive conduct
  conducted consider consist consistently contain contribution contribute create creating current currently deliver demonstrate
  demonstrated demonstrating describe design designed despite detailed develop developed developing difficult difficulty directly
  discover discuss diverse easily effective effectively effectiveness elicit emerge emerging empirical empirically employ employing
  enable enabled enabling encourage enhance enhanced enhancing ensure ensuring essential establish evaluate evaluated evaluating even
  evident examine exceed excellent exhibit existing expensive experiment experimental explore explored exploring extend extended
  extending extensive facilitate fail find finding focus focusing follow following foster found fundamental gain generate generated
  generating github handle help high higher highlight http https idea identify identifying impact implement important importantly
  impressive improve improved improvement improving include incorporate incorporating increase increased increasing increasingly
  indicate innovative inspired insight integrate integrated integrating introduce introduced introducing investigate investigating
  investigation issue key know known lack largely lead leading leverage leveraging limit limitation limited main maintain maintaining
  major match measure method methodology mitigate mitigating motivated notable notably novel objective observe observed offer optimal optimize
  optimizing org outperform outperforming overcome overview paper perform performing pioneering play pose potential potentially
  powerful practical present presented presenting preserve preserving prevent previous previously primary prior problem
  produce producing promise promising promote propose proposed proposing prove provide provided providing publicly question raise
  range rapid rapidly reach reaching readily recent recently reduce reduced reducing regarding release released rely relying remain
  remarkable report represent require required requiring research resolve respectively result resulting rethink rethinking reveal
  revealing revisit revisiting rich run role scarce seamless seamlessly select serve set setting setup shed show showing shown
  significant significantly similar similarly simple simplify solve solving sota specific specifically strong stronger study
  substantial substantially succeed success successful successfully such sufficient suggest superior support supporting surpass
  surpassing surprising surprisingly tackle tackling take technique thoroughly transform traditional understand unified unify
  unleash unleashing unlock unlocking unprecedented utilize utilizing valuable variety various verify versatile work yield yielding
  like non vs
  state-of-the-art end-to-end step-by-step out-of-the-box www com page project website
`);

/** Words that are a topic only beside another one: "language model", but neither "language" nor "model". */
export const WEAK_WORDS: ReadonlySet<string> = setOf(`
  ability abstract academic access accuracy accurate action active activity adaptive addition additional advance advanced advantage ai
  algorithm align analysis answer application architecture area aspect assessment attribute augmented automated automatic
  automatically automation aware balance base baseline basic batch behavior benchmark big capability capacity case category center
  century class classification client code coherent collection color combination common communication community comparison competitive
  component computation computational computer computing concept condition conditional configuration consistency consistent constraint
  construction content context contextual continuous control controllable conventional core correct correlation cost critical
  curated custom cycle data database dataset deep degree demand demo dense dependency deployment depth detail detection development
  device difference dimension dimensional direct direction discrete distance distribution document domain domain-specific downstream
  dual dynamic early effect efficiency efficient effort element end energy engine english enterprise entire entity entry environment
  error estimation evaluation event evidence evolution example exact execution expert explicit explicitly expression external extra
  extraction factor fair family fast feature feedback few fidelity field file fine fixed flexible flow form format formulation
  foundation frame framework free frequency frontier full function future general generalist generalization generation generative
  generator global goal grade grained graph grounded group growth guidance guide guided hard head heavy hidden hierarchical history
  human hybrid image imagine implicit in-context individual industry inference information infinite inherent initial input instance
  instruction intelligence intelligent interaction interactive interface interest intermediate internal internet interpretable iteration
  iterative joint judgment knowledge label landscape language large latent layer leader learn learned learner learning length level
  library light lightweight linear line link list live local logic long loop loss low machine management manual map mapping mask
  matching material math measure mechanism media memory-efficient meta metric million billion minimal mixed mode model modeling modern
  modular module multi multimodal multiple multi-step native natural nature network neural node noise normal number object offline online
  open operation operator optimization option order organization origin original outcome output pair paradigm parallel parameter
  part partial participant pass past path pattern people perception perceptual performance period person personal perspective phase
  phenomenon pipeline pixel place platform point policy pool popular position positive power practice pre precise precision prediction
  predictive preference preliminary pretrained pretraining principle procedure process processing product production professional
  program progress progressive prompt proprietary protocol public pure purpose quality quantitative query random rate ratio raw real
  realistic reality recipe recognition reconstruction record reference region regression relation relationship relative relevance
  relevant reliability reliable representation request resource response reward rich robust robustness rule sample sampling scalable
  scale scaling scenario scene scheme science scientific score scratch search self semantic sequence sequential series server service
  shape shared shift short shot signal simulation single size skill small smart social software solution source space sparse spatial
  specialized specialization speed split stability stable stage standard state static statistical step stochastic storage strategy
  strength structural structure structured style subject subset supervised supervision surface survey synthesis synthetic
  system target task taxonomy teacher student team technical technology temporal term test testing text textual theoretical theory time
  token tool top topic total track tracking trade train trained training transfer transition tree true tuning type unit universal
  unknown update user utility valid validation value variable variant variation vector verification version view vision visual volume
  wild window word world year zero rank real-world open-source open-ended high-quality large-scale high-fidelity low-cost weight
  adaptation analytic art author company correctness creation demonstration description designer
  discovery diversity effectiveness encoder decoder embedding exploration fusion granularity initialization integration intent
  hour day minute month week picture
  bench modal wise law auto post cross web block forward centric conditioned decision auto-regressive annotation gpt instruct classifier
  judge mean mining overhead refinement regime review selection separation sub suite superiority tuned
  understanding usage usability variance
`);

/** Between two words of a phrase they say nothing: "LLM-based agent" is "LLM agent". */
export const SILENT_WORDS: ReadonlySet<string> = setOf('based driven powered');

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(singular));
}
