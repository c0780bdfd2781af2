// The report of a run: the filters over its claims. It reads the page and hides what
// a filter hides; it writes nothing into the page but numbers.

(() => {
  const { fold } = window.isnad;
  const form = document.getElementById('filters');
  const shown = document.getElementById('shown');
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
