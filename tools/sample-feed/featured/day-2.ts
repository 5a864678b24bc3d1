import type { SamplePaper } from '../sample-paper.ts';

export const day2: readonly SamplePaper[] = [
  {
    title: 'Loom: Weaving Retrieval Into Every Layer',
    abstract:
      'Retrieval is usually stapled to the front of a prompt. Loom lets each layer ask its own question of the same index, so that early layers fetch words and late layers fetch facts. A 1B model with Loom answers as many questions as a 7B model without, and its sources can be read off the threads.',
    authors: 'Ingeborg Fjellstad; Suresh Padmanabha; Lina Marcela Ospina; Kaveh Moradian',
    votes: 121,
    comments: 10,
    from: 'orchard-row',
    code: 'loom-retrieval',
    codeAddedBy: 'user',
    stars: 588,
    project: 'https://loom-retrieval.example/',
    trending: 65,
  },
  {
    title: 'Honest Benchmarks Expire: Dating the Shelf Life of 120 Test Sets',
    abstract:
      'A benchmark is fresh until its answers are in the training data. From public crawls and release dates we estimate when 120 popular test sets went stale: the median is fourteen months, and three were stale on the day they appeared. We propose printing a best-before date on every leaderboard.',
    authors: 'Rosalind Achieng-Moore; Timur Sadykov; Beatriz Lanza; Chiu Wei-ting',
    votes: 104,
    comments: 21,
    from: 'ashgrove',
    code: 'best-before',
    codeAddedBy: 'user',
    stars: 143,
    trending: 75,
    summary:
      'Popular benchmarks leak into training data after a median of fourteen months, so leaderboards should carry a best-before date.',
    keywords: 'benchmark contamination, evaluation, leaderboards, data provenance',
  },
  {
    title: 'Touch Before You Lift: Tactile Priors for\n  Grasping Things Never Seen Before',
    abstract:
      'People tap an unknown object before they trust it with their whole hand. We give a two-finger gripper the same manners: one light touch updates a prior over weight, friction and fragility, and the grasp follows. Broken eggs fall from 17 % to 2 %.',
    authors: 'Hiroaki Tsukimoto; Zanele Mthembu; Pau Ferragut; Inge Sloot',
    votes: 62,
    comments: 4,
    from: 'kestrel-hollow',
    code: 'touch-first',
    codeAddedBy: 'auto',
    stars: 97,
    videos: ['touch-first-eggs.mp4'],
    summary: 'A single light tap before each grasp lets a simple gripper handle fragile, unfamiliar objects safely.',
    keywords: 'tactile sensing, robot grasping, Bayesian priors, manipulation',
  },
  {
    title: 'One Tokenizer per Person? Personal Vocabularies at the Edge',
    abstract:
      'Everyone has words that their phone spells in pieces. We let each device add two hundred tokens of its owner’s own, trained overnight and never uploaded. Typing suggestions improve by 12 %, and by 40 % for people who mix languages.',
    authors: 'Amaranta Villalobos; Jyoti Lakra; Sverre Aamodt',
    votes: 37,
    comments: 3,
    from: 'small-models',
    summary:
      'Letting each phone learn two hundred private tokens overnight improves suggestions most for multilingual typists.',
    keywords: 'tokenisation, on-device learning, personalisation, code-switching',
  },
  {
    title: 'The Weather of Gradients: Forecasting Loss Spikes an Hour Ahead',
    abstract:
      'Loss spikes seem to come out of a clear sky. They do not: the second moment of a few embedding rows begins to drift some four hundred steps earlier. A barometer of three numbers predicts 9 in 10 spikes, in time to lower the learning rate and carry on.',
    authors: 'Stanisław Górecki; Noor-ul-Ain Baloch; Ezequiel Paz; Moana Latu',
    votes: 73,
    comments: 6,
    from: 'polderlab',
    code: 'loss-barometer',
    codeAddedBy: 'user',
    stars: 211,
    trending: 150,
    summary: 'Three optimiser statistics give hundreds of steps of warning before a loss spike.',
    keywords: 'training stability, loss spikes, optimisers, large-scale training',
  },
  {
    title: 'Protein Folding With a Sense of Humidity',
    abstract:
      'Predicted structures float in nothing; real ones sit in water. We add an explicit, learned hydration shell to a structure predictor and let both relax together. Surface loops improve markedly, interiors hardly change, and binding sites in flexible proteins become findable.',
    authors: 'Leontine Marchetti; Ugochukwu Eze; Park Seo-yun; Davíð Ásgeirsson; Irina Lupașcu',
    votes: 48,
    comments: 2,
    from: 'meridian-ward',
    code: 'wetfold',
    codeAddedBy: 'auto',
    stars: 126,
    summary:
      'Modelling a learned hydration shell jointly with the protein sharpens predicted surfaces and binding sites.',
    keywords: 'protein structure, hydration, generative models, structural biology',
  },
  {
    title: 'Refusals Across Borders: When Safety Speaks Only English',
    abstract:
      'A request refused in English is granted in 41 of 60 other languages by at least one widely used open model. The gap follows the amount of preference data, not of pre-training data. Translating 900 refusals per language closes most of it.',
    authors: 'Tigist Worku; Marija Blažević; Anh Thư Lâm; Sione Havili; Hadiza Bello-Kuti',
    votes: 59,
    comments: 8,
    from: 'baobab',
    code: 'borders',
    codeAddedBy: 'user',
    stars: 71,
    summary:
      'Safety training in English leaves most other languages unprotected, and a few hundred translated examples help a lot.',
    keywords: 'safety, multilingual models, refusals, red teaming',
  },
  {
    title: '3D Gaussian Hedgehogs: Splatting Fur, Grass and Other Spiky Things',
    abstract:
      'Round Gaussians make poor fur. We give each splat up to eight quills whose length and sway are predicted from a handful of neighbours, and render them at the same speed. Meadows stop looking like felt.',
    authors: 'Bertille Caradec; Osvaldo Pichardo; Yuki Sarashina',
    votes: 81,
    comments: 5,
    from: 'lumen-loom',
    code: 'gaussian-hedgehogs',
    codeAddedBy: 'user',
    stars: 377,
    project: 'https://gaussian-hedgehogs.example/',
    videos: ['hedgehogs-meadow.mp4'],
    trending: 85,
    summary: 'Adding short oriented quills to Gaussian splats renders fur and grass convincingly at unchanged speed.',
    keywords: 'Gaussian splatting, neural rendering, fur, real-time graphics',
  },
  {
    title: 'Learning to Grade Like a Tired Teacher',
    abstract:
      'Essay graders are trained on marks that depend on the hour at which they were given. We model the teacher’s fatigue explicitly and subtract it. Agreement with a second, rested teacher rises from 0.62 to 0.79, and the first essay of the evening no longer pays for the last.',
    authors: 'Henrietta Oduya; Bolat Nurgaliyev; Clara Sepúlveda-Marsh',
    votes: 31,
    comments: 4,
    from: 'ashgrove',
    summary: 'Modelling grader fatigue removes a large, systematic error from automatic essay scoring.',
    keywords: 'education, essay scoring, annotation noise',
  },
];
