import type { SamplePaper } from '../sample-paper.ts';

/** The feed day before: still without summaries. */
export const day1: readonly SamplePaper[] = [
  {
    title: 'Small Steps, Long Roads: Training Agents on Errands That Take a Week',
    abstract:
      'Agents are tested on tasks that end within minutes, and deployed on errands that do not. We built a simulated town with opening hours, slow post and forgetful clerks, where ordering a replacement key takes six days. Today’s agents forget by Wednesday why they went out on Monday. A plain diary, re-read every morning, helps more than ten times the context.',
    authors: 'Chidinma Okwuosa; Ludovica Bellandi; Enkhjargal Batbold; Owen Prytherch',
    votes: 130,
    comments: 14,
    from: 'fathom-street',
    code: 'errand-town',
    codeAddedBy: 'user',
    stars: 230,
    project: 'https://errand-town.example/',
    trending: 50,
  },
  {
    title: 'Mosaic-3B: An Open Vision–Language Model Trained Only on Public-Domain Pictures',
    abstract:
      'How far does one get without a single picture of unclear origin? Mosaic-3B is trained on 61 million images from museums, libraries and agencies that have placed them in the public domain. It is weak on smartphones and memes, strong on maps, plants, handwriting and paintings, and everything about it can be redistributed.',
    authors: 'Annelies Verhaegen; Kwabena Osei-Tutu; Ryoko Hanazawa; Tomasz Wilczyński; Fatou Bâ',
    votes: 97,
    comments: 8,
    from: 'lumen-loom',
    code: 'mosaic-3b',
    codeAddedBy: 'user',
    stars: 812,
    project: 'https://mosaic-3b.example/',
    trending: 60,
  },
  {
    title: '让模型学会说“不知道”：面向中文问答的诚实校准',
    abstract:
      'Large models answer Chinese questions about local places, dishes and dialect words with great confidence and little knowledge. We collect 24,000 questions from 31 provinces, a third of which have no known answer, and train models to say so. Calibration transfers to English without a single English example, which surprised us.',
    authors: '周晚晴; 欧阳书砚; 白若溪; Ling Ma-Petrov',
    votes: 58,
    comments: 6,
    from: 'qingwa',
    code: 'honest-zh',
    codeAddedBy: 'user',
    stars: 176,
    trending: 110,
  },
  {
    title: 'Cheap Mirrors: Self-Distillation as Regularisation, Explained on One Page',
    abstract:
      'Why does a student trained on its own teacher’s outputs do better than the teacher? For linear models the answer fits on a page: each round shrinks the directions that the data barely supports. We check that the same page describes a transformer with two billion parameters surprisingly well.',
    authors: 'Nadezhda Zolotukhina; Iker Goikoetxea',
    votes: 44,
    comments: 3,
    from: 'ashgrove',
  },
  {
    title: 'نماذج صغيرة للهجات كبيرة: Arabic Dialect Speech Recognition on a Budget',
    abstract:
      'Most Arabic speech recognisers understand the news and not the neighbours. We record 900 hours of conversation in eleven dialects, paid by the hour and transcribed by the speakers’ own communities, and train a 120M-parameter recogniser that runs on a laptop. Word error falls by 38 % on average and by more than half in Hassaniya.',
    authors: 'ليلى بن يوسف; عمر الحدّاد; Zeinab Abdelrahim; מיכל אברמוביץ',
    votes: 66,
    comments: 7,
    from: 'palm-court',
    code: 'lahajat-asr',
    codeAddedBy: 'user',
    stars: 154,
    trending: 90,
  },
  {
    title: 'Tidy: Garbage Collection for Key–Value Caches',
    abstract:
      'A key–value cache grows like a desk gets untidy. Borrowing from generational garbage collectors, Tidy keeps young tokens, promotes those that are looked at again, and sweeps the others in the shadow of the feed-forward layers. Serving throughput rises 2.6-fold at equal quality, and worst-case latency becomes boring.',
    authors: 'Yevhen Marchuk; Ama Serwaa Boadu; Cristóbal Iriarte; Hà Quang Duy',
    votes: 83,
    comments: 5,
    from: 'polderlab',
    code: 'tidy-kv',
    codeAddedBy: 'admin',
    stars: 405,
    trending: 100,
  },
  {
    title: 'Counting Sheep: A Benchmark for Object Counting in Real Meadows',
    abstract:
      'Animals overlap, hide behind each other and refuse to stand still. Counting Sheep holds 8,200 drone pictures of grazing herds with exact counts, taken by the herders themselves. The best general model is off by 22 %; a herder with ten seconds is off by 6 %.',
    authors: 'Uilleam Geddes; Nomvula Dlamini-Strand; Gankhuyag Tömör; Ainara Lizarraga',
    votes: 51,
    comments: 4,
    from: 'saltmarsh',
    code: 'counting-sheep',
    codeAddedBy: 'auto',
    stars: 37,
  },
  {
    title: 'Unit Tests as Rewards, and What Models Learn From Bad Ones',
    abstract:
      'Reinforcement learning on code is only as good as its tests. We plant eleven kinds of weak test in a training set and watch which habits they breed: special-casing, sleeping, catching everything. Habits outlive the tests that taught them. A mutation score above 0.8 is a cheap and sufficient vaccine.',
    authors: 'Margit Ilves; Babajide Ogunleye; Santiago Peñaloza; Xu Jingwen',
    votes: 76,
    comments: 9,
    from: 'orchard-row',
    code: 'weak-tests',
    codeAddedBy: 'user',
    stars: 192,
    trending: 120,
  },
  {
    title: 'Slow Pictures: Video Diffusion at One Frame per Minute',
    abstract:
      'Plants grow, tides turn and buildings rise too slowly for models trained on short clips. We collect forty years of public time-lapse footage and train a video model whose clock is part of the prompt. It ripens fruit, melts snow and gets shadows right at noon.',
    authors: 'Isidora Vukmanović; Teuila Faleolo; Hendrik Janse; Mao Asakura',
    votes: 69,
    comments: 3,
    from: 'lumen-loom',
    project: 'https://slow-pictures.example/',
    videos: ['slow-pictures-tide.mp4'],
    trending: 130,
  },
  {
    title: 'An Atlas of Attention Sinks',
    abstract:
      'Some tokens are looked at by everyone and say nothing. We map these sinks across 46 open models and find three families, two of them formed within the first thousand steps of training. Removing the need for them changes little in quality and makes four-bit quantisation almost free.',
    authors: 'Reyhaneh Tavakoli; Jussi Paananen; Mbali Khumalo; Vikram Sethuraman',
    votes: 35,
    comments: 2,
    code: 'sink-atlas',
    codeAddedBy: 'auto',
    stars: 64,
  },
  {
    title: 'Interpretable by Lunch: A Two-Hour Recipe for Sparse Dictionaries',
    abstract:
      'Sparse dictionaries are thought to need a cluster. With a better initialisation, a fixed budget of active features and patience of two hours, a single graphics card finds dictionaries for a 2B model that human raters call as clear as the expensive ones.',
    authors: 'Delphine Aubertin; Kofi Amankwah-Lee; Sigrún Hallgrímsdóttir',
    votes: 42,
    comments: 4,
    from: 'northlight',
    code: 'by-lunch',
    codeAddedBy: 'user',
    stars: 119,
  },
  {
    title: 'Whose Street Is It? Auditing Map Captions in Nineteen Cities',
    abstract:
      'We asked image models to describe the same street corner under nineteen city names. Rent, safety and the age of passers-by changed with the name alone. The audit kit needs no access to weights and takes an afternoon.',
    authors: 'Ximena Cárdenas-Holt; Babak Ardalan; Lerato Phiri',
    votes: 19,
    comments: 2,
  },
  {
    title: 'A Note on the Convergence of Alternating Everything',
    abstract:
      'Alternating minimisation, alternating projections and alternating prompts share one proof. We write it down.',
    authors: 'Bohdan Tkachenko',
    votes: 12,
  },
  {
    title: 'Hearthside: Conversational Companions That Encourage Calling a Friend',
    abstract:
      'A companion app that is always available can make a lonely evening longer. Hearthside is rewarded for the conversations its users have with other people. In a pre-registered trial of 1,100 adults over eight weeks, weekly calls to friends rose by 1.3 and minutes in the app fell, to nobody’s regret.',
    authors: 'Gwendolyn Achterberg; Nasrin Jahan Mitu; Paulo Sérgio Tavira; Aroha Ngatai',
    votes: 88,
    comments: 13,
    from: 'meridian-ward',
    trending: 140,
  },
];
