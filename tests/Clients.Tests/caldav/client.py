"""What python3-caldav finds out about an address book, told as JSON.

client.py <address to begin at> <login> <password>
"""
import json
import sys

import caldav
from caldav.elements import base, dav


class HomeSet(base.BaseElement):
    tag = "{urn:ietf:params:xml:ns:carddav}addressbook-home-set"


address, login, password = sys.argv[1:]
client = caldav.DAVClient(url=address, username=login, password=password)
principal = client.principal()
home = client.url.join(principal.get_property(HomeSet()))
books = caldav.DAVObject(client=client, url=home).children("{urn:ietf:params:xml:ns:carddav}addressbook")
query = (
    '<C:addressbook-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav">'
    "<D:prop><D:getetag/></D:prop><C:filter/></C:addressbook-query>"
)
private = [str(url) for url, _, _ in books if str(url).endswith("/private/contacts/")][0]
print(json.dumps({
    "principal": str(principal.url),
    "name": principal.get_property(dav.DisplayName()),
    "home": str(home),
    "books": {str(url): name for url, _, name in books},
    "classes": client.check_dav_support(),
    "cards": sorted(client.report(private, query, 1).find_objects_and_props().keys()),
}))
