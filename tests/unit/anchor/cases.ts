/**
 * The adversarial table: an old text with the quote in ⟦ ⟧, the text as it stands now with the
 * passage that must be found in ⟦ ⟧ (none when gone), and the outcome. All texts are fictitious.
 */
import type { Outcome, Position, Quote } from '../../../utils/annotation/schema.ts';
import { describe } from '../../../utils/anchor/describe.ts';

/** What of the description is replaced, as by another tool or a damaged record. */
interface Given {
  prefix?: string;
  suffix?: string;
  position?: Position | null;
}
type Row = [id: string, outcome: Outcome, old: string, now: string, given?: Given];

/** A case as the anchoring gets it, with the answer. */
export interface Case {
  id: string;
  quote: Quote;
  position: Position | null;
  text: string;
  outcome: Outcome;
  start: number | null;
  end: number | null;
}

const NO_CONTEXT: Given = { prefix: '', suffix: '', position: null };
const NO_POSITION: Given = { position: null };

// Surroundings reused by many rows, so that only the edit differs from row to row.
const AR = 'أفادت نشرة المدينة الخيالية صباح اليوم بأن ⟦Q⟧، وفق ما ورد في البيان الثاني للإدارة.';
const FR =
  'Selon le bulletin de la ville imaginaire paru ce matin, ⟦Q⟧, précise le second communiqué.';
const EN =
  'The bulletin of the imaginary town wrote this morning that ⟦Q⟧, says the second statement.';
const DA = 'كتبات الجريدة الخيالية ديال المدينة هاد الصباح بلي ⟦Q⟧، هادشي اللي جا فالبلاغ الثاني.';

/** The same surroundings around an old and a new wording. */
const edit = (frame: string, id: string, outcome: Outcome, old: string, now: string): Row => [
  id,
  outcome,
  frame.replace('Q', old),
  frame.replace('Q', now),
];

const UNCHANGED: Row[] = [
  edit(AR, 'ar-same', 'exact', 'الصندوق لم يتعرض لأي اختراق', 'الصندوق لم يتعرض لأي اختراق'),
  edit(
    FR,
    'fr-same',
    'exact',
    'le fonds n’a subi aucune attaque',
    'le fonds n’a subi aucune attaque',
  ),
  edit(EN, 'en-same', 'exact', 'the fund was not attacked', 'the fund was not attacked'),
  edit(DA, 'da-same', 'exact', 'المعطيات ماتسربوش', 'المعطيات ماتسربوش'),
  [
    'text-above',
    'exact',
    AR.replace('Q', 'الصندوق سليم تماما'),
    `خبر جديد أضيف فوق النص.\n${AR.replace('Q', 'الصندوق سليم تماما')}`,
  ],
  [
    'text-below',
    'exact',
    AR.replace('Q', 'الصندوق سليم تماما'),
    `${AR.replace('Q', 'الصندوق سليم تماما')}\nتحيين: تفاصيل أخرى.`,
  ],
  [
    'prefix-edited',
    'exact',
    'قال الناطق أمس في المساء إن ⟦التحقيق بدأ فعلا⟧ وسيستمر أياما أخرى.',
    'صرح مسؤول لجريدة خيالية بأن ⟦التحقيق بدأ فعلا⟧ وسيستمر أياما أخرى.',
  ],
  [
    'suffix-edited',
    'exact',
    'Le porte-parole a dit hier que ⟦l’enquête avait commencé⟧ et durerait dix jours.',
    'Le porte-parole a dit hier que ⟦l’enquête avait commencé⟧ sans autre précision du maire.',
  ],
  ['whole-text', 'exact', '⟦الصندوق لم يتعرض لأي اختراق.⟧', '⟦الصندوق لم يتعرض لأي اختراق.⟧'],
  [
    'at-start',
    'exact',
    '⟦La caisse a publié une note⟧ que les habitants ont lue.',
    '⟦La caisse a publié une note⟧ que les habitants ont lue.',
  ],
  [
    'at-end',
    'exact',
    'Les habitants ont lu que ⟦la caisse publie une note⟧',
    'Les habitants ont lu que ⟦la caisse publie une note⟧',
  ],
  [
    'start-grown',
    'exact',
    '⟦La caisse a publié une note⟧ que les habitants ont lue.',
    'Mise à jour de midi. ⟦La caisse a publié une note⟧ que les habitants ont lue.',
  ],
  [
    'inside-word',
    'exact',
    'في المدينة وقع ال⟦تسريب⟧ات الكبيرة كلها.',
    'مقدمة. في المدينة وقع ال⟦تسريب⟧ات الكبيرة كلها.',
  ],
  [
    'emoji-edge',
    'exact',
    'آخر الأخبار هنا ⟦🚨 عاجل: الصندوق يوضح 🇲🇦⟧ والتفاصيل لاحقا.',
    'سطر جديد. آخر الأخبار هنا ⟦🚨 عاجل: الصندوق يوضح 🇲🇦⟧ والتفاصيل لاحقا.',
  ],
  [
    'emoji-family',
    'exact',
    'Une image 👩‍👩‍👧 ⟦a circulé 👩‍👩‍👧⟧ 👩‍👩‍👧 dans la ville.',
    'Hier : une image 👩‍👩‍👧 ⟦a circulé 👩‍👩‍👧⟧ 👩‍👩‍👧 dans la ville.',
  ],
  [
    'marks-at-end',
    'exact',
    'قال إن ⟦الخبرَ صحيحٌ⟧ تماما يا قوم.',
    'نعم. قال إن ⟦الخبرَ صحيحٌ⟧ تماما يا قوم.',
  ],
];

