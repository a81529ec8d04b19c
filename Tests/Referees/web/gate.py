"""Who is let in: one browser by one link, and no page of another origin."""
import http.client
import http.server
import threading

EVIL = """<!doctype html><meta charset="utf-8"><title>otra</title>
<img id="picture" src="{base}/assets/none.png"><img id="page" src="{base}/">
<form id="form" method="post" action="{base}/equipo"><input name="nombre" value="Intrusa"></form>
<form id="upload" method="post" action="{base}/primeros-pasos" enctype="multipart/form-data"></form>
<iframe id="frame" src="{base}/"></iframe>"""


class Quiet(http.server.BaseHTTPRequestHandler):
    page = b""

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(self.page)

    def log_message(self, *_):
        pass


class Other(http.server.ThreadingHTTPServer):
    def handle_error(self, *_):
        """A browser that hangs up is no matter."""


def check(referee, browser, visit):
    program = visit.program
    once(referee, browser, visit)
    hosts(referee, program)
    other = Other(("127.0.0.1", 0), Quiet)
    Quiet.page = EVIL.format(base=program.base).encode()
    threading.Thread(target=other.serve_forever, daemon=True).start()
    for host in ("127.0.0.1", "localhost"):
        foreign(referee, visit, f"http://{host}:{other.server_port}/")
    other.shutdown()


def once(referee, browser, visit):
    referee.check(visit.entered.status == 200, "the link lets the browser in")
    referee.check(visit.program.keys_mode == 0o600, "only its owner can read the file of the link", oct(visit.program.keys_mode))
    context = browser.new_context()
    page = context.new_page()
    referee.check(page.goto(visit.program.link).status == 401, "the link works once")
    referee.check(page.goto(visit.program.base + "/").status == 401, "another browser is not let in")
    referee.check("Montenegro" not in page.content(), "and sees nothing")
    context.close()


def hosts(referee, program):
    def status(host, path="/", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", program.port, timeout=10)
        connection.request("GET", path, headers={"Host": host, **headers})
        return connection.getresponse().status

    for host in ("evil.example", f"evil.example:{program.port}", f"127.0.0.1:{program.port + 1}", "[::1]"):
        referee.check(status(host) == 421, f"the name {host} is refused", status(host))
    key = {"Authorization": "Bearer " + program.key}
    referee.check(status("evil.example", "/api/v1/status", **key) == 421, "a foreign name is refused with the key, too")
    referee.check(status(f"127.0.0.1:{program.port}", "/api/v1/status", **key) == 200, "the key opens what is for programs")
    referee.check(status(f"127.0.0.1:{program.port}", "/", **key) == 401, "and no page")


def foreign(referee, visit, address):
    """A page of another origin in the same browser, with the cookie at hand."""
    before = visit.program.run("log").stdout
    context = visit.context()
    page = context.new_page()
    page.goto(address)
    base = visit.program.base
    read = page.evaluate(
        """async (base) => {
          const tries = [
            [base + '/', { credentials: 'include' }], [base + '/', { mode: 'no-cors', credentials: 'include' }],
            [base + '/api/v1/persons', { credentials: 'include' }],
            [base + '/api/v1/records', { method: 'POST', credentials: 'include', headers: { 'Content-Type': 'application/json' },
              body: '{"kind":"fact","fields":{"statement":"x"}}' }],
            [base + '/api/v1/records', { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{"kind":"fact","fields":{"statement":"x"}}' }],
            [base + '/api/v1/records/PE-1', { method: 'DELETE', credentials: 'include' }],
          ];
          const answers = [];
          for (const [url, options] of tries) {
            try { const answer = await fetch(url, options); answers.push(answer.type + (await answer.text())); }
            catch { answers.push(''); }
          }
          return answers;
        }""", base)
    referee.check(all(text in ("", "opaque") for text in read), f"{address}: fetch reads nothing", [t[:80] for t in read])
    width = page.evaluate("document.querySelector('#page').naturalWidth")
    referee.check(width == 0, f"{address}: no picture is read")
    frame = next((frame for frame in page.frames if frame != page.main_frame), None)
    referee.check(frame is None or "Expediente" not in (frame.content() or ""), f"{address}: no frame shows a page")
    # The Referer is cut by the browser's own default: what keeps such a form out is its origin.
    for form in ("form", "upload"):
        page.goto(address)
        with page.expect_navigation() as sent:
            page.evaluate(f"document.getElementById('{form}').submit()")
        referee.check(sent.value.status in (401, 403), f"{address}: a form is refused", sent.value.status)
    context.close()
    referee.check(visit.program.run("log").stdout == before, f"{address}: nothing was changed")
