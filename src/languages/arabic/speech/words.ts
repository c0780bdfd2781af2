// The closed classes of Arabic words by which a speaker's phrase and its complement are found.
// Words are compared as the view writes them.

import { letters } from '../letters.ts';

/** The words of a list, folded as the view writes them. */
export const set = (words: string): ReadonlySet<string> =>
  new Set(words.split(' ').map((word) => letters.fold(word)));

/** أن إن with conjunction, preposition and pronoun: بأنها، وأنه، إنهم. */
export const that: ReadonlySet<string> = new Set(
  ['', 'و', 'ف', 'ب', 'وب'].flatMap((front) =>
    ['', 'ه', 'و', 'ها', 'هم', 'هما', 'هن', 'نا', 'ني', 'ا'].map((back) =>
      letters.fold(`${front}أن${back}`),
    ),
  ),
);

export const prepositions = set(
  'في من على عن إلى مع بعد قبل خلال منذ حتى ضد نحو تجاه قرب بين عند لدى عبر أثناء ضمن حول رغم دون جراء إثر عقب وسط فوق تحت بسبب نتيجة حيث بينهم بينها منهم منها عليه عليها فيه فيها به بها له لها لهم إليه إليها غداة ردا حال بحق بحقه لنا لي لكم لك إلينا معنا معه معها عنا بنا منا علينا لديها لديه لدينا',
);

export const relatives = set(
  'التي الذي الذين اللذين اللذان اللتين اللواتي اللاتي مما عما فيما بما لما',
);

/** Words that tell when or how, and stand between verb, subject and clause. */
export const adverbs = set(
  'اليوم أمس غدا مساء صباح ظهر فجر ليل ليلة عصر ظهرا صباحا فجرا ليلا أيضا كذلك لاحقا حينها آنذاك وقتها سابقا مؤخرا بدوره بدورها بدورهم رسميا مجددا الآن حديثا أخيرا حصريا هاتفيا خطيا صراحة ضمنا قطعيا قاطعا قاطعة باتا تاما مطلقا كليا وتفصيلا نفيا تأكيدا هو هي هم قد يوم مبدئيا',
);

/** How somebody condemns, and what opens the clause behind a frame: they end a speaker's phrase. */
export const manners = set(
  'الرأي بأشد بأقسى بأقوى بأغلظ بشدة بقوة بحزم بكل بكافة بقلق ببالغ بمزيد بأسف بحزن بغضب بوضوح بصورة بشكل بطريقة باستمرار فقد فإن فإنه فإنها فقط جملة جملةً إنه إنها',
);

/** Verbs of wishing in front of "أن" and a verb of saying: يهم القيادة أن تعلن. */
export const wishes = set(
  'يهم تهم يهمنا يود تود نود يسر يسرنا يؤسف يؤسفنا يريد تريد نريد يحرص تحرص يسعد يسعدنا يشرف يشرفنا ويهم وتود ونود ويود',
);

export const statementNouns = set(
  'مقطع شريط تسجيل فيديو الفيديو المقطع التسجيل الشريط بيان بيانه بيانها بلاغ تصريح تصريحات تصريحاته حديث حديثه مؤتمر مؤتمره اتصال تغريدة تغريدته رسالة رسالته كلمة كلمته مقابلة لقاء حوار تقرير تقريره تقريرها منشور منشوره تدوينة تعليق تعليقه وقت خطاب خطابه إفادة مداخلة مذكرة ختام معرض إحاطة إحاطته إيجاز برقية رد رده نشرة نشرتها نشرته بيانين بيانات تقريرين آخر إشارة حصيلة إعلان',
);