const SPELLING: Row[] = [
  edit(
    AR,
    'ar-vowels-added',
    'normalised',
    'الصندوق لم يتعرض لأي اختراق',
    'الصُّنْدُوقُ لَمْ يَتَعَرَّضْ لِأَيِّ اخْتِرَاقٍ',
  ),
  edit(AR, 'ar-vowels-dropped', 'normalised', 'الصُّنْدُوقُ لَمْ يَتَعَرَّضْ', 'الصندوق لم يتعرض'),
  edit(AR, 'ar-shadda', 'normalised', 'المدير صرح بذلك', 'المدير صرّح بذلك'),
  edit(AR, 'ar-case-ending', 'normalised', 'نشرت الجريدة خبرا', 'نشرت الجريدة خبراً'),
  edit(
    AR,
    'ar-hamza',
    'normalised',
    'أعلنت الإدارة أن الأرقام مؤقتة',
    'اعلنت الادارة ان الارقام موقتة',
  ),
  edit(AR, 'ar-madda', 'normalised', 'آخر الآراء', 'اخر الاراء'),
  edit(AR, 'ar-taa', 'normalised', 'الوكالة الوطنية', 'الوكاله الوطنيه'),
  edit(AR, 'ar-yaa', 'normalised', 'بقي على موقفه', 'بقى علي موقفه'),
  edit(AR, 'ar-tatweel', 'normalised', 'بيان الصندوق', 'بيــان الصنـــدوق'),
  edit(AR, 'ar-tatweel-end', 'normalised', 'بيان سلام', 'بيان سلامـ'),
  edit(AR, 'ar-presentation', 'normalised', 'لا خلاف بينهم', '\ufefb خ\ufefcف بينهم'),
  edit(AR, 'ar-allah-ligature', 'normalised', 'قال عبد الله ذلك', 'قال عبد \ufdf2 ذلك'),
  edit(AR, 'ar-digits', 'normalised', 'تضرر 1996026 أجيرا', 'تضرر ١٩٩٦٠٢٦ أجيرا'),
  edit(AR, 'ar-digits-persian', 'normalised', 'تضرر 450 أجيرا', 'تضرر ۴۵۰ أجيرا'),
  edit(AR, 'ar-grouping', 'normalised', 'تضرر 1.996.026 أجيرا', 'تضرر ١٬٩٩٦٬٠٢٦ أجيرا'),
  edit(AR, 'ar-percent', 'normalised', 'بلغت النسبة 12,5% فقط', 'بلغت النسبة ١٢٫٥٪ فقط'),
  edit(AR, 'ar-quotes', 'normalised', 'سماه «اختراقا» كبيرا', 'سماه "اختراقا" كبيرا'),
  edit(AR, 'ar-quotes-edge', 'normalised', '«اختراق كبير»', '“اختراق كبير”'),
  edit(AR, 'ar-comma', 'normalised', 'أولا، ثانيا', 'أولا, ثانيا'),
  edit(AR, 'ar-zero-width', 'normalised', 'موقع الصندوق', 'موقع\u200b الصندوق'),
  edit(AR, 'ar-bidi', 'normalised', 'قاعدة CNSS الرقمية', 'قاعدة \u200fCNSS\u200e الرقمية'),
  edit(AR, 'ar-isolates', 'normalised', 'قاعدة CNSS الرقمية', 'قاعدة \u2066CNSS\u2069 الرقمية'),
  edit(AR, 'ar-script-glue', 'normalised', 'بيانات الـCNSS كلها', 'بيانات ال CNSS كلها'),
  edit(AR, 'ar-persian-letters', 'normalised', 'كل الملفات هنا في', 'کل الملفات هنا في'),
  edit(AR, 'ar-nbsp', 'normalised', 'الملف كبير جدا', 'الملف\u00a0كبير\u202fجدا'),
  edit(AR, 'ar-line-break', 'normalised', 'الملف كبير جدا', 'الملف\nكبير   جدا'),
  edit(FR, 'fr-apostrophe', 'normalised', 'l’agence s’explique', "l'agence s'explique"),
  edit(FR, 'fr-guillemets', 'normalised', 'un « incident » mineur', 'un "incident" mineur'),
  edit(FR, 'fr-guillemets-edge', 'normalised', '« un incident mineur »', '“un incident mineur”'),
  edit(FR, 'fr-nfd', 'normalised', 'des données privées', 'des donne\u0301es prive\u0301es'),
  edit(FR, 'fr-capital-accent', 'normalised', 'l’État répond', 'l’Etat répond'),
  edit(FR, 'fr-oe', 'normalised', 'une œuvre commune', 'une oeuvre commune'),
  edit(
    FR,
    'fr-grouping',
    'normalised',
    'soit 1 996 026 salariés',
    'soit 1\u202f996\u202f026 salariés',
  ),
  edit(FR, 'fr-grouping-dots', 'normalised', 'soit 1 996 026 salariés', 'soit 1.996.026 salariés'),
  edit(
    FR,
    'fr-soft-hyphen',
    'normalised',
    'une cyberattaque massive',
    'une cyber\u00adattaque massive',
  ),
  edit(
    FR,
    'fr-acronym',
    'normalised',
    'la base de la C.N.S.S. entière',
    'la base de la CNSS entière',
  ),
  edit(FR, 'fr-case', 'normalised', 'La Caisse Nationale', 'la caisse nationale'),
  edit(FR, 'fr-dash', 'normalised', 'un accord - provisoire', 'un accord – provisoire'),
  edit(FR, 'fr-ligature', 'normalised', 'un fichier officiel', 'un \ufb01chier o\ufb03ciel'),
  edit(FR, 'fr-bom', 'normalised', 'un fichier officiel', 'un \ufefffichier officiel'),
  edit(EN, 'en-apostrophe', 'normalised', "the fund doesn't know", 'the fund doesn’t know'),
  edit(EN, 'en-quotes', 'normalised', 'a "minor" incident', 'a ‘minor’ incident'),
  edit(EN, 'en-fullwidth', 'normalised', 'code 2025 found', 'code ２０２５ found'),
  edit(EN, 'en-ellipsis', 'normalised', 'they waited... and left', 'they waited… and left'),
  edit(EN, 'en-week-end', 'normalised', 'a long week-end ahead', 'a long week end ahead'),
];

