// The bar that appears when rows are ticked. "Everything" means also the rows that are not loaded.
const everything = list => list.querySelector('[data-everything]');

export function refreshBar(list, selected, loaded) {
  const bar = list.querySelector('[data-selection-bar]');
  if (!bar) return;
  bar.hidden = selected === 0;
  const offer = bar.querySelector('[data-select-everything]');
  const total = Number(offer?.dataset.total ?? loaded);
  if (everything(list) && selected < loaded) everything(list).value = '';
  const isEverything = everything(list)?.value === 'true';
  if (offer) offer.hidden = isEverything || selected < loaded || total <= loaded;
  if (selected > 0) count(bar, isEverything ? total : selected);
}

function count(bar, number) {
  const label = bar.querySelector('[data-selection-count]');
  const text = number === 1 ? label.dataset.one : label.dataset.many;
  const wanted = text.replace('{0}', number.toLocaleString(document.documentElement.lang || undefined));
  if (label.textContent !== wanted) label.textContent = wanted;
}

document.addEventListener('click', ({ target }) => {
  const bar = target.closest?.('[data-selection-bar]');
  if (!bar) return;
  const list = bar.closest('[data-list]');
  if (target.closest('[data-select-everything]')) {
    everything(list).value = 'true';
    target.closest('[data-select-everything]').hidden = true;
    count(bar, Number(target.closest('[data-select-everything]').dataset.total));
  } else if (target.closest('[data-select-none]')) {
    if (everything(list)) everything(list).value = '';
    list.dispatchEvent(new CustomEvent('carnet:select-none', { bubbles: true }));
  }
});
