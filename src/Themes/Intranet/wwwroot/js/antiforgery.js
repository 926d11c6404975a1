const meta = () => document.querySelector('meta[name="carnet-antiforgery"]');

/** The header each changing request carries, or nothing when the page has no token. */
export function antiforgeryHeader() {
  const token = meta();
  return token ? { [token.dataset.header]: token.content } : {};
}