const CLITICS: Row[] = [
  edit(AR, 'ar-waw', 'changed', 'الصندوق أوضح موقفه للجميع', 'والصندوق أوضح موقفه للجميع'),
  edit(AR, 'ar-waw-inside', 'changed', 'الصندوق نفى الوزارة أكدت', 'الصندوق نفى والوزارة أكدت'),
  edit(AR, 'ar-article', 'changed', 'وثائق مسربة انتشرت بسرعة', 'الوثائق المسربة انتشرت بسرعة'),
  edit(AR, 'ar-fa', 'changed', 'خرج المدير سريعا', 'فخرج المدير سريعا'),
  edit(AR, 'ar-ba', 'changed', 'وعد الشفافية الكاملة', 'وعد بالشفافية الكاملة'),
  edit(AR, 'ar-suffix', 'changed', 'نشر بيانه الأخير', 'نشر بيانهم الأخير'),
  [
    'ar-waw-no-context',
    'changed',
    'ذكر أن ⟦تسريب المعطيات مقلق⟧ للجميع.',
    'ذكر أن ⟦وتسريب المعطيات مقلق⟧ للجميع.',
    NO_CONTEXT,
  ],
];

const NEGATIONS: Row[] = [
  edit(AR, 'ar-lam-dropped', 'changed', 'الصندوق لم يتعرض لأي اختراق', 'الصندوق تعرض لأي اختراق'),
  edit(AR, 'ar-la-added', 'changed', 'الإدارة تؤكد وقوع التسريب', 'الإدارة لا تؤكد وقوع التسريب'),
  edit(AR, 'ar-lan', 'changed', 'سيستقيل المدير غدا', 'لن يستقيل المدير غدا'),
  edit(AR, 'ar-laysa', 'changed', 'ليس هذا صحيحا', 'هذا صحيحا'),
  edit(AR, 'ar-ghayr', 'changed', 'الوثائق صحيحة كلها', 'الوثائق غير صحيحة كلها'),
  edit(AR, 'ar-lam-lan', 'changed', 'لم تنشر الأرقام', 'لن تنشر الأرقام'),
  edit(DA, 'da-ma-sh', 'changed', 'المعطيات تسربو من الموقع', 'المعطيات ماتسربوش من الموقع'),
  edit(DA, 'da-ma-sh-apart', 'changed', 'المعطيات تسربو من الموقع', 'المعطيات ما تسربوش من الموقع'),
  edit(DA, 'da-machi', 'changed', 'هاد اللائحة صحيحة', 'هاد اللائحة ماشي صحيحة'),
  edit(
    FR,
    'fr-ne-pas',
    'changed',
    'les données sont publiques',
    'les données ne sont pas publiques',
  ),
  edit(FR, 'fr-pas-dropped', 'changed', 'le fonds n’a pas été piraté', 'le fonds a été piraté'),
  edit(FR, 'fr-aucun', 'changed', 'un agent a été suspendu', 'aucun agent n’a été suspendu'),
  edit(
    FR,
    'fr-jamais',
    'changed',
    'il a toujours reconnu la fuite',
    'il n’a jamais reconnu la fuite',
  ),
  edit(FR, 'fr-non', 'changed', 'des fichiers chiffrés', 'des fichiers non chiffrés'),
  edit(EN, 'en-not', 'changed', 'the files are genuine', 'the files are not genuine'),
  edit(EN, 'en-nt', 'changed', 'the fund did confirm it', "the fund didn't confirm it"),
  edit(EN, 'en-no', 'changed', 'there was evidence of a leak', 'there was no evidence of a leak'),
  edit(EN, 'en-never', 'changed', 'the director always denied it', 'the director never denied it'),
  [
    'ar-lam-outside',
    'changed',
    'أكد المسؤول المحلي أن الموقع ⟦يتعرض للهجوم كل يوم⟧ منذ أسبوع كامل.',
    'أكد المسؤول المحلي أن الموقع ⟦لا يتعرض للهجوم كل يوم⟧ منذ أسبوع كامل.',
  ],
  [
    'fr-pas-outside',
    'changed',
    'Le maire de la ville soutient que le site est ⟦touché par la panne⟧ depuis hier soir.',
    'Le maire de la ville soutient que le site n’est ⟦pas touché par la panne⟧ depuis hier soir.',
  ],
  [
    'en-not-outside',
    'changed',
    'The mayor of the town says that the site was not ⟦hit by the outage⟧ last night, he said.',
    'The mayor of the town says that the site was ⟦hit by the outage⟧ last night, he said.',
  ],
  [
    'fr-question',
    'changed',
    'Le journal titre ceci : ⟦la caisse est touchée par la fuite.⟧ La suite demain matin.',
    'Le journal titre ceci : ⟦la caisse est touchée par la fuite ?⟧ La suite demain matin.',
  ],
];

