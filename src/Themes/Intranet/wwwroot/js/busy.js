// A thin bar at the top once a request takes longer than a blink.
const patience = 300;
const running = new Set();
let timer;

function refresh() {
  clearTimeout(timer);
  const bar = document.getElementById('busy');
  if (running.size === 0) bar.hidden = true;
  else timer = setTimeout(() => { bar.hidden = false; }, patience);
}

document.addEventListener('htmx:beforeSend', ({ detail }) => { running.add(detail.xhr); refresh(); });
document.addEventListener('htmx:afterRequest', ({ detail }) => { running.delete(detail.xhr); refresh(); });
document.addEventListener('submit', event => {
  if (event.defaultPrevented || event.target.matches('[method="dialog"], [data-download]')) return;
  running.add(event.target);
  refresh();
});
addEventListener('pageshow', () => { running.clear(); refresh(); });