/** Pasts that begin as the present of "she" does: قد تمكن، وقد تصدى. */
export const pastsInTa = set(
  'تعرض تعرضا تعرضوا تمكن تمكنا تمكنوا تسبب تسببا تصدى تصدوا توفي توفوا تقدم تقدموا تحدث تحدثوا تجدد تضرر تضرروا تكبد تكبدوا تأكد تبين تحول تحولوا توصل توصلا توصلوا تلقى تلقوا تسلم تسلموا تعهد تعهدا تعهدوا تركوا تبنى تبنوا تولى تولوا توعد توعدوا تعذر تجمع تجمعوا تظاهر تظاهروا توغل توغلوا تسلل تسللوا تحطم تهدم تدمر تعطل تأثر توقف توقفوا تراجع تراجعوا تجاوز تجاوزوا تبادل تبادلا تبادلوا تدخل تدخلوا ترأس تابع تحرك تحركوا توجه توجهوا تزامن تصاعد تزايد تفاقم تكرر تشكل تأسس تخرج تزوج تعاون تناول تطرق تطرقوا توالى تسرب تناقل تداول تقرر تحقق تفجر تخلى تعدى تأخر تدهور تسنى تواصل تكفل تضمن توافد تدفق تفقد ترجل تنازل تغلب تحمل تكلم تنصل تأجل تعاطف تضامن توسط تطوع تحصن تمركز تموضع تعقب تصادم تخطى',
);

/** Words that open a clause of its own. */
export const connectors = set(
  'فيما بينما بس لكن لكنه لكنها لكنهم كما أما وأما إذ حيث ولكن ولكنه ولكنها وفيما وبينما ثم',
);

/** Words that open a clause only with أن behind them: غير أن، إلا أن، في حين أن. */
export const halfConnectors = set('غير بيد إلا حين');

export const demonstratives = set('هذا هذه ذلك تلك هؤلاء أولئك هذين هاتين');

/** Words for units that bear a number: "الفرقة 25". */
export const unitWords = set(
  'فرقة الفرقة لواء اللواء كتيبة الكتيبة فوج الفوج وحدة الوحدة قوة القوة منطقة المنطقة فيلق الفيلق حركة',
);

/** Heads behind which "من" says out of whom: أحد من، مصدر من. */
export const minHeads = set(
  'أحد إحدى عدد بعض كثير مصدر مصادر شاهد شهود ناج ناجية نازح نازحة مجموعة واحد واحدة اثنان',
);

/** Adjectives that are spelt as bodies: الفصائل المعارضة. */
export const describing = set('المعارضة المقاومة المعارض المقاوم المتحدة المسلحة المحلية الرسمية');

/** Participles behind a body's name that take a complement: التابعة لـ، المنشقة عن. */
export const attributes = set(
  'التابع التابعة التابعين المنشقة المنشق الناطق الناطقة الناطقين الموالية الموالي المتحدث المتحدثة الصادر الصادرة المكلف المكلفة المعني المعنية الخاص الخاصة المدعومة المدعوم المقربة المقرب المنضوية المقيم المقيمة المعروف المعروفة العامل العاملة العاملين',
);

/** Heads that take a preposition as part of their phrase: مصدر في، أحد من، مدير في. */
export const openHeads = set(
  'مصدر مصادر أحد إحدى عدد ناطق ناطقة متحدث متحدثة مدير مديرة رئيس رئيسة مسؤول مسؤولة مسئول مسؤولون مسؤولين ضابط ضباط عضو أعضاء نائب نائبة شاهد شهود ممثل ممثلة منسق منسقة قيادي قائد طبيب أطباء سكان أهالي نشطاء ناشطون ناشط خبير خبراء جهات بعض كثير قسم مكتب إدارة بعثة فرع وحدة الناطق الناطقة المتحدث المتحدثة المدير المسؤول النائب النائبة القيادي القائد العضو الطبيب الناشط موظف موظفة موظفون عامل نازح نازحة لاجئ لاجئة مقاتل جندي ناج ناجية قوى هيئة لجنة مجلس منسقية مديرية شرطة قيادة حركة جهاز رئاسة',
);