/** The quote stands word for word; what was put beside it, or taken away, may speak about it. */
const NEIGHBOURS: Row[] = (
  [
    // Denials, attributions and figures that came or went.
    [
      'ar-denial-came',
      'moved',
      'وفي المقابل، اعتبر ممثل الصيادين أن',
      'وفي المقابل، نفى ممثل الصيادين أن',
      'الإدارة أخفت التقرير السنوي',
      '، وأن المسؤول غادر',
      '، وأن المسؤول غادر',
    ],
    [
      'ar-untrue-came',
      'moved',
      'وأضاف ممثل سكان الحي أن',
      'وأضاف ممثل سكان الحي أنه لا صحة للقول إن',
      'الإدارة أخفت التقرير السنوي',
      '، وأن المسؤول غادر',
      '، وأن المسؤول غادر',
    ],
    [
      'ar-denial-went',
      'moved',
      'ممثل سكان الحي نفى أن تكون',
      'ممثل سكان الحي رأى أن تكون',
      'الإدارة قد أخفت التقرير',
      '، وأن المسؤول غادر',
      '، وأن المسؤول غادر',
    ],
    [
      'ar-verb-behind',
      'moved',
      'وجاء في نشرة الحي أن',
      'وجاء في نشرة الحي أن',
      'الإدارة أخفت التقرير السنوي',
      'وأن المسؤول غادر أمس',
      'حسب زعم الجيران، وأن المسؤول غادر أمس',
    ],
    [
      'fr-untrue-came',
      'moved',
      'Pour le porte-parole de la ville,',
      'Pour le porte-parole de la ville, il est faux que',
      'la régie a caché le rapport annuel',
      'et que le directeur est parti',
      'et que le directeur est parti',
    ],
    [
      'fr-denial-went',
      'moved',
      'Le porte-parole dément que',
      'Le porte-parole sait que',
      'la régie a caché le rapport annuel',
      'et que le directeur est parti',
      'et que le directeur est parti',
    ],
    [
      'fr-verb-behind',
      'moved',
      'On lit dans le bulletin de la ville que',
      'On lit dans le bulletin de la ville que',
      'la régie a caché le rapport annuel',
      'et que le directeur est parti',
      'selon un voisin, et que le directeur est parti',
    ],
    [
      'fr-false-behind',
      'moved',
      'Lire dans le bulletin de la ville que',
      'Lire dans le bulletin de la ville que',
      'la régie a caché le rapport annuel',
      'étonne le directeur de l’école',
      'est faux et étonne le directeur de l’école',
    ],
    [
      'fr-figure-beside',
      'moved',
      'Le bulletin de la ville compte 12',
      'Le bulletin de la ville compte 15',
      'milliers de lettres sans réponse',
      'pour la seule année passée',
      'pour la seule année passée',
    ],
    [
      'en-denial-came',
      'moved',
      'The speaker of the imaginary town added that',
      'The speaker of the imaginary town denied that',
      'the office had hidden the yearly report',
      'and that the head had left',
      'and that the head had left',
    ],
    [
      'en-untrue-came',
      'moved',
      'The town paper wrote at noon that',
      'The town paper wrote at noon that it is untrue that',
      'the office had hidden the yearly report',
      'and that the head had left',
      'and that the head had left',
    ],
    [
      'en-verb-behind',
      'moved',
      'On the first page we read that',
      'On the first page we read that',
      'the office had hidden the yearly report',
      'and that the head had left',
      'claimed a neighbour, and that the head had left',
    ],
    // Other words changed there: the passage says what it said.
    [
      'ar-day-came',
      'exact',
      'وفي المقابل، اعتبر ممثل الصيادين أن',
      'وفي المقابل، اعتبر ممثل الصيادين أمس أن',
      'الإدارة أخفت التقرير السنوي',
      '، وأن المسؤول غادر',
      '، وأن المسؤول غادر',
    ],
    [
      'ar-word-behind',
      'exact',
      'وجاء في نشرة الحي أن',
      'وجاء في نشرة الحي أن',
      'الإدارة أخفت التقرير السنوي',
      'وأن المسؤول غادر أمس',
      'كله وأن المسؤول غادر أمس',
    ],
    [
      'ar-verb-pushed',
      'exact',
      'في نشرة الحي أكد الناطق أن',
      'في نشرة الحي أكد أمس الناطق الجديد أن',
      'الإدارة أخفت التقرير السنوي',
      'وأن المسؤول غادر',
      'وأن المسؤول غادر',
    ],
    [
      'fr-day-came',
      'exact',
      'Le porte-parole de la ville ajoute que',
      'Le porte-parole de la ville ajoute ce soir que',
      'la régie a caché le rapport annuel',
      'et que le directeur est parti',
      'et que le directeur est parti',
    ],
    [
      'fr-denial-far',
      'exact',
      'Le bulletin de la ville rapporte que',
      'Le maire dément tout. Le bulletin de la ville rapporte que',
      'la régie a caché le rapport annuel',
      'et que le directeur est parti',
      'et que le directeur est parti',
    ],
    [
      'fr-next-sentence',
      'exact',
      'Le bulletin rapporte ce matin que',
      'Le bulletin rapporte ce matin que',
      'la régie a caché le rapport annuel',
      '. Le directeur est parti hier',
      '. Le maire dément cela hier',
    ],
    [
      'en-day-came',
      'exact',
      'The speaker of the imaginary town added that',
      'The speaker of the imaginary town added today that',
      'the office had hidden the yearly report',
      'and that the head had left',
      'and that the head had left',
    ],
    [
      'en-word-behind',
      'exact',
      'On the first page we read that',
      'On the first page we read that',
      'the office had hidden the yearly report',
      'and that the head had left',
      'again and that the head had left',
    ],
  ] as const
).map(([id, outcome, before, beforeNow, quote, behind, behindNow]) => [
  id,
  outcome,
  `خبر اليوم في المدينة الخيالية. ${before} ⟦${quote}⟧ ${behind}. انتهى الخبر هنا.`,
  `خبر اليوم في المدينة الخيالية. ${beforeNow} ⟦${quote}⟧ ${behindNow}. انتهى الخبر هنا.`,
]);

