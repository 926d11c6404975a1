// One step of a session with tsdav, told as JSON.
// node client.mjs <tsdav module> <server> <login> <password> <state file> <step> [argument]...
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [module, serverUrl, username, password, stateFile, step, ...rest] = process.argv.slice(2);
const { DAVClient } = await import(pathToFileURL(module).href);
const client = new DAVClient({ serverUrl, credentials: { username, password }, authMethod: "Basic", defaultAccountType: "carddav" });
await client.login();
const books = await client.fetchAddressBooks();
const addressBook = books.find(book => book.url.endsWith("/private/contacts/"));
const answerOf = async answer => ({ status: answer.status, etag: answer.headers.get("etag") });

const steps = {
  books: async () => ({ principal: client.account.principalUrl, home: client.account.homeUrl, books: books.map(book => ({ url: book.url, name: book.displayName })) }),
  cards: async () => (await client.fetchVCards({ addressBook })).map(told),
  some: async url => (await client.fetchVCards({ addressBook, objectUrls: [url] })).map(told),
  create: async (filename, vCardString) => answerOf(await client.createVCard({ addressBook, filename, vCardString })),
  update: async (url, etag, data) => answerOf(await client.updateVCard({ vCard: { url, etag, data } })),
  remove: async (url, etag) => answerOf(await client.deleteVCard({ vCard: { url, etag } })),
  sync: () => sync("webdav"),
  compare: () => sync("basic"),
};
console.log(JSON.stringify(await steps[step](...rest)));

function told({ url, etag, data }) {
  return { url, etag, data };
}

// What it knows between two syncs, as a program would keep it.
async function sync(method) {
  const known = existsSync(stateFile) ? JSON.parse(readFileSync(stateFile, "utf8")) : { objects: [] };
  const collection = {
    ...addressBook,
    syncToken: known.syncToken ?? "",
    ctag: known.ctag ?? "",
    objects: known.objects,
    objectMultiGet: options => client.addressBookMultiGet(options),
    fetchObjects: ({ collection }) => client.fetchVCards({ addressBook: collection }),
  };
  const found = await client.smartCollectionSync({ collection, method, account: client.account, detailedResult: true });
  const { created, updated, deleted } = found.objects ?? found;
  const gone = new Set(deleted.map(card => card.url));
  const fresh = new Map([...created, ...updated].map(card => [card.url, told(card)]));
  const objects = [...known.objects.filter(card => !gone.has(card.url) && !fresh.has(card.url)), ...fresh.values()];
  writeFileSync(stateFile, JSON.stringify({ syncToken: found.syncToken ?? addressBook.syncToken, ctag: found.ctag ?? addressBook.ctag, objects }));
  return { created: created.map(told), updated: updated.map(told), deleted: deleted.map(told) };
}
