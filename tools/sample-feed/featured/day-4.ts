import type { SamplePaper } from '../sample-paper.ts';

export const day4: readonly SamplePaper[] = [
  {
    title: 'Everyone’s Corpus: A Trillion Words With Their Papers in Order',
    abstract:
      'Three hundred contributors from 58 countries spent two years collecting text whose licence can be shown. Everyone’s Corpus holds a trillion words in 212 languages, each document with its origin, its terms and a way to have it removed. Models of up to 8B parameters trained on it match those trained on unlicensed text in all but two of fourteen comparisons.',
    authors: 'EVERYONE',
    votes: 187,
    comments: 28,
    from: 'baobab',
    code: 'everyones-corpus',
    codeAddedBy: 'user',
    stars: 2310,
    project: 'https://everyones-corpus.example/',
    trending: 15,
    summary:
      'A trillion-word corpus in 212 languages, every document licensed and removable, trains competitive models.',
    keywords: 'datasets, licensing, multilingual data, pre-training, governance',
  },
  {
    title: 'Why Transformers Cannot Tie Shoelaces (Yet)',
    abstract:
      'Knots need plans that undo themselves half-way. We prove that a fixed-depth transformer policy without memory cannot tie a bow from all starting positions, and show a small recurrent patch with which a real arm does it in 14 seconds.',
    authors: 'Fenella Abercrombie-Sato; Kirill Anufriev; Mpho Letsoalo',
    votes: 90,
    comments: 12,
    from: 'kestrel-hollow',
    code: 'shoelace',
    codeAddedBy: 'user',
    stars: 164,
    videos: ['shoelace-bow.mp4'],
    summary: 'Fixed-depth policies provably cannot tie a bow, and a small recurrent state is enough to fix it.',
    keywords: 'robot manipulation, expressivity, recurrence, deformable objects',
  },
  {
    title: '\\emph{Slow} Is Smooth: Learning-Rate Schedules That Anneal Twice',
    abstract:
      'Training usually cools once. Warming the model again for the last tenth of its tokens, at a rate of $\\eta_0 / 8$, and cooling a second time lowers the loss by the equivalent of 15\\% more data. We explain the effect with a two-valley picture and test the picture where it should fail.',
    authors: 'Wiebke Thomsen; Adrián Zubizarreta; Olena Hrytsenko',
    votes: 64,
    comments: 5,
    from: 'patient-machines',
    summary: 'A second short warm-up and cool-down at the end of training is worth about 15 % more data.',
    keywords: 'learning-rate schedules, optimisation, pre-training',
  },
  {
    title: 'Night Shift: Drug Interaction Warnings That Nurses Do Not Switch Off',
    abstract:
      'Nine of ten interaction alerts are dismissed unread. Night Shift ranks alerts by what the ward can still change and stays silent otherwise. In a stepped trial on 22 wards, alerts fell by 86 % and prevented errors doubled.',
    authors: 'Rosamund Katende; Luiz Otávio Brandt; Signe Mortensgaard; Parisa Hosseinpour',
    votes: 46,
    comments: 3,
    from: 'meridian-ward',
    summary: 'Ranking drug alerts by what can still be changed cuts them by 86 % while preventing more errors.',
    keywords: 'clinical decision support, alert fatigue, trial',
  },
  {
    title: 'Tracing a Rumour: Provenance Graphs for Model Beliefs',
    abstract:
      'Where did the model get that from? We follow a false statement back through influence estimates, deduplicated crawls and quotation chains, and draw the graph. A third of the stubborn errors we studied lead to a single page.',
    authors: 'Ondřej Slavíček; Marietou Ndoye; Hwang Ji-ho; Perpetua Lyimo',
    votes: 58,
    comments: 4,
    from: 'ashgrove',
    code: 'rumour-trace',
    codeAddedBy: 'auto',
    stars: 93,
    summary: 'Following influence and quotation chains shows that many stubborn model errors come from a single page.',
    keywords: 'data attribution, influence functions, provenance',
  },
  {
    title: 'Whistle: A Bird-Sound Model That Runs for a Year on Two Batteries',
    abstract:
      'Recorders in the forest fill their cards with wind. Whistle wakes on the first syllable, names 1,100 species with 240 kB of weights, and stores only what it cannot name. We left sixty of them in four forests for a year; fifty-three came back with data.',
    authors: 'Itzamná Uc Canul; Ragnheiður Bjarnadóttir; Sipho Zwane; Emeline Taupin',
    votes: 79,
    comments: 6,
    from: 'saltmarsh',
    code: 'whistle',
    codeAddedBy: 'user',
    stars: 433,
    project: 'https://whistle-birds.example/',
    trending: 135,
    summary: 'A 240 kB bird-sound model keeps field recorders running for a year and stores only the unknown.',
    keywords: 'bioacoustics, tiny models, edge inference, ecology',
  },
  {
    title: 'Second-Language Models Make First-Language Mistakes',
    abstract:
      'Models trained first on one language and then on another transfer its word order, gender and silence about plurals, like people do. The order of training predicts errors better than the amount. Four hundred sentences of contrast repair most of them.',
    authors: 'Agnieszka Brzezicka; Thomas Okello-Ridge; Maristela Fontoura',
    votes: 36,
    comments: 5,
    from: 'baobab',
    summary:
      'The order in which a model learns languages leaves human-like transfer errors that little contrastive data repairs.',
    keywords: 'cross-lingual transfer, second-language acquisition, curricula',
  },
  {
    title: 'Fewer Clicks: Imitation Learning for People With One Switch',
    abstract:
      'Some people work a computer with a single switch. From 80 hours of logs that eleven of them gave us, we learn to offer the next action first and to be quiet when unsure. A letter that took 26 minutes takes 9.',
    authors: 'Jocasta Merriweather; Bongani Sithole; Aleksi Rautavuo',
    votes: 61,
    comments: 7,
    from: 'lumen-loom',
    summary: 'Learning from switch users’ own logs makes writing a letter with one switch three times faster.',
    keywords: 'accessibility, imitation learning, human–computer interaction',
  },
  {
    title: 'Random Features Are Still Underrated',
    abstract:
      'Seventeen years on, a wide layer of random features and a ridge regression is within two points of a fine-tuned network on 31 of 40 small tabular tasks, and trains before the kettle boils. We list the nine tasks where it is not.',
    authors: 'Emmerich Vogelhuber; Swati Bandopadhyay',
    votes: 29,
    comments: 6,
    from: 'mirandole',
    code: 'still-random',
    codeAddedBy: 'user',
    stars: 52,
    summary:
      'Random features with ridge regression remain within two points of fine-tuned networks on most small tabular tasks.',
    keywords: 'random features, tabular data, baselines',
  },
  {
    title: 'A Withdrawn Proof That Two-Layer Networks Never Forget',
    abstract:
      'We claimed that two-layer networks trained in order on separable tasks retain all of them. Lemma 4 does not hold when tasks share a margin direction; a counterexample was sent to us by a reader, whom we thank. The paper is withdrawn.',
    authors: 'Kristaps Bērziņš; Odalys Figueroa',
    votes: 14,
    comments: 9,
    withdrawn: true,
    summary: 'The authors withdraw a claim about forgetting after a reader found a counterexample.',
    keywords: 'continual learning, theory',
  },
];
