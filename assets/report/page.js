// What every report's script stands on: day and night, and the folding of letters for a search. It goes
// in front of the page's own script and leaves `isnad.fold` for it.

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

  // Letters that writers of Arabic use one for another, and marks that they leave out.
  const marks = /[\u064b-\u065f\u0670\u0640]/g;
  const fold = (text) =>
    text
      .toLowerCase()
      .replace(marks, '')
      .replace(/[\u0622\u0623\u0625]/g, '\u0627')
      .replace(/\u0629/g, '\u0647')
      .replace(/\u0649/g, '\u064a');
  window.isnad = { fold };
})();
