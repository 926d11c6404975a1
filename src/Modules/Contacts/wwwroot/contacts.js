// The address book in the open page: rows that leave or change, the way back from a contact, search as one types.
const htmx = window.htmx;
const list = () => document.querySelector('[data-contact-list]');
const detail = () => document.getElementById('detail');
const rowOf = id => document.querySelector(`[data-row][data-contact="${CSS.escape(id)}"]`);
const shownContact = () => detail()?.querySelector('[data-detail]')?.dataset.detail;
const chosenIn = address => new URL(address, location.href).searchParams.get('selected');

// What scrolls the list: its pane, on a phone the window.
const scrolling = () => matchMedia('(min-width: 992px)').matches ? document.querySelector('.pane-list') : document.scrollingElement;
const heightOf = row => row?.getBoundingClientRect().top;

/** Fetches the list anew around one contact, which stays where it was on the screen; ticks stay too. */
async function reload(around) {
  const url = new URL(list().dataset.address, location.href);
  if (around) url.searchParams.set('selected', around);
  const before = around ? heightOf(rowOf(around)) : undefined;
  ticked = [...list().querySelectorAll('input[name="ids"]:checked')].map(box => box.value);
  await htmx.ajax('GET', url.pathname + url.search, { target: '#list', swap: 'innerHTML' });
  const row = around && rowOf(around);
  if (!row) return;
  if (around !== shownContact()) row.removeAttribute('aria-current');
  if (before === undefined) row.scrollIntoView({ block: 'center' });
  else scrolling().scrollTop += heightOf(row) - before;
}

let ticked = [];

document.addEventListener('htmx:afterSwap', ({ detail: { target } }) => {
  if (target.id !== 'list') return;
  list()?.querySelectorAll('input[name="ids"]').forEach(box => { box.checked = ticked.includes(box.value); });
  ticked = [];
});

function showNothing() {
  const nothing = document.getElementById('nothing-chosen');
  if (detail() && nothing) detail().replaceChildren(nothing.content.cloneNode(true));
  document.querySelectorAll('[data-row][aria-current]').forEach(row => row.removeAttribute('aria-current'));
  document.querySelector('[data-panes]')?.classList.remove('show-detail');
}

const showContact = id => htmx.ajax('GET', rowOf(id)?.querySelector('[data-row-link]').href ?? `${contactRoot()}${id}`, { target: '#detail', swap: 'innerHTML' });

// "/acme/books/…" and "/acme/search…" stand beside "/acme/contacts/".
const contactRoot = () => location.pathname.replace(/(books\/[^/]+\/contacts|search|trash)\/?$/, 'contacts/');

let lastRemoved = [];

// The rows go once the whole answer was heard: its notice is told at the form that asked, which goes with them.
document.addEventListener('carnet:contacts-removed', ({ detail }) => setTimeout(takeOut, 0, detail));

function takeOut({ ids, isComplete }) {
  lastRemoved = ids;
  if (!list() || !isComplete) {
    location.reload();
    return;
  }
  const next = ids.map(rowOf).filter(row => row).at(-1)?.nextElementSibling;
  ids.forEach(id => rowOf(id)?.remove());
  if (ids.includes(shownContact())) {
    showNothing();
    history.replaceState(history.state, '', list().dataset.address);
  }
  if (!list().querySelector('[data-row]')) reload();
  else next?.querySelector('[data-row-link]')?.focus({ preventScroll: true });
}

document.addEventListener('carnet:contacts-changed', async ({ detail: { ids, isShown } }) => {
  const changed = ids.length > 0 ? ids : lastRemoved;
  if (!list()) {
    location.reload();
    return;
  }
  const shown = shownContact();
  await reload(changed[0] ?? shown);
  if (shown && !isShown) await showContact(shown);
});

// Back from a contact closes it; the list stays where it is. Before htmx, which would load the whole page again.
addEventListener('popstate', event => {
  if (!list() || !detail() || !location.href.startsWith(new URL(list().dataset.address, location.href).href.split('?')[0])) return;
  event.stopImmediatePropagation();
  const id = chosenIn(location.href);
  if (id) showContact(id);
  else showNothing();
}, true);

// In the list the search field of the top bar searches the list itself, in this book first (C6).
function searchInPlace() {
  const field = document.querySelector('form[role="search"] input[name="q"]');
  if (!field || !list()) return;
  const scope = document.createElement('input');
  scope.type = 'hidden';
  scope.name = 'in';
  scope.value = list().dataset.book ?? '';
  field.form.append(scope);
  field.setAttribute('hx-get', field.form.action);
  field.setAttribute('hx-trigger', 'input changed delay:150ms');
  field.setAttribute('hx-target', '#list');
  field.setAttribute('hx-include', 'closest form');
  field.setAttribute('hx-replace-url', 'true');
  field.setAttribute('hx-sync', 'this:replace');
  field.removeAttribute('hx-push-url');
  document.addEventListener('click', ({ target }) => {
    const chip = target.closest?.('[data-scope], .search-scopes a');
    if (chip) scope.value = chip.dataset.scope ?? '';
  });
}

document.addEventListener('click', ({ target }) => {
  if (target.closest?.('[data-print]')) print();
});

// Whoever ticked the box over all rows is asked before they go, with the number. Beyond the rows shown the server asks.
document.addEventListener('click', ({ target }) => {
  const button = target.closest?.('[data-confirm-many]');
  if (!button) return;
  const ticked = list().querySelectorAll('input[name="ids"]:checked').length;
  const isAll = list().querySelector('[data-select-all]')?.checked && list().querySelector('[data-everything]')?.value !== 'true';
  if (isAll && ticked > 1) button.setAttribute('hx-confirm', button.dataset.confirmMany.replace('{0}', ticked.toLocaleString(document.documentElement.lang || undefined)));
  else button.removeAttribute('hx-confirm');
}, true);

// A letter of the rail: the rows begin there.
document.addEventListener('htmx:afterSwap', ({ detail: { target, requestConfig } }) => {
  if (target.id !== 'rows') return;
  document.querySelectorAll('.rail-letter.active').forEach(letter => { letter.classList.remove('active'); letter.removeAttribute('aria-current'); });
  requestConfig.elt.classList.add('active');
  requestConfig.elt.setAttribute('aria-current', 'true');
  document.querySelector('.pane-list').scrollTop = 0;
});

function scrollToChosen() {
  document.querySelector('[data-row][aria-current="true"]')?.scrollIntoView({ block: 'center' });
}

searchInPlace();
scrollToChosen();