/** Words behind "according to" that are no speakers. */
export const noSpeakers = set(
  'العملية للعملية عملية للحادث للحادثة للأحداث الأحداث الحادث القانون قانون القرار قرار الاتفاق اتفاق اتفاقية الاتفاقية الخطة خطة التوقيت توقيت المعايير معايير المحافظات المناطق الجنس العمر الفئة الترتيب النظام الدستور القواعد الحاجة الأصول الشروط الجهة المنطقة المحافظة السن ترتيب نوع حاجة رغبة الحالة أوامر الأوامر تعليمات التعليمات آخر النص نص طبيعة حجم درجة ظروف الظروف الأولوية المادة المواد معلومات المعلومات توجيهات التوجيهات نتائج بنود البنود الجدول المقرر المتوقع المعلن التقويم ولايته ولايتها',
);

const verbalNouns = set(
  'نفيه نفيها نفيهم مقتل مصرع هلاك أسر قصف قتل جرح وقوع سقوط نزوح ضبط وفاة عثور رفع قيام صد دخول خروج شن إصابة إبادة خطف صحة عدم وجود وصول فتح فك رفع منع قطع حرق نهب هدم غرق بدء وقف حجز سحق دحر كشف تفكيك ضلوع تورط دك طرد نسف بتر فقدان مسؤولية مسؤوليتها مسؤوليته مسؤوليتهم سيطرة سماع سيطرته سيطرتها أنباء استشهاده استشهادها تمكن تمكنهم تمكنه تصديه محاصرة مهاجمة مقتله مهمة أي العملية الهجوم حيازة إحباط حصيلة عدد نحو حوالي أكثر قرابة زهاء ما تعرض تعرضه تعرضها تسلل توغل تضرر تحطم تكبد تجدد تصاعد تبادل إلقاء إلغاء إلحاق',
);
/** Deeds that take the article and a preposition where somebody announces them: "أعلنت الشرطة القبض على". */
export const deeds = set(
  'العثور القبض السيطرة القضاء التصدي الاستيلاء الانسحاب الاشتباك الدخول الشروع الإفراج التعامل الانتهاء الإجهاز الكشف الرد البدء المشاركة الاستعداد التمكن التوصل',
);

/** What a spokesman owns to, denies or tells of: "تبنى المتحدث باسم الحركة ذبيح الله مجاهد هجوم فارياب". */
export const attacks = set(
  'هجوم هجمات هجومي هجومين تفجير تفجيرات تفجيري تفجيرين انفجار اغتيال استهداف قصف غارة غارات كمين عملية عمليات مجزرة خطف مقتل اعتداء اعتداءات اقتحام اعتقال اعتقالات اختطاف احتجاز انتهاكات تهجير حصار جريمة',
);

const names = set(
  'إبراهيم إسماعيل إكرام إلهام إحسان إيمان إسلام إقبال ابتسام اعتماد انتصار إياد إيهاب إسحاق تيسير تحسين توفيق تميم إدريس إلياس',
);

/**
 * True for a noun of action that can be what is announced: مقتل، تدمير، استهداف، اعتقال.
 * Beside the listed ones, the shapes of the derived stems: ت..ي. and ا...ا.
 */
export function isVerbalNoun(word: string): boolean {
  if (verbalNouns.has(word)) return true;
  const { length } = word;
  if (length < 5 || length > 9 || names.has(word)) return false;
  if (word.startsWith('ال')) return false;
  const last = word.charAt(length - 2);
  if (word.startsWith('ت')) return length === 5 && last === 'ي';
  return word.startsWith('ا') && last === 'ا' && !word.endsWith('ت');
}

/** Verbs by which data were gathered, between a paper and its owner: "البيانات التي جمعتها منظمات". */
export const gathered = set(
  'توصلت توصل جمعتها جمعها نشرتها نشرها أصدرتها أصدرها أعدتها أعدها وثقتها وثقها حصلت حصل أوردتها أوردها سجلتها سجلها قدمتها قدمها نشرته نشره أصدرته أصدره أعدته أعده أصدرت نشرت أعدت',
);

