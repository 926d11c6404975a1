// The list below the search field: arrows walk through it, Escape and leaving close it.
const formOf = element => element.closest?.('form[role="search"]');
const listOf = form => form.querySelector('.suggestions');

function step(form, by) {
  const stops = [form.querySelector('input[type="search"]'), ...form.querySelectorAll('.suggestion')];
  stops[stops.indexOf(document.activeElement) + by]?.focus();
}

document.addEventListener('keydown', event => {
  const form = formOf(event.target);
  if (!form || !listOf(form)) return;
  if (event.key === 'ArrowDown') step(form, 1);
  else if (event.key === 'ArrowUp') step(form, -1);
  else if (event.key === 'Escape') {
    form.querySelector('input[type="search"]').focus();
    listOf(form).remove();
  } else return;
  event.preventDefault();
});

document.addEventListener('focusout', ({ target, relatedTarget }) => {
  const form = formOf(target);
  if (form && !form.contains(relatedTarget)) listOf(form)?.remove();
});
