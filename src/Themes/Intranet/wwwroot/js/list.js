// A list of rows by keyboard and with many selected at once:
// [data-list] > [data-row] with a tick box and a link [data-row-link]; [data-select-all]; a [data-selection-bar].
import { isTyping, shortcutsAreOn } from './shortcuts.js';
import { refreshBar } from './selection-bar.js';

const tick = row => row.querySelector('input[type="checkbox"]');
const rowsOf = list => [...list.querySelectorAll('[data-row]')];
const currentRow = list => list.querySelector('[data-row]:focus-within') ?? list.querySelector('[data-row][aria-current="true"]');

// The row from which a range is counted.
const anchors = new WeakMap();

export function refresh(list) {
  const rows = rowsOf(list);
  const selected = rows.filter(row => tick(row)?.checked);
  rows.forEach(row => row.toggleAttribute('data-selected', tick(row)?.checked ?? false));
  const all = list.querySelector('[data-select-all]');
  if (all) {
    all.checked = rows.length > 0 && selected.length === rows.length;
    all.indeterminate = selected.length > 0 && !all.checked;
  }
  refreshBar(list, selected.length, rows.length);
}

function set(list, rows, checked) {
  rows.forEach(row => { const box = tick(row); if (box && !box.disabled) box.checked = checked; });
  refresh(list);
}

function between(list, one, other) {
  const rows = rowsOf(list);
  const [from, to] = [rows.indexOf(one), rows.indexOf(other)].sort((a, b) => a - b);
  return rows.slice(Math.max(from, 0), to + 1);
}

function move(list, step, extend) {
  const rows = rowsOf(list);
  const from = rows.indexOf(currentRow(list));
  const row = rows[Math.min(Math.max(from + step, 0), rows.length - 1)];
  if (!row) return;
  if (extend) {
    if (!anchors.has(list)) anchors.set(list, rows[Math.max(from, 0)]);
    set(list, rows, false);
    set(list, between(list, anchors.get(list), row), true);
  } else anchors.delete(list);
  focusRow(row);
}

export function focusRow(row) {
  row.querySelector('[data-row-link]')?.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

function toggle(list, row) {
  set(list, [row], !tick(row).checked);
  anchors.set(list, row);
}

// What is ticked, else the row one is at.
function remove(list) {
  const row = currentRow(list);
  const button = list.querySelector('[data-selection-bar] [data-shortcut="Delete"]');
  if (!button || !row || list.querySelector('[data-row][data-selected]')) return;
  toggle(list, row);
  button.click();
}

// Shift on a tick box selects all from the last one; Ctrl on a row toggles it; a plain press goes to the link.
document.addEventListener('click', event => {
  const row = event.target.closest?.('[data-list] [data-row]');
  if (!row) return;
  const list = row.closest('[data-list]');
  if (event.target.matches('input[type="checkbox"]')) {
    const anchor = anchors.get(list);
    if (event.shiftKey && anchor?.isConnected) set(list, between(list, anchor, row), event.target.checked);
    anchors.set(list, row);
    refresh(list);
    return;
  }
  const isLink = event.target.closest('[data-row-link]') !== null;
  if (!isLink && event.target.closest('a, button, label, input, details, .dropdown-menu')) return;
  if (event.ctrlKey || event.metaKey) toggle(list, row);
  else if (event.shiftKey) set(list, between(list, anchors.get(list) ?? currentRow(list) ?? row, row), true);
  else if (!isLink) row.querySelector('[data-row-link]')?.click();
  else return;
  if (isLink) {
    event.preventDefault();
    event.stopPropagation();
  }
}, true);

// Twice: the page of its own (data-row-open on the row). The text under the pointer must not end up marked.
document.addEventListener('dblclick', event => {
  const row = event.target.closest?.('[data-row][data-row-open]');
  if (row && !event.target.closest('input, button, label')) location.assign(row.dataset.rowOpen);
});
document.addEventListener('mousedown', event => {
  if ((event.shiftKey || event.detail > 1) && event.target.closest?.('[data-row]')) event.preventDefault();
});

// The other button: the row's own menu, at the selection when the row belongs to it.
document.addEventListener('contextmenu', event => {
  const row = event.target.closest?.('[data-row]');
  const menu = row?.querySelector('[data-row-menu]');
  if (!menu || event.shiftKey || event.target.closest('input')) return;
  event.preventDefault();
  menu.click();
});

document.addEventListener('change', ({ target }) => {
  if (target.matches('[data-select-all]')) {
    const list = target.closest('[data-list]');
    set(list, rowsOf(list), target.checked);
  }
});

document.addEventListener('carnet:select-none', ({ target }) => set(target, rowsOf(target), false));

const keys = {
  j: list => move(list, 1, false),
  k: list => move(list, -1, false),
  ArrowDown: (list, event) => move(list, 1, event.shiftKey),
  ArrowUp: (list, event) => move(list, -1, event.shiftKey),
  x: list => { const row = currentRow(list); if (row && tick(row)) toggle(list, row); },
  Delete: remove,
  Escape: list => set(list, rowsOf(list), false),
};

/** Letters obey the off switch; arrows act when the focus is in the list already. */
function isAllowed(event, list) {
  if (isTyping(event)) return false;
  return event.key.length === 1 || event.key === 'Delete' ? shortcutsAreOn : list.contains(event.target);
}

document.addEventListener('keydown', event => {
  const list = event.target.closest?.('[data-list]') ?? document.querySelector('[data-list]');
  if (!list || event.defaultPrevented || event.altKey || !isAllowed(event, list)) return;
  if ((event.ctrlKey || event.metaKey) && event.key === 'a' && list.contains(event.target)) set(list, rowsOf(list), true);
  else if (!event.ctrlKey && !event.metaKey && keys[event.key]) keys[event.key](list, event);
  else return;
  event.preventDefault();
});

const refreshAll = () => document.querySelectorAll('[data-list]').forEach(refresh);
document.addEventListener('htmx:afterSettle', refreshAll);
addEventListener('pageshow', refreshAll);