/** Feminine nouns without the feminine ending. */
export const feminines = set(
  'مصادر قوات قوى حماس فصائل كتائب سرايا هيومن حرب وكالات مصالح سلطات الأونروا اليونيسف رويترز داخليه جبهات مليشيات وسائل صحف',
);

/** What is issued, and what is received unproved. */
export const papers = set(
  'البلاغ البلاغات النشرة بالتصريح بتصريح بالبيان ببيان تقريرا بيانا بلاغا تقرير بيان بلاغ تقريرها تقريره نشرة إحصائية ورقة دراسة تقريرين بيانها بيانه حصيلة حصيلته حصيلتها تقييما تقييمه تقييمها نشرته نشرتها إحصائيته إحصائيتها رسالة رسالتين رسائل رسالته برقية مذكرة خطابا تقاريرها بيانات حصيلتين الحصيلة البيان التقرير الرسالة أرقاما أرقامها إحصاءات إيجازا إيجازه موجزا تعميما قائمة توضيحا تصريحا بيانين وثيقة تسجيلا شريطا مقطعا بيانهم بيانيها بيانيه تقديرا تقديراتها تقديراته',
);
export const charges = set(
  'رواية روايات الروايات ادعاء الادعاء أقوال تصريحات شائعات الشائعات إشاعات أخبار الأخبار الحصيلة الأرقام التقرير التقارير الاتهامات الاتهام اتهامات المزاعم مزاعم الادعاءات ادعاءات الرواية الأنباء الاتهامات الموجهة تقارير أنباء',
);
/** What somebody gives out, in front of the verb that says who: "اتهامات وجهها". */
export const givenOut = set(
  'اتهامات معلومات بيانات صور مقاطع مشاهد شهادات إفادات تصريحات أرقام إحصاءات إحصائيات حصيلة إحصائية رواية تقديرات قائمة لقطات',
);
export const tolls = set('حصيلة الحصيلة حصيلته حصيلتها عدد حجم خسائر الخسائر خسائره خسائرها');
export const victims = set(
  'جريح جريحا جرحى مصاب مصابا مصابين إصابة إصابات شهيد شهيدا شهداء قتيل قتيلا قتلى جثة جثث جثمان جثامين جثمانا شهيدين قتيلين جريحين مصابا حالة ضحية ضحايا',
);
export const reports = set('تقارير معلومات أنباء شكاوى بلاغات ادعاءات إفادات شهادات روايات');

/** Nouns by which a body is named again whose name lacks them: "المنظمة" for Human Rights Watch. */
export const generics = set(
  'منظمة مؤسسة جمعية هيئة جماعة حركة مجموعة ميليشيا مليشيا جهة وكالة بعثة شبكة مركز مرصد تنظيم فصيل حزب صحيفة قناة إذاعة مصدر لجنة نقابة رابطة وحدة فريق غرفة تجمع تنسيقية منسقية اتحاد مؤسستان منظمتان هيئتان',
);

export const issuedBy = set('صادر صادرة الصادر الصادرة صدر نشر منسوب');

export const wasWords = set('كان كانت وكان وكانت وكانوا كانوا كنا وكنا كنت وكنت كنتم كن');
export const already = letters.fold('قد');

/** Bodies that head a list of regions or doers, not of words. */
export const listed = set(
  'محافظة ولاية بلدية مديرية قضاء ناحية إمارة دولة إقليم مدينة منطقة نظام تحالف حزب حركة تنظيم معارضة مجموعة مجموعات جماعة جماعات فصيل كيان إدارة قيادة عملية غرفة محور قطاع مركز جبهة قوى سلطة سلطات',
);

/** "the same", around a short name: ذات المصادر، الصحيفة نفسها. */
export const same = set('ذات نفس ذاته ذاتها نفسه نفسها ذاتهم أنفسهم المذكور المذكورة عينها عينه');

