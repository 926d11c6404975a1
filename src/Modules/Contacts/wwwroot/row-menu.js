// The other button on a row, or the menu key: what the bar of a selection offers, at the pointer. A row outside the selection is selected first.
const rows = list => [...list.querySelectorAll('[data-row]')];
const box = row => row.querySelector('input[name="ids"]');
let open = null;

function close() {
  open?.menu.remove();
  open?.before?.focus({ preventScroll: true });
  open = null;
}

function choose(list, row) {
  if (box(row).checked) return;
  rows(list).forEach(other => { box(other).checked = other === row; });
  box(row).dispatchEvent(new Event('change', { bubbles: true }));
  document.dispatchEvent(new CustomEvent('htmx:afterSettle'));
}

function entry(button) {
  const item = document.createElement('button');
  item.type = 'button';
  item.className = button.classList.contains('btn-outline-danger') ? 'dropdown-item text-danger' : 'dropdown-item';
  item.setAttribute('role', 'menuitem');
  item.innerHTML = button.innerHTML;
  item.querySelector('.bi')?.classList.add('menu-icon');
  item.addEventListener('click', () => {
    close();
    button.click();
  });
  return item;
}

function place(menu, x, y) {
  menu.style.position = 'fixed';
  menu.style.left = `${Math.max(4, Math.min(x, innerWidth - menu.offsetWidth - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(y, innerHeight - menu.offsetHeight - 4))}px`;
}

function show(list, row, x, y) {
  close();
  const menu = document.createElement('div');
  menu.className = 'dropdown-menu show row-menu';
  menu.setAttribute('role', 'menu');
  menu.append(...[...list.querySelectorAll('.selection-actions button[type="submit"]')].map(entry));
  document.body.append(menu);
  place(menu, x, y);
  open = { menu, before: row.querySelector('[data-row-link]') };
  menu.firstElementChild?.focus({ preventScroll: true });
}

document.addEventListener('contextmenu', event => {
  const row = event.target.closest?.('[data-contact-list] [data-row]');
  if (!row || event.shiftKey || !box(row)) return;
  event.preventDefault();
  const list = row.closest('[data-list]');
  choose(list, row);
  const frame = row.getBoundingClientRect();
  const byKey = event.clientX === 0 && event.clientY === 0;
  show(list, row, byKey ? frame.left + 48 : event.clientX, byKey ? frame.bottom : event.clientY);
});

document.addEventListener('keydown', event => {
  if (!open) return;
  const items = [...open.menu.children];
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (event.key === 'Escape' || event.key === 'Tab') close();
  else if (to === undefined) return;
  else items.at(to % items.length)?.focus();
  event.preventDefault();
  event.stopPropagation();
}, true);

document.addEventListener('pointerdown', ({ target }) => { if (open && !open.menu.contains(target)) close(); }, true);
addEventListener('resize', close);
document.addEventListener('scroll', close, true);
