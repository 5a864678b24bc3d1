import type { SamplePaper } from '../sample-paper.ts';

/** The running feed day: no summaries or keywords yet. */
export const day0: readonly SamplePaper[] = [
  {
    title: 'Patient Decoding: Language Models That Know When to Wait',
    abstract:
      'A model that answers at once is often a model that answers too soon. We let a decoder postpone any token it is unsure of, keep writing, and come back when the rest of the sentence has narrowed the choice. Postponing 4 % of the tokens removes a third of the arithmetic slips in long derivations and costs 7 % more time. The habit needs no new training data: it is learned from the model’s own second thoughts.',
    authors: 'Oluwaseun Adebayo-Hart; Mirjam Oosterveld; Tsering Wangdu; Camila Itzel Roque',
    votes: 148,
    comments: 9,
    from: 'patient-machines',
    code: 'patient-decoding',
    codeAddedBy: 'user',
    stars: 346,
    project: 'https://patient-decoding.example/',
    trending: 10,
  },
  {
    title: 'What the Kitchen Camera Saw: Ten Thousand Hours of Ordinary Housework',
    abstract:
      'Robots learn from demonstrations that look nothing like a home on a Tuesday evening. We recorded 212 households, with consent and with faces removed on the device, doing what they would have done anyway, and annotated 1.4 million hand–object contacts. Policies pre-trained on this footage drop half as many cups. The dataset, the consent forms and the redaction code are released together.',
    authors: 'Priyanka Venkataswamy; Jonas Lindqvarn; Mehmet Ali Sarıkaya; Thandeka Mokoena-Reyes; Akari Fujinuma',
    votes: 47,
    comments: 4,
    from: 'kestrel-hollow',
    code: 'kitchen-hours',
    codeAddedBy: 'user',
    stars: 294,
    project: 'https://kitchen-hours.example/',
    videos: ['kitchen-hours-overview.mp4'],
    trending: 40,
  },
  {
    title: '$\\mathcal{O}(n \\log n)$ Attention Without Approximation',
    abstract:
      'We show that softmax attention can be evaluated exactly in $\\mathcal{O}(n \\log n)$ time whenever keys lie on a tree metric, and that a light regulariser of weight $\\lambda = 10^{-3}$ is enough to make trained keys nearly so. The remaining error is bounded by $\\epsilon^2 / \\sqrt{d}$ and can be repaired by one pass over the 2 % of rows where it matters. On sequences of $2^{20}$ tokens this is 11$\\times$ faster than a fused quadratic kernel.',
    authors: 'Ilya Brodetsky; Nguyễn Thị Minh Anh; Rafael Quintanar',
    votes: 63,
    comments: 6,
    from: 'mirandole',
    code: 'tree-attention-exact',
    codeAddedBy: 'auto',
    stars: 88,
    trending: 70,
  },
  {
    title: 'Sparrow: A 900-Million-Parameter Assistant for Phones Without a Signal',
    abstract:
      'Most of the world’s phones spend part of each day offline. Sparrow is an assistant that fits in 600 MB, answers in half a second on a five-year-old handset, and says “I would need to look that up” when it should. We describe the data, the distillation and above all the field study: 340 people in four countries kept it for a month.',
    authors: 'Wanjiru Kamau-Ellis; Sopheap Chann; Diego Huamán Ttito; Nilufar Yusupova; Bram Terpstra',
    votes: 92,
    comments: 12,
    from: 'small-models',
    code: 'sparrow',
    codeAddedBy: 'user',
    stars: 1204,
    trending: 20,
  },
  {
    title: 'Do Reward Models Like Long Sentences?',
    abstract:
      'Yes, and by more than their authors think. Holding content fixed and rewriting only the rhythm of an answer moves the score of nine open reward models by as much as a change from wrong to right. We trace the preference to three annotation guidelines and give a one-line correction that removes most of it.',
    authors: 'Eilidh MacAskill-Boateng; Takoda Whitefeather; Yusra Benhaddou',
    votes: 38,
    comments: 3,
    from: 'ashgrove',
    trending: 95,
  },
  {
    title: 'Rivers in Latent Space: Flow Matching for Ten-Day Flood Forecasts',
    abstract:
      'Floods are rare, local and badly measured: three reasons why learned weather models miss them. We condition a flow-matching model on river gauges where they exist and on soil where they do not, and sample two hundred futures in the time that one numerical forecast takes. In a retrospective of 41 floods on three continents the median warning came 19 hours earlier.',
    authors: 'Farhana Rahman Chowdhury; Lukas Oberhauser; Pania Te Whare; Joaquín Altuve',
    votes: 29,
    comments: 2,
    from: 'saltmarsh',
    code: 'rivers',
    codeAddedBy: 'auto',
    stars: 41,
    project: 'https://rivers-in-latent-space.example/',
  },
  {
    title: 'The <think> Tag Is Not a Thought: Measuring What Reasoning Traces Leave Out',
    abstract:
      'We ask how much of a model’s reasoning is in the text between <think> and </think>, and how much is elsewhere. Cutting the trace at a random point and letting another model finish it changes the answer in only 31 % of cases; cutting a single attention head at the same point changes it in 58 %. Traces are useful notes. They are not minutes of the meeting.',
    authors: 'Søren Bjerregaard-Nkemelu; Hana Kovaříková; Ibrahima Diallo Sarr; Lin Yuchen',
    votes: 114,
    comments: 17,
    from: 'northlight',
    code: 'think-not-thought',
    codeAddedBy: 'user',
    trending: 30,
  },
  {
    title: 'Grafting: Moving One Skill From One Model to Another',
    abstract:
      'A skill that one model has and another lacks can be carried over as a patch of 0.2 % of the weights, found by following the gradient of a handful of examples in both models at once. Grafts survive further fine-tuning, add up when there are several, and can be taken out again.',
    authors: 'Adaeze Nwosu-Fontaine; Petr Havlíček; Song Ha-eun',
    votes: 55,
    comments: 5,
    from: 'orchard-row',
    code: 'grafting',
    codeAddedBy: 'auto',
    stars: 133,
    trending: 80,
  },
  {
    title: 'A Field Guide to Failing GPUs',
    abstract:
      'Over eighteen months we kept a diary of every hardware fault in a cluster of 3,100 accelerators. Silent corruption is rarer than feared and costlier than assumed; most of what looks like a bad learning rate is a loose cable. We give a decision tree that an engineer can follow at three in the morning.',
    authors: 'Matti Korpivaara; Sunita Gurung Rai; Leandro Bustos',
    votes: 71,
    comments: 11,
    from: 'polderlab',
  },
  {
    title: 'GlyphGarden: Drawing Typefaces for Scripts With Few Fonts',
    abstract:
      'Some scripts have thousands of readers and one free font. Starting from forty letters drawn by a native calligrapher, GlyphGarden proposes the rest of the typeface, with joining forms, marks and spacing, and lets the designer correct any curve and see the correction spread. Six typefaces made this way are now in use in schools.',
    authors: 'Dawit Hailemariam; Sanjana Thongbam; Elif Karagözoğlu; Arūnas Petkevičius',
    votes: 33,
    from: 'lumen-loom',
    project: 'https://glyph-garden.example/',
    noSubmitter: true,
  },
  {
    title: 'Bounded Regret for Forgetful Bandits',
    abstract:
      'An agent that remembers only its last $m$ pulls can still achieve regret $O(\\sqrt{T \\log m})$ if it is allowed to choose what to forget. We prove a matching lower bound and describe a policy a child could follow.',
    authors: 'Gergely Szentiványi; Aïssatou Cissé',
    votes: 8,
    from: 'mirandole',
  },
  {
    title: 'Lullaby: Singing Voices That Breathe',
    abstract:
      'Synthetic singers do not run out of air, and listeners notice. Lullaby models the lungs: a small latent state fills at each rest and empties with each note, and phrasing follows from it. In a blind test with choir directors it was preferred over an uncorrected baseline four times out of five.',
    authors: 'Marisol Echeverri; Tuva Nordahl-Ngata; Keoni Kahale; Rut Þorsteinsdóttir',
    votes: 26,
    comments: 2,
    from: 'kaleva',
    project: 'http://lullaby-singing.example/demo',
    videos: ['lullaby-choir.mp4', 'lullaby-solo.mp4'],
  },
];