const NUMBERS: Row[] = [
  edit(AR, 'ar-number', 'changed', 'تضرر 1996026 أجيرا', 'تضرر 499881 أجيرا'),
  edit(AR, 'ar-number-one-digit', 'changed', 'تضرر ١٩٩٦٠٢٦ أجيرا', 'تضرر ١٩٩٦٠٢٧ أجيرا'),
  edit(AR, 'ar-number-word', 'changed', 'تضرر مليونا أجير', 'تضرر ثلاثة ملايين أجير'),
  edit(AR, 'ar-number-as-word', 'changed', 'تضرر 2 مليون أجير', 'تضرر مليونا أجير'),
  edit(FR, 'fr-decimal', 'changed', 'une hausse de 1,5 point', 'une hausse de 15 points'),
  edit(FR, 'fr-decimal-blank', 'changed', 'une hausse de 1,5 point', 'une hausse de 1 5 point'),
  edit(FR, 'fr-decimal-lost', 'changed', 'une hausse de 1,5 point', 'une hausse de 15 point'),
  edit(FR, 'fr-group-lost', 'changed', 'soit 54 000 fichiers', 'soit 54 fichiers'),
  edit(FR, 'fr-percent-lost', 'changed', 'soit 12 % des comptes', 'soit 12 des comptes'),
  edit(FR, 'fr-minus', 'changed', 'un solde de 5 points', 'un solde de -5 points'),
  edit(FR, 'fr-square', 'changed', 'sur 10² mètres', 'sur 102 mètres'),
  edit(FR, 'fr-currency', 'changed', 'au prix de 30 € pièce', 'au prix de 30 $ pièce'),
  edit(FR, 'fr-range', 'changed', 'entre 5-6 villes', 'entre 5 6 villes'),
  edit(EN, 'en-million', 'changed', 'two million workers', 'ten million workers'),
  edit(EN, 'en-year', 'changed', 'in April 2025 it began', 'in April 2024 it began'),
  [
    'fr-grouped-longer',
    'changed',
    'Le bilan publié fait état de ⟦200 personnes⟧ concernées par la fuite.',
    'Le bilan publié fait état de ⟦1 200 personnes⟧ concernées par la fuite.',
  ],
  [
    'fr-number-alone',
    'changed',
    'Le bilan publié fait état de ⟦1.996.026⟧ personnes concernées.',
    'Le bilan publié fait état de ⟦499.881⟧ personnes concernées.',
  ],
];

const NAMES: Row[] = [
  edit(
    FR,
    'fr-ministry',
    'changed',
    'le ministère de l’Emploi a répondu',
    'le ministère de la Santé a répondu',
  ),
  edit(AR, 'ar-ministry', 'changed', 'وزارة التشغيل ردت على السؤال', 'وزارة الصحة ردت على السؤال'),
  edit(
    AR,
    'ar-body',
    'changed',
    'حسب المديرية العامة للأمن الخيالي',
    'حسب اللجنة العامة للأمن الخيالي',
  ),
  edit(FR, 'fr-acronym-other', 'changed', 'la CNSS a porté plainte', 'la CNOPS a porté plainte'),
  edit(EN, 'en-body', 'changed', 'the fund filed a complaint', 'the ministry filed a complaint'),
  edit(AR, 'ar-object', 'changed', 'تسربت معطيات الأجراء', 'تسربت معطيات الشركات'),
  edit(AR, 'ar-zaama', 'changed', 'المتحدث أكد وقوع الهجوم', 'المتحدث زعم وقوع الهجوم'),
  edit(AR, 'ar-nafa', 'changed', 'المدير أعلن الاستقالة', 'المدير نفى الاستقالة'),
  edit(FR, 'fr-dement', 'changed', 'le directeur affirme la fuite', 'le directeur dément la fuite'),
  edit(FR, 'fr-conditionnel', 'changed', 'les fichiers sont faux', 'les fichiers seraient faux'),
  edit(
    EN,
    'en-claims',
    'changed',
    'the group leaked the list',
    'the group claims it leaked the list',
  ),
  edit(
    EN,
    'en-denies',
    'changed',
    'the director confirms the leak',
    'the director denies the leak',
  ),
];

