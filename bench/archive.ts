// A made archive: a language, a number and a seed in, records of about two kilobytes of UTF-8 out, the
// same on every run. Two in three are war news, one in three is the rest of a newspaper.

export interface ArchiveRecord {
  readonly id: string;
  readonly text: string;
  /** Day of publication, ISO. */
  readonly published: string;
}

/** What a newspaper of one language is made of; `{slot}` in a sentence is filled from `slots`. */
export interface Newspaper {
  readonly slots: Readonly<Record<string, readonly string[]>>;
  readonly conflict: readonly string[];
  readonly ordinary: readonly string[];
}

type Below = (limit: number) => number;

const bytesWanted = 2000;

/** Yields one record after another, so that an archive of any size needs no memory. */
export function* generateDocuments(
  language: 'ar' | 'en',
  count: number,
  seed: number,
): Generator<ArchiveRecord> {
  const paper = newspapers[language];
  const below = generator(seed);
  for (let index = 0; index < count; index += 1) {
    const sentences = below(3) === 0 ? paper.ordinary : paper.conflict;
    yield {
      id: `${language}-${seed}-${index}`,
      text: write(paper, sentences, below),
      published: dayOf(below),
    };
  }
}

/** A small generator of pseudo-random numbers. */
function generator(seed: number): Below {
  let state = (seed ^ 0x5bd1e995) >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x100000000) * limit);
  };
}

function write({ slots }: Newspaper, sentences: readonly string[], below: Below): string {
  const pick = (list: readonly string[]) => list[below(list.length)]!;
  const fill = (template: string): string =>
    template.replace(/\{(\w+)\}/g, (_, slot: string) =>
      slot === 'number' ? String(2 + below(90)) : fill(pick(slots[slot]!)),
    );
  let text = `${fill(pick(sentences))}\n`;
  while (Buffer.byteLength(text) < bytesWanted) {
    const paragraph = Array.from({ length: 1 + below(3) }, () => fill(pick(sentences)));
    text += `${paragraph.join(' ')}\n`;
  }
  // A string put together from parts is laid flat, as one that was read from a file is.
  return Buffer.from(text).toString();
}