/** Behind these a word is a noun, though it is spelt as a verb: عدم ذكر، على نقل. */
export const nounBefore = set(
  'عدم دون بدون على في من عن إلى بعد قبل خلال منذ كل أي بغية بهدف أثناء عند',
);
export const negations = set('لم لن لا ولم ولن ولا فلم');

/** Nouns of a report's act that tell the stance behind "quoted X's ...": قوله، اعترافه، نفيه. */
export const quotedStances: ReadonlyMap<string, 'asserted' | 'acknowledged' | 'denied'> = new Map(
  (
    [
      ['قول', 'asserted'],
      ['تأكيد', 'asserted'],
      ['إعلان', 'asserted'],
      ['اعتراف', 'acknowledged'],
      ['إقرار', 'acknowledged'],
      ['نفي', 'denied'],
    ] as const
  ).flatMap(([noun, stance]) =>
    ['', 'ه', 'ها', 'هم'].map((back) => [letters.fold(`${noun}${back}`), stance] as const),
  ),
);

export const blame = set(
  'مسؤولية المسؤولية مسئولية المسئولية تبعات باللوم اللوم باللائمة اللائمة أصابع الاتهام',
);
/** "لفت الانتباه إلى": what is drawn, and nobody who says. */
export const attention = set(
  'الانتباه انتباه انتباهه انتباهها انتباههم النظر نظر نظره نظرها الأنظار عناية عنايته عنايتكم عنايتها العناية',
);
/** "شدد الجيش الحصار على": what is made tighter, and nobody who says. */
export const tightened = set(
  'حصار الحصار حصارا حصارها حصاره حصارهم الخناق خناقها خناقه الضغط الضغوط ضغطها ضغوطها القبضة قبضتها قبضته إجراءات الإجراءات إجراءاتها إجراءاته الهجمات هجماتها هجماته الحراسة حراستها الرقابة رقابتها العقوبات العقوبة القيود قيودها الطوق طوقها',
);
/** "لم تعترف إلا بـ", "لم تتحدث سوى عن": what is left is said. */
export const exceptions = set('إلا سوى');
/** "عقدت الرابطة مؤتمراً قالت فيه": in what it was said. */
export const inIt = set('فيه فيها فيهما خلاله خلالها عبره عبرها');
/** To whom it was said, between verb and subject: قالت له، أكدت لنا. */
export const hearers = set('لنا لي له لها لهم');
/** "واتهمت الجيش": the verb is a woman's or a body's in ة, so that he is whom it accuses. */
export const him = set(
  'الجيش النظام الاحتلال التحالف الحزب المجلس العدو التنظيم الحوثي الحشد الطيران',
);
export const except = letters.fold('إلا');
export const ofMin = 'من';
export const fromWord = letters.fold('عن');
export const inWord = letters.fold('في');
export const whatWord = letters.fold('ما');
export const nameOf = letters.fold('باسم');
export const asWell = letters.fold('كما');
export const asFor = set('أما وأما');

/** Behind "لا" or "دون" these negate nothing: لا يقل عن، لا يزال، دون طيار. */
export const notNegating = set(
  'يقل تقل يزال تزال يزالون زال زالت سيما يزيد تزيد يتجاوز تتجاوز طيار يتعدى',
);

/** Acts that somebody can deny, without the prefix of the imperfect: لم يقصف، لم تستهدف. */
export const acts = set(
  'قصف ستهدف نفذ شن طلق طلقوا هاجم دخل قتل ستخدم حرق عتقل خطف فجر عبر شارك قصفوا ستهدفوا هاجموا نفذوا رتكب نسحب قتحم حتجز عذب',
);

/** Verbs of a toll behind a frame: "وفق توثيقات المرصد بلغت الحصيلة". */
export const tollVerbs = set('بلغت بلغ وصلت ارتفعت ارتفع أسفرت أسفر قتلت استشهد استشهدت');
/** Where a body sits: "المرصد (مقره لندن)". */
export const seats = set('مقره مقرها ومقره ومقرها');