const EDITS: Row[] = [
  edit(
    AR,
    'ar-shortened',
    'changed',
    'أعلن الصندوق مساء الثلاثاء عن فتح تحقيق داخلي',
    'أعلن الصندوق عن فتح تحقيق',
  ),
  edit(
    AR,
    'ar-extended',
    'changed',
    'أعلن الصندوق فتح تحقيق',
    'أعلن الصندوق مساء الثلاثاء بعد اجتماع طويل فتح تحقيق داخلي',
  ),
  edit(AR, 'ar-word-order', 'changed', 'نشر الصندوق بيانا جديدا', 'الصندوق نشر بيانا جديدا'),
  edit(
    AR,
    'ar-swapped',
    'changed',
    'المقاولات قبل الأجراء في اللائحة',
    'الأجراء قبل المقاولات في اللائحة',
  ),
  edit(AR, 'ar-typo', 'changed', 'تسريب المعطيت الشخصية', 'تسريب المعطيات الشخصية'),
  edit(AR, 'ar-word-joined', 'changed', 'لا شيء تغير منذ أمس', 'لاشيء تغير منذ أمس'),
  edit(FR, 'fr-typo', 'changed', 'une fuite de donées privées', 'une fuite de données privées'),
  edit(
    FR,
    'fr-synonym',
    'changed',
    'une fuite massive de données',
    'une fuite importante de données',
  ),
  edit(
    FR,
    'fr-first-word',
    'changed',
    'plusieurs fichiers ont circulé',
    'certains fichiers ont circulé',
  ),
  edit(
    FR,
    'fr-last-word',
    'changed',
    'plusieurs fichiers ont circulé',
    'plusieurs fichiers ont disparu',
  ),
  edit(
    FR,
    'fr-last-words-more',
    'changed',
    'plusieurs fichiers ont circulé',
    'plusieurs fichiers ont été retirés hier',
  ),
  [
    'fr-more-around',
    'exact',
    FR.replace('Q', 'plusieurs fichiers ont circulé'),
    FR.replace('⟦Q⟧', 'malgré tout ⟦plusieurs fichiers ont circulé⟧ encore'),
  ],
  edit(FR, 'fr-plural', 'changed', 'le fichier volé', 'les fichiers volés'),
  edit(EN, 'en-word-order', 'changed', 'the leak shocked the town', 'the town shocked the leak'),
  edit(EN, 'en-emoji-edge', 'changed', '🚨 the list leaked today', '🚨 the list leaked yesterday'),
  edit(EN, 'en-emoji-other', 'changed', 'what a day 👍', 'what a day 👎'),
  edit(EN, 'en-quoted-edge', 'changed', '“the list leaked today”', '“the list leaked yesterday”'),
  [
    'ar-whole-text',
    'changed',
    '⟦الصندوق لم يتعرض لأي اختراق جديد.⟧',
    '⟦الصندوق تعرض لأي اختراق جديد.⟧',
  ],
  [
    'ar-text-start',
    'changed',
    '⟦أعلن الصندوق أنه فتح تحقيقا⟧ في الأمر منذ أمس بعد الظهر.',
    '⟦أعلنت الإدارة أنه فتح تحقيقا⟧ في الأمر منذ أمس بعد الظهر.',
  ],
  [
    'fr-text-end',
    'changed',
    'Le conseil a promis hier soir de ⟦publier la liste complète⟧',
    'Le conseil a promis hier soir de ⟦publier la liste abrégée demain⟧',
  ],
  [
    'fr-edited-no-position',
    'changed',
    FR.replace('Q', 'la liste compte dix noms'),
    FR.replace('Q', 'la liste compte vingt noms'),
    NO_POSITION,
  ],
  [
    'fr-edited-no-context',
    'changed',
    FR.replace('Q', 'la liste publiée compte dix noms connus de tous'),
    FR.replace('Q', 'la liste publiée compte vingt noms connus de tous'),
    NO_CONTEXT,
  ],
  [
    'ar-edited-prefix-too',
    'changed',
    'قال الناطق أمس في المساء إن ⟦التحقيق بدأ فعلا في المدينة⟧ وسيستمر أياما أخرى.',
    'صرح مسؤول لجريدة خيالية بأن ⟦التحقيق انتهى فعلا في المدينة⟧ وسيستمر أياما أخرى.',
  ],
];

const SENTENCE = 'الصندوق لم يتعرض لأي اختراق';
const OTHER = 'وفي ساحة القرية اجتمع الناس حول الحكواتي حتى المغرب. ';
const MOVES: Row[] = [
  [
    'ar-moved-paragraph',
    'moved',
    `تحدث المدير عن الموسم.\n⟦${SENTENCE}.⟧\nثم غادر القاعة مع ضيوفه.`,
    `ثم غادر القاعة مع ضيوفه.\n${OTHER}\n⟦${SENTENCE}.⟧\nتعليق القراء في الغد.`,
  ],
  [
    'fr-moved-sentence',
    'moved',
    'Le marché ouvre tôt. ⟦La caisse a publié trois notes.⟧ Il pleut sur la place.',
    'Il pleut sur la place. Le marché ouvre tôt. Des enfants jouent au ballon. ⟦La caisse a publié trois notes.⟧',
  ],
  [
    'en-moved-spelling',
    'moved',
    'The market opens early. ⟦The fund "issued" three notes.⟧ It rains on the square.',
    'It rains a lot. Children play there. ⟦The fund “issued” three notes.⟧ Then they went home.',
  ],
  [
    'ar-moved-no-position',
    'moved',
    `تحدث المدير عن الموسم.\n⟦${SENTENCE}.⟧\nثم غادر القاعة.`,
    `خبر آخر كليا.\n⟦${SENTENCE}.⟧\nتعليق القراء في الغد.`,
    NO_POSITION,
  ],
  [
    'ar-moved-and-flipped',
    'gone',
    `تحدث المدير عن الموسم.\n⟦${SENTENCE}.⟧\nثم غادر القاعة.`,
    'خبر آخر كليا.\nالصندوق تعرض لأي اختراق.\nتعليق القراء في الغد.',
  ],
  [
    'fr-short-moved',
    'gone',
    'Le matin, ⟦la caisse⟧ ouvre ses portes.',
    'Trois hommes ont vidé la caisse du magasin voisin.',
  ],
  [
    'ar-one-word-elsewhere',
    'gone',
    'صباحا فتح ⟦الصندوق⟧ أبوابه للناس.',
    'وجد الطفل لعبة قديمة داخل الصندوق الخشبي.',
  ],
];

