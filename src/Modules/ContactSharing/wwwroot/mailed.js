// Addresses one writes to are collected. The link itself does what it always does, whatever comes of this.
const address = () => document.querySelector('script[data-mailed]')?.dataset.mailed;

function token() {
  const meta = document.querySelector('meta[name="carnet-antiforgery"]');
  return meta ? { [meta.dataset.header]: meta.content } : {};
}

function tell(event) {
  const link = event.target.closest?.('a[href^="mailto:" i]');
  const url = address();
  if (!link || !url) return;
  const receivers = decodeURIComponent(link.getAttribute('href').slice(7).split('?')[0]).split(',');
  fetch(url, {
    method: 'POST',
    keepalive: true,
    headers: { 'Content-Type': 'application/json', ...token() },
    body: JSON.stringify({ addresses: receivers.map(receiver => ({ address: receiver })) }),
  }).catch(() => {});
}

document.addEventListener('click', tell);
document.addEventListener('auxclick', tell);
