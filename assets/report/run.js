// The report of a run: day and night, and the filters over the claims. It reads the page and hides what
// a filter hides; it writes nothing into the page but numbers.

(() => {
  const root = document.documentElement;
  const theme = document.getElementById('theme');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches);
  const nameTheme = () => {
    theme.textContent = isDark() ? 'Light' : 'Dark';
    theme.setAttribute('aria-pressed', String(isDark()));
  };
  theme.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    nameTheme();
  });
  theme.hidden = false;
  nameTheme();

  const form = document.getElementById('filters');
  const shown = document.getElementById('shown');
  // Letters that writers of Arabic use one for another, and marks that they leave out.
  const folds = /[\u064b-\u065f\u0670\u0640]/g;
  const fold = (text) =>
    text
      .toLowerCase()
      .replace(folds, '')
      .replace(/[\u0622\u0623\u0625]/g, '\u0627')
      .replace(/\u0629/g, '\u0647')
      .replace(/\u0649/g, '\u064a');
  const claims = [...document.querySelectorAll('#claim-list > li')].map((node) => ({
    node,
    words: fold(node.textContent),
  }));
  const fields = [...form.querySelectorAll('select')];

  function show() {
    const wanted = fold(form.elements.words.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { node, words } of claims) {
      const fits =
        wanted.every((word) => words.includes(word)) &&
        fields.every(
          ({ name, value }) => value === '' || node.dataset[name].split(' ').includes(value),
        );
      node.hidden = !fits;
      if (fits) count += 1;
    }
    shown.textContent =
      count === claims.length ? `${count} claims` : `${count} of ${claims.length} claims`;
  }

  let waiting;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('keydown', (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      form.elements.words.focus();
    }
    if (event.key === 'Escape' && typing) event.target.blur();
  });
  form.hidden = false;
})();