const TWICE = `الأولى: ${SENTENCE} حسب المدير. ${OTHER}الثانية: ${SENTENCE} حسب الوزير.`;
const mark = (text: string, passage: string, nth: number): string => {
  let at = -1;
  for (let count = 0; count <= nth; count++) at = text.indexOf(passage, at + 1);
  return `${text.slice(0, at)}⟦${passage}⟧${text.slice(at + passage.length)}`;
};
const REFRAIN = 'اقرأ بياننا الكامل. ';
const TEXT_OF_REFRAINS = `${'كلمة '.repeat(9)}${REFRAIN.repeat(3)}${'نهاية '.repeat(9)}`;
const ISLANDS = `${'a b c '.repeat(6)}la liste compte dix noms ${'a b c '.repeat(40)}la liste compte dix noms ${'a b c '.repeat(6)}`;
const LIST = 'la liste compte dix noms';

const TWIN = `Hier soir le maire a bien dit que ${LIST} selon son tout dernier bilan du mois. `;
const FILLER = 'Les enfants jouent encore au ballon derrière la vieille école. '.repeat(6);
const TWINS = `${TWIN}${FILLER}${TWIN}`;
const EDITED_TWIN = 'la liste compte vingt noms';
const TWINS_EDITED = mark(TWINS.replace(LIST, EDITED_TWIN), EDITED_TWIN, 0);
const TWINS_CONTEXT = mark(TWINS.replace('le maire', 'le conseil'), LIST, 0);

const DUPLICATES: Row[] = [
  ['twin-edited', 'changed', mark(TWINS, LIST, 0), TWINS_EDITED],
  ['twin-edited-below-news', 'changed', mark(TWINS, LIST, 0), `Deux mots. ${TWINS_EDITED}`],
  ['twin-context-edited', 'exact', mark(TWINS, LIST, 0), TWINS_CONTEXT],
  ['twice-first', 'exact', mark(TWICE, SENTENCE, 0), mark(TWICE, SENTENCE, 0), NO_POSITION],
  ['twice-second', 'exact', mark(TWICE, SENTENCE, 1), mark(TWICE, SENTENCE, 1), NO_POSITION],
  [
    'twice-wrong-position',
    'exact',
    mark(TWICE, SENTENCE, 1),
    mark(TWICE, SENTENCE, 1),
    { position: { start: 8, end: 35 } },
  ],
  ['twice-shifted', 'exact', mark(TWICE, SENTENCE, 1), mark(`${OTHER}${TWICE}`, SENTENCE, 1)],
  ['twice-position-decides', 'exact', mark(ISLANDS, LIST, 1), mark(ISLANDS, LIST, 1)],
  ['twice-position-nearly', 'exact', mark(ISLANDS, LIST, 1), mark(`Bref. ${ISLANDS}`, LIST, 1)],
  ['twice-position-half', 'gone', mark(ISLANDS, LIST, 1), `${'x y '.repeat(33)}${ISLANDS}`],
  ['twice-nothing-decides', 'gone', mark(ISLANDS, LIST, 0), ISLANDS, NO_POSITION],
  ['twice-no-context', 'gone', mark(TWICE, SENTENCE, 0), TWICE, NO_CONTEXT],
  [
    'thrice-in-a-row',
    'exact',
    mark(TEXT_OF_REFRAINS, REFRAIN.trim(), 1),
    mark(TEXT_OF_REFRAINS, REFRAIN.trim(), 1),
  ],
  [
    'lookalike-first-edited',
    'changed',
    mark(TWICE, SENTENCE, 0),
    mark(TWICE.replace('لم يتعرض', 'تعرض'), 'الصندوق تعرض لأي اختراق', 0),
  ],
  [
    'lookalike-second-edited',
    'changed',
    mark(TWICE, SENTENCE, 1),
    `${TWICE.slice(0, 60)}${mark(TWICE.slice(60).replace('لم يتعرض', 'تعرض'), 'الصندوق تعرض لأي اختراق', 0)}`,
  ],
  [
    'lookalike-number',
    'gone',
    'Premier bilan du matin : ⟦1.996.026 salariés sont touchés⟧ par la fuite du site.',
    'Dans une autre ville, hier, 499.881 entreprises sont touchées par la grève.',
  ],
  [
    'lookalike-other-body',
    'gone',
    'صباحا قال الناطق: ⟦وزارة التشغيل تفتح تحقيقا⟧ في القضية الأولى.',
    'ومن جهة أخرى في بلد بعيد، وزارة الصحة تفتح مستشفى كبيرا للأطفال.',
  ],
  [
    'mention-short-context',
    'exact',
    'Le fonds parle. Puis la ville répond que ⟦le fonds⟧ ment toujours.',
    'Le fonds parle. Puis la ville répond que ⟦le fonds⟧ ment toujours.',
    NO_POSITION,
  ],
  [
    'mention-edited',
    'changed',
    'Le fonds parle. Puis la ville répond que ⟦le fonds⟧ ment toujours à ses membres.',
    'Le fonds parle. Puis la ville répond que ⟦la caisse⟧ ment toujours à ses membres.',
    NO_POSITION,
  ],
  [
    'letter-in-words',
    'exact',
    'الحرف هنا هو ⟦و⟧ وليس غيره في الكلمة.',
    'الحرف هنا هو ⟦و⟧ وليس غيره في الكلمة.',
  ],
];

