// Single-key shortcuts, declared in the markup: data-shortcut="n" data-shortcut-text="New contact" on a link, button or input.
const dialog = document.getElementById('shortcuts-dialog');
const isOn = document.querySelector('[data-shortcuts]')?.dataset.shortcuts === 'on';

/** True while keys belong to an input, a menu or a dialog. */
export const isTyping = ({ target }) =>
  target.closest?.('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], .dropdown-menu.show') !== null
  || document.querySelector('dialog[open], .modal.show, .offcanvas.show') !== null;

export const shortcutsAreOn = isOn;

const isVisible = element => element.checkVisibility?.({ visibilityProperty: true }) ?? element.offsetParent !== null;

const declared = () => [...document.querySelectorAll('[data-shortcut]')].filter(isVisible);

function term(keys, text) {
  const dt = document.createElement('dt');
  for (const key of keys.split(' ')) {
    const kbd = document.createElement('kbd');
    kbd.textContent = key;
    dt.append(kbd, ' ');
  }
  const dd = document.createElement('dd');
  dd.textContent = text;
  return [dt, dd];
}

const fixed = selector =>
  [...document.querySelectorAll(`${selector} > dt`)].map(dt => [dt.textContent, dt.nextElementSibling.textContent]);

function showList() {
  const known = new Map(declared().map(element => [element.dataset.shortcut, element.dataset.shortcutText]));
  if (document.querySelector('[data-list]')) fixed('[data-list-shortcuts]').forEach(([keys, text]) => known.set(keys, text));
  fixed('[data-general-shortcuts]').forEach(([keys, text]) => known.set(keys, text));
  dialog.querySelector('[data-shortcut-list]').replaceChildren(...[...known].flatMap(([keys, text]) => term(keys, text)));
  dialog.showModal();
}

function carryOut(element) {
  if (element.matches('input, textarea, select')) {
    element.focus();
    element.select?.();
  } else element.click();
}

if (isOn) {
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event)) return;
    if (event.key === '?') {
      event.preventDefault();
      showList();
      return;
    }
    const element = declared().find(candidate => candidate.dataset.shortcut === event.key);
    if (!element) return;
    event.preventDefault();
    carryOut(element);
  });
  document.addEventListener('click', ({ target }) => { if (target.closest?.('[data-open-shortcuts]')) showList(); });
}
