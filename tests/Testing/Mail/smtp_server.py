"""A mail server for tests on a free loopback port; prints the port, then keeps each accepted mail as a file.

Arguments: open (for everybody), starttls or tls (both want a login; the latter knows AUTH LOGIN alone); folder for
mails; certificate and key file; login and password.
What it does depends on whom a mail is for:
  busy@…    451 the first time, accepted afterwards
  nobody@…  550
  spam@…    554 after the content
  broken@…  accepts the content, keeps it and hangs up without an answer
"""
import asyncio
import logging
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

logging.disable()
kind, folder, certificate, key, login, password = sys.argv[1:7]
seen = set()


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 5.1.1 No such person here"
        if address.startswith("busy@") and address not in seen:
            seen.add(address)
            return "451 4.7.1 Come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if envelope.rcpt_tos[0].startswith("spam@"):
            return "554 5.6.0 We do not like this"
        self.keep(session, envelope)
        if envelope.rcpt_tos[0].startswith("broken@"):
            server.transport.abort()
        return "250 OK"

    def keep(self, session, envelope):
        tls = session.ssl is not None or kind == "tls"
        how = f"X-Tls: {tls}\r\nX-Login: {session.auth_data}\r\nX-Receiver: {envelope.rcpt_tos[0]}\r\n"
        name = os.path.join(folder, f"{len(os.listdir(folder)):04}.eml")
        with open(name, "wb") as file:
            file.write(how.encode() + envelope.original_content)


def authenticate(server, session, envelope, mechanism, data):
    right = (data.login, data.password) == (login.encode(), password.encode())
    return AuthResult(success=right, handled=False, auth_data=login)


def context():
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(certificate, key)
    return tls


def session():
    if kind == "open":
        return SMTP(Handler(), hostname="localhost", enable_SMTPUTF8=True)
    secure = {"auth_required": True, "authenticator": authenticate, "enable_SMTPUTF8": True}
    if kind == "tls":
        return SMTP(Handler(), hostname="localhost", auth_require_tls=False, auth_exclude_mechanism=["PLAIN"], **secure)
    return SMTP(Handler(), hostname="localhost", tls_context=context(), require_starttls=True, **secure)


async def serve():
    server = await asyncio.get_running_loop().create_server(session, "127.0.0.1", 0, ssl=context() if kind == "tls" else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    os._exit(0)


asyncio.run(serve())
