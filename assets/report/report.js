// The browser of texts in the evaluation's page: filters, search, keys, and one claim at a time with
// gold beside found. Data goes into the page as text only.

(() => {
  const { fold } = window.isnad;
  const holder = document.getElementById('browser');
  if (!holder) return;
  const documents = JSON.parse(document.getElementById('data').textContent);
  const slots = [
    'event',
    'status',
    'actors',
    'targets',
    'places',
    'dates',
    'counts',
    'weapons',
    'sources',
  ];

  /** An element with its attributes and children; texts stay texts. */
  function make(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value === undefined || value === false) continue;
      if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
      else node.setAttribute(key, value === true ? '' : value);
    }
    for (const child of children.flat()) if (child !== undefined) node.append(child);
    return node;
  }

  const items = documents.flatMap((doc) =>
    (doc.pairs.length > 0 ? doc.pairs : [undefined]).map((pair, index) => {
      const elements = pair ? [...(pair.gold || []), ...(pair.found || [])] : [];
      const wrong = elements.filter(({ state }) => state === 'missed' || state === 'spurious');
      return {
        doc,
        pair,
        index,
        key: `${doc.id}/${index + 1}`,
        wrong,
        classes: new Set([
          ...wrong.map((element) => element.class),
          ...(pair?.class ? [pair.class] : []),
        ]),
        slots: new Set(wrong.map(({ slot }) => slot)),
        words: fold(
          [doc.id, doc.text, ...doc.tags, ...elements.map(({ value }) => value)].join('\n'),
        ),
      };
    }),
  );

  const filters = {};
  function select(name, label, values) {
    const box = make(
      'select',
      { name, onchange: () => show() },
      make('option', { value: '' }, 'any'),
    );
    for (const value of values) box.append(make('option', { value }, value));
    filters[name] = box;
    return make('label', {}, label, box);
  }
  const distinct = (pick) => [...new Set(items.flatMap(pick))].filter(Boolean).sort();
  const search = make('input', {
    type: 'search',
    name: 'search',
    autocomplete: 'off',
    oninput: () => show(),
    dir: 'auto',
  });
  const only = make(
    'select',
    { name: 'only', onchange: () => show() },
    make('option', { value: 'wrong' }, 'with errors'),
    make('option', { value: 'all' }, 'all'),
    make('option', { value: 'right' }, 'without errors'),
  );
  const form = make(
    'form',
    {
      class: 'filters',
      role: 'search',
      'aria-label': 'Texts',
      onsubmit: (event) => event.preventDefault(),
    },
    make('label', { class: 'search' }, 'Search texts and values  ( / )', search),
    make('label', {}, 'Claims', only),
    select(
      'lang',
      'Language',
      distinct(({ doc }) => [doc.lang]),
    ),
    select(
      'genre',
      'Genre',
      distinct(({ doc }) => [doc.genre]),
    ),
    select(
      'event',
      'Event',
      distinct(({ pair }) => (pair ? [pair.event] : [])),
    ),
    select('slot', 'Slot', slots),
    select(
      'class',
      'Class',
      distinct(({ classes }) => [...classes]),
    ),
    select(
      'tag',
      'Phenomenon',
      distinct(({ doc }) => doc.tags),
    ),
  );
  const count = make('p', { class: 'shown', 'aria-live': 'polite' });
  const list = make('ul', { class: 'items', 'aria-label': 'Claims' });
  const view = make('div', { class: 'view' });
  holder.replaceChildren(form, count, make('div', { class: 'bench' }, list, view));

  const narrow = window.matchMedia('(max-width: 52rem)');
  let visible = [];
  let current;

  function show() {
    const wanted = (name) => filters[name].value;
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    visible = items.filter(
      (item) =>
        (only.value === 'all' || (only.value === 'wrong') === item.wrong.length > 0) &&
        (!wanted('lang') || item.doc.lang === wanted('lang')) &&
        (!wanted('genre') || item.doc.genre === wanted('genre')) &&
        (!wanted('event') || (item.pair && item.pair.event === wanted('event'))) &&
        (!wanted('tag') || item.doc.tags.includes(wanted('tag'))) &&
        (!wanted('slot') || !wanted('class')
          ? (!wanted('slot') || item.slots.has(wanted('slot'))) &&
            (!wanted('class') || item.classes.has(wanted('class')))
          : item.wrong.some(
              (element) => element.slot === wanted('slot') && element.class === wanted('class'),
            )) &&
        words.every((word) => item.words.includes(word)),
    );
    const texts = new Set(visible.map(({ doc }) => doc)).size;
    count.textContent = `${visible.length} claims in ${texts} texts`;
    list.replaceChildren(
      ...visible.map((item) => {
        const { doc, pair, wrong, index } = item;
        const side = !pair ? 'no claim' : !pair.found ? 'missed' : !pair.gold ? 'spurious' : '';
        return make(
          'li',
          {},
          make(
            'button',
            { type: 'button', 'data-key': item.key, onclick: () => open(item) },
            make('span', {}, pair ? `${pair.event}${side ? `, ${side}` : ''}` : side),
            make(
              'span',
              { class: wrong.length > 0 ? 'wrong' : 'fine' },
              wrong.length > 0 ? String(wrong.length) : '✓',
            ),
            make('span', { class: 'where' }, `${doc.id} · ${index + 1}`),
          ),
        );
      }),
    );
    if (!visible.includes(current)) current = undefined;
    if (current) open(current, true);
    else if (visible[0]) open(visible[0], true);
    else
      view.replaceChildren(
        make('p', { class: 'none' }, 'No claim fits these filters. Esc clears them.'),
      );
  }

  function open(item, quiet) {
    current = item;
    const { doc, pair } = item;
    for (const button of list.querySelectorAll('button')) {
      const own = button.dataset.key === item.key;
      if (own) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
      if (own) {
        const box = list.getBoundingClientRect();
        const place = button.getBoundingClientRect();
        if (place.top < box.top || place.bottom > box.bottom)
          list.scrollTop += place.top - box.top - box.height / 3;
      }
    }
    const meta = [
      doc.lang === 'ar' ? 'Arabic' : 'English',
      doc.genre,
      doc.region,
      doc.published,
      doc.half,
    ];
    const direction = doc.lang === 'ar' ? 'rtl' : 'ltr';
    const text = make(
      'div',
      {
        class: 'text',
        lang: doc.lang,
        dir: direction,
        tabindex: '0',
        role: 'region',
        'aria-label': 'Text',
      },
      marked(doc, pair),
    );
    view.replaceChildren(
      make(
        'div',
        { class: 'walk' },
        make('button', { type: 'button', onclick: () => step(-1) }, '← Previous (k)'),
        make('button', { type: 'button', onclick: () => step(1) }, 'Next (j) →'),
      ),
      make('h3', {}, doc.id),
      make('p', { class: 'meta' }, [...meta.filter(Boolean), ...doc.tags].join(' · ')),
      text,
      signs(),
      pair
        ? sides(pair, doc)
        : make('p', { class: 'none' }, 'Gold has no claim in this text, and none was found.'),
    );
    const first = text.querySelector('mark:not(.other)');
    if (first) text.scrollTop = Math.max(0, first.offsetTop - text.offsetTop - 120);
    // On a telephone the text stands below the list.
    if (!quiet && narrow.matches) view.scrollIntoView();
    if (!quiet) history.replaceState(null, '', `#text=${encodeURIComponent(item.key)}`);
  }

  /** The text cut at the edges of all spans; of this claim in colour, of the other claims in grey. */
  function marked(doc, pair) {
    const spans = [];
    const add = (element, own) => {
      if (element.start === undefined) return;
      spans.push({
        start: element.start,
        end: element.end,
        state: own ? element.state : 'other',
        slot: element.slot,
      });
    };
    for (const other of doc.pairs) {
      for (const element of [...(other.gold || []), ...(other.found || [])])
        add(element, other === pair);
    }
    const edges = [
      ...new Set([0, doc.text.length, ...spans.flatMap(({ start, end }) => [start, end])]),
    ].sort((a, b) => a - b);
    const order = ['spurious', 'missed', 'right', 'optional', 'other'];
    return edges.slice(0, -1).map((start, index) => {
      const end = edges[index + 1];
      const part = doc.text.slice(start, end);
      const over = spans.filter((span) => span.start <= start && span.end >= end);
      if (over.length === 0) return part;
      over.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
      const own = over.filter(({ state }) => state !== 'other');
      const title = [...new Set(own.map(({ slot, state }) => `${slot}: ${state}`))].join(', ');
      return make('mark', { class: over[0].state, title: title || undefined }, part);
    });
  }

  function signs() {
    const sign = (name, text) => make('span', {}, make('mark', { class: name }, text));
    return make(
      'p',
      { class: 'signs' },
      sign('right', 'right'),
      sign('missed', 'missed'),
      sign('spurious', 'spurious'),
      sign('optional', 'may be left out'),
      sign('other', 'of another claim'),
    );
  }

  function sides(pair, doc) {
    const confidence =
      pair.confidence === undefined ? '' : `, confidence ${pair.confidence.toFixed(2)}`;
    const cells = [
      make('div', { class: 'head corner' }),
      make(
        'div',
        { class: 'head' },
        pair.gold ? `Gold${pair.optional ? ', may be left out' : ''}` : 'Gold has no such claim',
      ),
      make('div', { class: 'head' }, pair.found ? `Found${confidence}` : 'Not found'),
    ];
    for (const slot of slots) {
      const gold = (pair.gold || []).filter((element) => element.slot === slot);
      const found = (pair.found || []).filter((element) => element.slot === slot);
      if (gold.length + found.length === 0) continue;
      cells.push(make('div', { class: 'slot' }, slot), side(gold, doc), side(found, doc));
    }
    if (pair.class)
      cells.push(
        make('div', { class: 'slot' }, 'claim'),
        make('div', { class: 'none' }, pair.class),
        make('div', {}),
      );
    return make('div', { class: 'sides' }, cells);
  }

  function side(elements, doc) {
    if (elements.length === 0) return make('div', { class: 'none' }, '');
    return make(
      'div',
      {},
      elements.map((element) =>
        make(
          'span',
          { class: `element ${element.state}` },
          make('bdi', { lang: langOf(element.value) }, element.value),
          element.text !== undefined && element.text !== element.value
            ? make('small', {}, ' ', make('bdi', { lang: doc.lang }, element.text))
            : undefined,
          element.class ? make('span', { class: 'why' }, element.class) : undefined,
        ),
      ),
    );
  }

  const langOf = (text) => (/[\u0600-\u06ff]/.test(text) ? 'ar' : 'en');

  function step(by) {
    if (visible.length === 0) return;
    const at = visible.indexOf(current);
    open(visible[(at + by + visible.length) % visible.length]);
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === 'Escape') {
      search.value = '';
      for (const box of Object.values(filters)) box.value = '';
      show();
      event.target.blur();
    } else if (typing) {
      return;
    } else if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (event.key === '/') {
      event.preventDefault();
      search.focus();
      holder.scrollIntoView();
    }
  });

  function fromAddress() {
    const match = /^#text=(.+)$/.exec(location.hash);
    const item = match && items.find(({ key }) => key === decodeURIComponent(match[1]));
    if (!item) return;
    if (item.wrong.length === 0) only.value = 'all';
    current = item;
    show();
    holder.scrollIntoView();
  }
  show();
  fromAddress();
  window.addEventListener('hashchange', fromAddress);
})();
