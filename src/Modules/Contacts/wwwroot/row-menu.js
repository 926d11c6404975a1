// The other button, or the menu key. On a row: what the bar of a selection offers; a row outside the selection is selected first.
// On a book at the side, also by a long press: what stands behind ⋯ over its list.
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

const items = menu => [...menu.querySelectorAll('.dropdown-item')];

// Within the drawer of a small screen, which keeps the focus to itself.
function unfold(kind, before) {
  close();
  const menu = document.createElement(kind);
  menu.className = 'dropdown-menu show row-menu';
  menu.setAttribute('role', 'menu');
  (before.closest('.offcanvas-lg.show, .offcanvas.show') ?? document.body).append(menu);
  open = { menu, before };
  return menu;
}

function settle(menu, x, y) {
  place(menu, x, y);
  items(menu)[0]?.focus({ preventScroll: true });
}

function show(list, row, x, y) {
  const menu = unfold('div', row.querySelector('[data-row-link]'));
  menu.append(...[...list.querySelectorAll('.selection-actions button[type="submit"]')].map(entry));
  settle(menu, x, y);
}

async function showBook(link, x, y) {
  if (open?.before === link) return;
  const menu = unfold('ul', link);
  // Not by its visibility: that has a transition where motion is reduced, and what is not visible yet takes no focus.
  menu.hidden = true;
  await window.htmx.ajax('GET', link.dataset.bookMenu, { source: link, target: menu, swap: 'innerHTML' });
  if (open?.menu !== menu) return;
  if (items(menu).length === 0) {
    close();
    return;
  }
  menu.querySelectorAll('li').forEach(item => item.setAttribute('role', 'none'));
  items(menu).forEach(item => item.setAttribute('role', 'menuitem'));
  menu.hidden = false;
  settle(menu, x, y);
}

/** Where a menu begins: at the pointer, or below what has the focus. */
function at(event, frame) {
  const byKey = event.clientX === 0 && event.clientY === 0;
  return byKey ? [frame.left + 48, frame.bottom] : [event.clientX, event.clientY];
}

document.addEventListener('contextmenu', event => {
  const row = event.target.closest?.('[data-contact-list] [data-row]');
  if (!row || event.shiftKey || !box(row)) return;
  event.preventDefault();
  const list = row.closest('[data-list]');
  choose(list, row);
  show(list, row, ...at(event, row.getBoundingClientRect()));
});

document.addEventListener('contextmenu', event => {
  const link = event.target.closest?.('[data-book-menu]');
  if (!link || (event.shiftKey && event.button === 2)) return;
  event.preventDefault();
  letGo();
  showBook(link, ...at(event, link.getBoundingClientRect()));
});

// Not every system makes a long press into the above.
const longPress = 550, farAway = 10;
let press = null;

function letGo() {
  clearTimeout(press?.timer);
  press = null;
}

document.addEventListener('pointerdown', event => {
  letGo();
  const link = event.pointerType === 'touch' && event.target.closest?.('[data-book-menu]');
  if (!link) return;
  const { clientX: x, clientY: y } = event;
  press = { x, y, timer: setTimeout(() => { press.isLong = true; showBook(link, x, y); }, longPress) };
});
document.addEventListener('pointermove', ({ clientX, clientY }) => {
  if (press && !press.isLong && Math.hypot(clientX - press.x, clientY - press.y) > farAway) letGo();
});
document.addEventListener('pointercancel', letGo);
document.addEventListener('pointerup', () => { if (press && !press.isLong) letGo(); });

// The end of a long press is no press on the link.
document.addEventListener('click', event => {
  if (!press?.isLong) return;
  letGo();
  if (!event.target.closest?.('[data-book-menu]')) return;
  event.preventDefault();
  event.stopPropagation();
}, true);

// At the window: Bootstrap listens for keys of every such menu at the document, and takes this one for one of its own.
addEventListener('keydown', event => {
  if (!open) return;
  const all = items(open.menu);
  const here = all.indexOf(document.activeElement);
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key];
  if (event.key === 'Escape' || event.key === 'Tab') close();
  else if (to === undefined) return;
  else all.at(to % all.length)?.focus();
  event.preventDefault();
  event.stopPropagation();
}, true);

document.addEventListener('pointerdown', ({ target }) => { if (open && !open.menu.contains(target)) close(); }, true);
addEventListener('resize', close);
document.addEventListener('scroll', close, true);
