// Runs before the first paint: no flash of the wrong theme, no jump of what needs scripts.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  if (root.dataset.theme !== 'auto') return;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => { root.dataset.bsTheme = dark.matches ? 'dark' : 'light'; };
  dark.addEventListener('change', apply);
  apply();
})();