function dayOf(below: Below): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${2012 + below(13)}-${pad(1 + below(12))}-${pad(1 + below(28))}`;
}

const newspapers: Readonly<Record<'ar' | 'en', Newspaper>> = {
  ar: {
    slots: {
      place: [
        'مدينة الرقة',
        'ريف حماة الشمالي',
        'مدينة تعز',
        'محافظة ديالى',
        'مخيم جباليا',
        'بلدة سراقب',
        'حي الزيتون',
        'مدينة الفاشر',
        'ريف إدلب الجنوبي',
        'مدينة الحديدة',
        'جنوب طرابلس',
        'قضاء سنجار',
        'مدينة غزة',
        'محيط مطار الخرطوم',
        'شرق الفرات',
        'قرية {town}',
        'بلدة {town}',
        'محيط {town}',
      ],
      town: ['النهرين', 'تل الحمام', 'الزهراء', 'أم القصب', 'الكرامة', 'بيت الشيخ', 'الوردية'],
      city: ['دمشق', 'بغداد', 'صنعاء', 'القاهرة', 'بيروت', 'عمّان', 'الرباط', 'تونس', 'الدوحة'],
      actor: [
        'قوات النظام',
        'التحالف الدولي',
        'الجيش السوري',
        'مسلحون مجهولون',
        'تنظيم داعش',
        'الطيران الحربي الروسي',
        'جماعة الحوثي',
        'قوات الدعم السريع',
        'الجيش الإسرائيلي',
        'قوات سوريا الديمقراطية',
        'الجيش اليمني',
        'مقاتلو المعارضة',
        'ميليشيات محلية',
        'الحشد الشعبي',
      ],
      source: [
        'مصدر طبي',
        'المتحدث باسم الجيش العميد {person}',
        'شهود عيان',
        'الدفاع المدني',
        'المرصد السوري لحقوق الإنسان',
        'وكالة الأنباء الرسمية',
        'مسؤول محلي',
        'وزارة الصحة',
        'قناة تلفزيونية محلية',
        'الناشط {person}',
      ],
      person: ['{given} {family}', '{given} {family}', 'أبو {given}'],
      given: ['أحمد', 'خالد', 'سمير', 'يوسف', 'محمود', 'نادر', 'علي', 'فارس', 'سعيد', 'ليلى'],
      family: ['الحسن', 'العبدالله', 'النجار', 'الخطيب', 'الشامي', 'منصور', 'البكري', 'الجابري'],
      weapon: [
        'بالمدفعية الثقيلة',
        'بصواريخ غراد',
        'بالبراميل المتفجرة',
        'بقذائف الهاون',
        'بطائرة مسيّرة',
        'بالرشاشات الثقيلة',
        'بعبوة ناسفة',
      ],
      day: [
        'أمس الأحد',
        'صباح اليوم',
        'يوم الثلاثاء الماضي',
        'مساء الجمعة',
        'في {date}',
        'فجر الخميس',
        'خلال الساعات الماضية',
      ],
      date: ['12 آذار/مارس 2016', '3 تموز 2014', '25 يناير', 'السابع من نيسان', '9/11/2023'],
      people: ['مدنيين', 'أشخاص', 'جنود', 'مسلحين', 'عمال', 'نازحين', 'مسعفين'],
      few: ['ثلاثة', 'خمسة', 'سبعة', 'عشرة', 'أربعة'],
      subject: ['التعليم', 'الزراعة', 'السياحة', 'النقل', 'الصناعة', 'الثقافة', 'المياه'],
      good: ['القمح', 'السكر', 'الوقود', 'الأرز', 'الزيت', 'الذهب'],
      club: ['الأهلي', 'الزمالك', 'الوحدات', 'الهلال', 'الترجي', 'النصر'],
    },
    conflict: [
      'قال {source} إن {actor} قصف {place} {weapon} {day}، ما أدى إلى مقتل {few} {people} وإصابة آخرين بجروح متفاوتة.',
      'قتل {number} شخصاً وأصيب {number} آخرون في غارات جوية شنها {actor} على {place} {day}، بحسب {source}.',
      'وأضاف أن فرق الإنقاذ انتشلت {number} جثة من تحت الأنقاض، فيما لا يزال عدد من الأهالي في عداد المفقودين.',
      'وفي {place}، اندلعت اشتباكات عنيفة بعد محاولة {actor} التقدم على محور البساتين وسط غارات جوية مكثفة.',
      'ونفى {source} صحة الأنباء التي تحدثت عن انسحاب {actor} من {place}، مؤكداً أن خطوطه الدفاعية «ما زالت صامدة».',
      'كما استهدفت طائرة مسيّرة سيارتين على الطريق الواصل إلى {place}، وأسفر ذلك عن سقوط {few} قتلى بينهم طفلان.',
      'وبحسب {source}، نزحت {number} عائلة خلال اليومين الماضيين نحو القرى المجاورة هرباً من القصف.',
      'من جهته، أعلن {actor} إسقاط صاروخين أطلقا باتجاه {place} من دون وقوع إصابات أو أضرار مادية.',
      'وطالبت المنظمات الإنسانية بفتح ممرات آمنة لإدخال الغذاء والدواء إلى المحاصرين في {place} منذ {number} أسبوعاً.',
      'واعتقلت قوة من {actor} {number} شاباً في {place} {day}، واقتادتهم إلى جهة مجهولة، وفق ما ذكر {source}.',
      'وأعلن {actor} في بيان سيطرته على {place} بعد معارك استمرت {few} أيام، وقال إنه دمر {few} آليات.',
      'وانفجرت عبوة ناسفة قرب حاجز لقوات {actor} في {place} {day}، فأوقعت قتيلين و{number} جريحاً.',
      'وكان {actor} قد شن هجوماً مماثلاً على {place} في {date} أسفر عن مقتل أكثر من {number} من {people}.',
      'وأكد {person}، وهو طبيب في المشفى الميداني، أن معظم الجرحى من النساء والأطفال وأن حالة بعضهم حرجة.',
      'ويقول سكان إن الكهرباء والمياه مقطوعة عن {place} منذ أيام، وإن المخابز أغلقت أبوابها.',
      'ولم يصدر تعليق فوري من {actor} على الاتهامات، لكنه سبق أن نفى استهداف المدنيين.',
    ],
    ordinary: [
      'افتتح وزير {subject} {day} معرضاً دولياً في {city} بمشاركة {number} شركة من {few} دول عربية.',
      'وارتفعت أسعار {good} في الأسواق المحلية بنسبة {number} في المئة مقارنة بالشهر الماضي، وفق بيانات رسمية.',
      'وفاز فريق {club} على ضيفه {club} بهدفين مقابل هدف في المباراة التي أقيمت {day} على ملعب {city}.',
      'وقال المدرب {person} إن اللاعبين قدموا أداءً جيداً رغم الغيابات، وإن الفريق يستعد للمباراة المقبلة.',
      'وتتوقع دائرة الأرصاد الجوية أن تنخفض درجات الحرارة {few} درجات مع أمطار متفرقة على المناطق الساحلية.',
      'وأوضح مدير المشروع {person} أن الطريق الجديد بطول {number} كيلومتراً سيختصر زمن الرحلة بين {city} و{city}.',
      'وأعلنت الجامعة قبول {number} طالباً وطالبة في برنامج الدراسات العليا للعام المقبل، مع منح خاصة للمتفوقين.',
      'وتضم المكتبة أكثر من {number} ألف كتاب ومخطوط، وتفتح أبوابها للزوار من السبت إلى الخميس.',
      'ويشارك في المهرجان فنانون من {city} و{city}، وتعرض فيه أفلام تتناول حياة الناس في الأرياف.',
      'وناقش مجلس الوزراء {day} مشروع قانون لدعم قطاع {subject} وتخفيف الأعباء عن صغار المنتجين.',
      'وذكر البنك المركزي أن احتياطي العملات الأجنبية بلغ {number} مليار دولار في نهاية العام.',
      'وتقول الكاتبة {person} إن روايتها الجديدة تحكي قصة ثلاثة أجيال من عائلة واحدة عاشت في {city}.',
      'وتستعد بلدية {city} لإطلاق حملة نظافة تشمل جميع الأحياء، ويشارك فيها متطوعون من المدارس.',
      'وسجلت شركة الطيران الوطنية زيادة في عدد المسافرين، وأضافت {few} رحلات أسبوعية إلى {city}.',
    ],
  },
  en: {
    slots: {
      place: [
        'the city of Raqqa',
        'northern Hama',
        'Taiz',
        'Diyala province',
        'Jabalia refugee camp',
        'the town of Saraqib',
        'the Zaytoun neighbourhood',
        'El Fasher',
        'southern Idlib',
        'the port city of Hodeidah',
        'Kharkiv',
        'the Donetsk region',
        'Gaza City',
        'Khartoum airport',
        'northern Mali',
        'the village of {town}',
        'the town of {town}',
      ],
      town: ['Karmel', 'Tell Hamam', 'Bel Warid', 'Umm Qasab', 'Novy Brod', 'Sheikh Aziz'],
      city: ['Damascus', 'Baghdad', 'Cairo', 'Beirut', 'London', 'Nairobi', 'Geneva', 'Kyiv'],
      actor: [
        'government forces',
        'the US-led coalition',
        'the Syrian army',
        'unidentified gunmen',
        'Islamic State militants',
        'Russian warplanes',
        'Houthi fighters',
        'the Rapid Support Forces',
        'the Israeli military',
        'Kurdish-led forces',
        'rebels',
        'a local militia',
        'Ukrainian forces',
        'Boko Haram',
      ],
      source: [
        'a medical source',
        'army spokesman Brigadier General {person}',
        'witnesses',
        'the civil defence',
        'the Syrian Observatory for Human Rights',
        'state media',
        'a local official',
        'the health ministry',
        'activist {person}',
        'the United Nations',
      ],
      person: ['{given} {family}', '{given} {family}'],
      given: ['Ahmed', 'Khaled', 'Samir', 'Olena', 'Mahmoud', 'Peter', 'Ali', 'Grace', 'Maria'],
      family: ['Hassan', 'Najjar', 'Khatib', 'Kovalenko', 'Mansour', 'Bennett', 'Okoro', 'Jabri'],
      weapon: [
        'with heavy artillery',
        'with Grad rockets',
        'with barrel bombs',
        'with mortar shells',
        'with a drone',
        'with ballistic missiles',
      ],
      day: [
        'on Monday',
        'late on Sunday',
        'on {date}',
        'early on Thursday',
        'last Friday',
        'overnight',
        'in the past 24 hours',
      ],
      date: ['12 March 2016', 'July 3, 2014', '25 January', 'the 7th of April', '9 November 2023'],
      people: ['civilians', 'people', 'soldiers', 'fighters', 'workers', 'villagers', 'medics'],
      few: ['three', 'five', 'seven', 'ten', 'four', 'at least six'],
      subject: ['education', 'farming', 'tourism', 'transport', 'industry', 'culture', 'water'],
      good: ['wheat', 'sugar', 'fuel', 'rice', 'cooking oil', 'gold'],
      club: ['United', 'the Rovers', 'the Lions', 'City', 'the Wanderers', 'the Eagles'],
    },
    conflict: [
      'According to {source}, {actor} shelled {place} {weapon} {day}, killing {few} {people} and wounding many others.',
      'At least {number} people were killed and {number} injured in air strikes by {actor} on {place} {day}, {source} said.',
      'Rescue workers pulled {number} bodies from under the rubble, while several residents were still missing, the official added.',
      'In {place}, fierce clashes broke out after an attempt by {actor} to advance under cover of intense air strikes.',
      'The claim was denied by {source}, who said that the defenders of {place} were “still holding” and that nobody had surrendered.',
      'A drone also hit two cars on the road to {place}; {number} people died, among them two children.',
      'About {number} families have fled to nearby villages over the past two days, {source} told reporters.',
      'For its part, {actor} said it had shot down two missiles fired towards {place}, and that there were no injuries or damage.',
      'Aid groups called for safe corridors so that food and medicine could reach those besieged in {place} for {number} weeks.',
      'A unit of {actor} detained {number} young men in {place} {day} and took them to an unknown location, {source} reported.',
      'In a statement, {actor} said it had taken control of {place} after {few} days of fighting and had destroyed {few} vehicles.',
      'A roadside bomb went off near a checkpoint in {place} {day}, killing two {people} and wounding {number}.',
      'A similar attack by {actor} on {place} on {date} left more than {number} {people} dead.',
      '{person}, a doctor at the field hospital, said most of the wounded were women and children and some were in critical condition.',
      'Residents say power and water have been cut off in {place} for days, and that bakeries have closed their doors.',
      'There was no immediate comment from {actor} on the accusations, but it has denied targeting {people} before.',
    ],
    ordinary: [
      'The minister of {subject} opened an international fair in {city} {day}, with {number} companies from {few} countries taking part.',
      'Prices of {good} in local markets rose by {number} percent compared with last month, official data showed.',
      'In front of a full house in {city}, {club} beat {club} by two goals to one {day} and moved up to fourth in the table.',
      'Coach {person} said the players had done well despite the absences, and that the team was preparing for the next match.',
      'The weather service expects temperatures to fall by {few} degrees, with scattered showers along the coast.',
      'Project manager {person} said the new road, {number} kilometres long, would shorten the trip between {city} and {city}.',
      'The university said it had admitted {number} students to its graduate programme for next year, with grants for the best of them.',
      'The library holds more than {number} thousand books and manuscripts and is open to visitors from Saturday to Thursday.',
      'Artists from {city} and {city} will take part in the festival, which shows films about the lives of people in the countryside.',
      'The cabinet discussed a draft law {day} to support {subject} and ease the burden on small producers.',
      'The central bank said its reserves of foreign currency stood at {number} billion dollars at the end of the year.',
      'Writer {person} says her new novel tells the story of three generations of one family who lived in {city}.',
      'The municipality of {city} is getting ready for a clean-up campaign in all districts, joined by volunteers from schools.',
      'The national airline carried more passengers this year and has added {few} weekly flights to {city}.',
    ],
  },
};
