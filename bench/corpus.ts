// A corpus of press text made from sentences of our own, the same on every run: documents of about
// two kilobytes in one language, with names and figures that vary.

/** A small seeded generator: the bench must see the same text every time. */
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x100000000) * below);
  };
}

interface Grammar {
  readonly places: readonly string[];
  readonly actors: readonly string[];
  readonly sources: readonly string[];
  /** Sentences with {place}, {actor}, {source} and {number} to be filled in. */
  readonly sentences: readonly string[];
}

const grammars: Readonly<Record<'ar' | 'en', Grammar>> = {
  ar: {
    places: ['ريف حماة', 'مدينة تعز', 'بلدة الكرمل', 'حي الزهور', 'مخيم النهر', 'محافظة ديالى'],
    actors: ['قوات النظام', 'التحالف', 'الجيش', 'مسلحون مجهولون', 'الفصائل', 'الطيران الحربي'],
    sources: ['مصدر طبي', 'المتحدث باسم الجيش', 'شهود عيان', 'الدفاع المدني', 'وكالة الأنباء'],
    sentences: [
      'قال {source} إن {actor} قصف {place} بالمدفعية الثقيلة، ما أدى إلى مقتل {number} مدنيين وإصابة آخرين بجروح متفاوتة.',
      'وأضاف أن فرق الإنقاذ انتشلت {number} جثث من تحت الأنقاض، فيما لا يزال عدد من الأهالي في عداد المفقودين.',
      'وفي {place}، اندلعت اشتباكات عنيفة بعد محاولة {actor} التقدم على محور البساتين وسط غارات جوية مكثفة.',
      'ونفى {source} صحة الأنباء التي تحدثت عن انسحاب المقاتلين، مؤكداً أن خطوطهم الدفاعية «ما زالت صامدة».',
      'كما استهدفت طائرة مسيّرة سيارتين على الطريق الواصل إلى {place}، وأسفر ذلك عن سقوط {number} قتلى بينهم طفلان.',
      'وبحسب {source}، نزحت {number} عائلة خلال اليومين الماضيين نحو القرى المجاورة هرباً من القصف.',
      'من جهته، أعلن {actor} إسقاط صاروخين أطلقا باتجاه {place} من دون وقوع إصابات أو أضرار مادية.',
      'وطالبت المنظمات الإنسانية بفتح ممرات آمنة لإدخال الغذاء والدواء إلى المحاصرين منذ {number} أسابيع.',
    ],
  },
  en: {
    places: [
      'the town of Karmel',
      'northern Hama',
      'Taiz',
      'the Zuhur district',
      'Diyala province',
    ],
    actors: ['government forces', 'the coalition', 'the army', 'unidentified gunmen', 'rebels'],
    sources: ['a medical source', 'an army spokesman', 'witnesses', 'the civil defence'],
    sentences: [
      'According to {source}, {actor} shelled {place} with heavy artillery on Monday, killing {number} civilians and wounding many others.',
      'Rescue workers pulled {number} bodies from under the rubble, while several residents were still missing, the official added.',
      'In {place}, fierce clashes broke out after an attempt by {actor} to advance under cover of intense air strikes.',
      'The claim was denied by {source}, who said that the defenders’ lines were “still holding” and that nobody had surrendered.',
      'A drone also hit two cars on the road to {place}; {number} people died, among them two children.',
      'About {number} families have fled to nearby villages over the past two days, {source} told reporters.',
      'For its part, {actor} said it had shot down two missiles fired towards {place}, and that there were no injuries or damage.',
      'Aid groups called for safe corridors so that food and medicine could reach those besieged for {number} weeks.',
    ],
  },
};

/** Documents of one language, `bytes` of UTF-8 in all. */
export function corpus(language: 'ar' | 'en', bytes: number): string[] {
  const next = generator(20240612);
  const grammar = grammars[language];
  const pick = (list: readonly string[]) => list[next(list.length)]!;
  const fill = (sentence: string) =>
    sentence
      .replaceAll('{place}', () => pick(grammar.places))
      .replaceAll('{actor}', () => pick(grammar.actors))
      .replaceAll('{source}', () => pick(grammar.sources))
      .replaceAll('{number}', () => String(2 + next(90)));
  const documents: string[] = [];
  let made = 0;
  while (made < bytes) {
    let text = '';
    while (Buffer.byteLength(text) < 2000) {
      const paragraph = Array.from({ length: 2 + next(3) }, () => fill(pick(grammar.sentences)));
      text += `${paragraph.join(' ')}\n`;
    }
    // A string put together from parts is laid flat, as one that was read from a file is.
    documents.push(Buffer.from(text).toString());
    made += Buffer.byteLength(text);
  }
  return documents;
}