const ABSENT: Row[] = [
  [
    'ar-deleted',
    'gone',
    AR.replace('Q', SENTENCE),
    'أفادت نشرة المدينة الخيالية صباح اليوم بأن وفق ما ورد في البيان الثاني للإدارة.',
  ],
  [
    'fr-deleted',
    'gone',
    FR.replace('Q', 'la liste compte dix noms'),
    'Selon le bulletin de la ville imaginaire paru ce matin, précise le second communiqué.',
  ],
  [
    'ar-other-sentence',
    'gone',
    AR.replace('Q', SENTENCE),
    AR.replace('⟦Q⟧', 'أسعار الخضر انخفضت في السوق الأسبوعي قبل العيد'),
  ],
  [
    'other-page',
    'gone',
    AR.replace('Q', SENTENCE),
    'Une page sans aucun rapport, qui parle du marché et de la pluie.',
  ],
  ['empty-page', 'gone', AR.replace('Q', SENTENCE), ''],
  [
    'unsupported-lookalike',
    'gone',
    'Avant tout cela, ⟦the list was published in May⟧ et rien après.',
    'On dit aussi ailleurs que the list was hidden in June sans suite.',
  ],
  [
    'inside-other-word',
    'gone',
    'Il est ⟦official⟧ now.',
    'An unofficial page about birds in the garden.',
  ],
  ['no-words', 'gone', 'Il attend ⟦…⟧ puis part.', 'Il attend… puis… part.', NO_CONTEXT],
];

const FOREIGN: Row[] = [
  [
    'blanks-around',
    'exact',
    'Le maire dit que ⟦la liste compte dix noms⟧ en tout et pour tout.',
    'Le maire dit que ⟦la liste compte dix noms⟧ en tout et pour tout.',
    { prefix: 'Le maire dit que', suffix: 'en tout et pour tout.' },
  ],
  [
    'trimmed-context-arabic',
    'exact',
    'قال المدير إن ⟦اللائحة صحيحة⟧ كما هي.',
    'قال المدير إن ⟦اللائحة صحيحة⟧ كما هي.',
    { prefix: 'قال المدير إن', suffix: 'كما هي.', position: null },
  ],
  [
    'trimmed-context-edited',
    'changed',
    'قال المدير إن ⟦اللائحة المنشورة صحيحة⟧ كما هي.',
    'قال المدير إن ⟦اللائحة المنشورة مزورة⟧ كما هي.',
    { prefix: 'قال المدير إن', suffix: 'كما هي.', position: null },
  ],
  [
    'only-prefix',
    'exact',
    'Le maire dit que ⟦la liste compte dix noms⟧ en tout.',
    'Hier, le maire dit que ⟦la liste compte dix noms⟧ sans plus.',
    { suffix: '', position: null },
  ],
  [
    'only-suffix',
    'exact',
    'Le maire dit que ⟦la liste compte dix noms⟧ en tout.',
    'Hier on lisait : ⟦la liste compte dix noms⟧ en tout.',
    { prefix: '', position: null },
  ],
  [
    'position-beyond',
    'exact',
    FR.replace('Q', 'la liste compte dix noms'),
    FR.replace('Q', 'la liste compte dix noms'),
    { position: { start: 99_999, end: 100_020 } },
  ],
  [
    'position-elsewhere',
    'normalised',
    AR.replace('Q', 'الخبر صحيح'),
    AR.replace('Q', 'الخبرُ صحيحٌ'),
    { position: { start: 0, end: 10 } },
  ],
  ['no-context-unique', 'exact', AR.replace('Q', SENTENCE), AR.replace('Q', SENTENCE), NO_CONTEXT],
  [
    'no-context-normalised',
    'normalised',
    AR.replace('Q', 'الأرقام مؤقتة'),
    AR.replace('Q', 'الأرقامُ مؤقّتةٌ'),
    NO_CONTEXT,
  ],
];

const OPEN = '⟦';
const CLOSE = '⟧';

function parted(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf(OPEN);
  const end = marked.indexOf(CLOSE) - OPEN.length;
  return { text: marked.replace(OPEN, '').replace(CLOSE, ''), start, end };
}

function toCase([id, outcome, old, now, given = {}]: Row): Case {
  const before = parted(old);
  const after = parted(now);
  const { quote, position } = describe(before.text, before.start, before.end);
  const { prefix = quote.prefix, suffix = quote.suffix } = given;
  const gone = outcome === 'gone';
  return {
    id,
    quote: { ...quote, prefix, suffix },
    position: given.position === undefined ? position : given.position,
    text: after.text,
    outcome,
    start: gone ? null : after.start,
    end: gone ? null : after.end,
  };
}

export const CASES: Case[] = [
  ...UNCHANGED,
  ...SPELLING,
  ...CLITICS,
  ...NEGATIONS,
  ...NEIGHBOURS,
  ...NUMBERS,
  ...NAMES,
  ...EDITS,
  ...MOVES,
  ...DUPLICATES,
  ...ABSENT,
  ...FOREIGN,
].map(toCase); // prettier-ignore
