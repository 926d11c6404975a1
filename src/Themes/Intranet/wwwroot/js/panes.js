// On a phone one pane at a time: a chosen row shows the detail, the way back shows the list where it was.
import { focusRow } from './list.js';

const panes = document.querySelector('[data-panes]');
const isPhone = () => !matchMedia('(min-width: 992px)').matches;

function markRow(link) {
  const row = link.closest('[data-row]');
  if (!row) return;
  row.closest('[data-list]')?.querySelectorAll('[data-row][aria-current]').forEach(other => other.removeAttribute('aria-current'));
  row.setAttribute('aria-current', 'true');
}

// On a phone the window scrolls, for both panes: where the list was is kept while the detail is shown.
let listScroll = null;

function showList() {
  panes.classList.remove('show-detail');
  if (listScroll !== null) scrollTo(0, listScroll);
  listScroll = null;
  const row = panes.querySelector('[data-row][aria-current="true"]');
  if (row) focusRow(row);
}

if (panes) {
  const listAddress = location.href;
  const startsWithList = !panes.classList.contains('show-detail');

  document.addEventListener('htmx:afterSwap', ({ detail }) => {
    const pane = detail.target.closest?.('.pane-detail');
    if (!pane) return;
    if (isPhone() && !panes.classList.contains('show-detail')) listScroll = scrollY;
    panes.classList.add('show-detail');
    markRow(detail.requestConfig?.elt ?? detail.elt);
    pane.scrollTop = 0;
    if (isPhone()) {
      scrollTo(0, 0);
      pane.querySelector('h1, h2')?.focus();
    }
    const drawer = panes.querySelector('.pane-side.show');
    if (drawer) window.bootstrap.Offcanvas.getInstance(drawer)?.hide();
  });

  document.addEventListener('click', event => {
    const back = event.target.closest?.('[data-pane-back]');
    if (!back || !startsWithList) return;
    event.preventDefault();
    history.pushState({ htmx: true }, '', back.href);
    showList();
  });

  // Before htmx, which would load the whole page again and lose the place in the list.
  addEventListener('popstate', event => {
    if (!isPhone() || !startsWithList || location.href !== listAddress) return;
    event.stopImmediatePropagation();
    showList();
  }, true);
}
